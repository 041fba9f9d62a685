import { writeRawWorkbook } from '../file/writeRawWorkbook';
import { publishedSample } from '../sample/publishedSample';
import { syntheticSample } from '../sample/syntheticSample';
import type { SampleCommand } from './command';
import type { ExitCode } from './exitCode';
import type { RunContext } from './runContext';

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
