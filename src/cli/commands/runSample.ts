import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedSample } from '../../sample/publishedSample';
import { syntheticSample } from '../../sample/syntheticSample';
import { asUnwritable } from '../../xlsx/write/unwritableOutput';
import { writeRawWorkbook } from '../../xlsx/write/writeRawWorkbook';
import type { SampleCommand } from '../command';
import type { ExitCode } from '../outcome';
import type { RunContext } from '../runContext';
import { runGenerate } from './runGenerate';

/** Seed of the sample where none is given. */
const usualSeed = 'mip';

export async function runSample(
  { output, users, seed = usualSeed }: SampleCommand,
  { print, signal }: RunContext,
): Promise<ExitCode> {
  const sample = users === undefined ? publishedSample(seed) : syntheticSample(users, seed);
  await writeRawWorkbook(output, sample, { signal });
  print(`Dati di esempio scritti: ${output}`);
  return 0;
}

const folder = 'out';

/** The sample and its report, side by side. */
export async function runDemo(context: RunContext): Promise<ExitCode> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw asUnwritable(folder, error);
  });
  const input = join(folder, 'esempio.xlsx');
  await runSample({ name: 'esempio', output: input }, context);
  const output = join(folder, 'rapporto.xlsx');
  return runGenerate({ name: 'genera', inputs: [input], output, isSilent: false }, context);
}
