import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { shared } from './shared/shared';

const program = resolve('dist/cli/mip-report.mjs');
/** Tells on file 3 the processor time and the peak memory in kilobytes. */
const tellUse = pathToFileURL(resolve('test/support/tellUse.mjs')).href;

/** In milliseconds: so long that only a hang exceeds it. */
const timeout = 240_000;

/** Brings the built command up to date. */
export async function buildCommand(): Promise<void> {
  await shared('command');
}

export interface RunOptions {
  /** The folder in which the command runs. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user that runs it; this one where absent. */
  readonly uid?: number;
  /** Called once the command runs. */
  readonly whileRunning?: (child: ChildProcess) => void;
}

export interface RunResult {
  /** null where a signal ended the command. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** In bytes; 0 where a signal ended the command. */
  readonly peakMemory: number;
}

/** Runs the built command as its users do, in a pipe. */
export async function mipReport(args: readonly string[], options: RunOptions): Promise<RunResult> {
  const { cwd, env = {}, uid, whileRunning } = options;
  const child = spawn(process.execPath, ['--import', tellUse, program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    ...{ timeout, killSignal: 'SIGKILL' },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const [, ...pipes] = child.stdio;
  const said = pipes.map(() => '');
  pipes.forEach((pipe, index) => {
    (pipe as Readable)
      .setEncoding('utf8')
      .on('data', (text: string) => (said[index] = `${said[index] ?? ''}${text}`));
  });
  whileRunning?.(child);
  return await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      const [stdout = '', stderr = '', use = ''] = said;
      const [, kilobytes = 0] = use === '' ? [] : (JSON.parse(use) as readonly number[]);
      done({ code, stdout, stderr, peakMemory: kilobytes * 1024 });
    });
  });
}

/** Name and content of every file in a folder, to see that nothing was left behind or touched. */
export async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await readFile(path, 'base64')] as const)),
  );
}
