import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asUnwritable } from '../file/unwritableOutput';
import type { ExitCode } from './exitCode';
import { runGenerate } from './runGenerate';
import { runSample } from './runSample';
import type { RunContext } from './runContext';

const folder = 'out';

/** The sample and its report, side by side. */
export async function runDemo(context: RunContext): Promise<ExitCode> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw asUnwritable(folder, error);
  });
  const input = join(folder, 'esempio.xlsx');
  await runSample({ name: 'esempio', output: input }, context);
  const output = join(folder, 'rapporto.xlsx');
  return runGenerate({ name: 'genera', input, output, isSilent: false }, context);
}
