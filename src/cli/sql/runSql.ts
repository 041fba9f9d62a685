import { countingSql } from '../../sql/countingSql';
import type { SqlCommand } from '../command';
import { openInputs } from '../openInputs';
import type { ExitCode } from '../outcome';
import type { RunContext } from '../runContext';

export async function runSql(
  { inputs, ...options }: SqlCommand,
  { print }: RunContext,
): Promise<ExitCode> {
  print(await countingSql(await openInputs(inputs, []), options));
  return 0;
}
