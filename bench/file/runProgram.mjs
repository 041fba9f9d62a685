import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const preload = new URL('../../test/support/tellUse.mjs', import.meta.url).href;

/**
 * Runs a Node program to its end in a process of its own.
 * @returns {Promise<{ milliseconds: number, processor: number, megabytes: number, output: string }>} with the start of Node:
 * time on the clock, time of a processor for the main thread, and peak memory
 */
export async function runProgram(path, ...args) {
  return runCommand(process.execPath, ['--import', preload, path, ...args]);
}

/** The same for any program that tells its processor time and its memory on file 3 as `tellUse.mjs` does. */
export async function runCommand(command, args) {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const output = collected(child.stdout);
  const errors = collected(child.stderr);
  const measured = collected(child.stdio[3]);
  const code = await new Promise((resolve) => child.on('close', resolve));
  // 1: done, with errors in the data.
  if (code !== 0 && code !== 1)
    throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${await errors}`);
  const milliseconds = performance.now() - start;
  const [processor, kilobytes] = JSON.parse(await measured);
  return { milliseconds, processor, megabytes: kilobytes / 1024, output: await output };
}

async function collected(stream) {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}
