import {
  type GeneratedReport,
  type GenerateOptions,
  generateReport,
} from '../../src/app/generateReport';
import { dayOf } from '../../src/calendar/day';
import type { RawSource } from '../../src/intake/rawSource';

/** What a run says of itself where a test does not care. */
export const plainRun: GenerateOptions = {
  today: dayOf(2020, 6, 15),
  startedAt: '15/06/2020 10:00',
  version: '0.0.0',
};

/** The report of the source; fails where there is nothing to count. */
export async function generated(
  source: RawSource,
  options: Partial<GenerateOptions> = {},
): Promise<GeneratedReport> {
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const result = await generateReport(source, { ...plainRun, ...options }, hooks);
  if (result.outcome !== 'report') throw new Error(`no report: ${result.refusal.reason}`);
  return result;
}
