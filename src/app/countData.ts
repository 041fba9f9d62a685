import type { Day } from '../calendar/day';
import { createFindingLog, type FindingLog } from '../findings/finding';
import type { Tally } from '../indicators/tally/tally';
import { tallySteps } from '../indicators/tally/tallyDataset';
import type { ReferenceSheet } from '../intake/dataset';
import type { RawSource } from '../intake/rawSource';
import { readDataset } from '../intake/readDataset';
import { inSteps } from './inSteps';
import { beginPhase, countingProgress, readingProgress, type RunHooks } from './progress';
import { type Refusal, refuseOutOfTime, refuseWithoutRegistrations } from './refusal';

export interface RunDates {
  readonly today: Day;
  /** The day at which the data stand, where who runs the report says so. */
  readonly asOf?: Day;
}

export interface CountedData {
  readonly outcome: 'counted';
  readonly tally: Tally;
  readonly log: FindingLog;
  /** Sheets of job centres and providers that were used. */
  readonly references: readonly ReferenceSheet[];
}

/** No table of the report could be filled in. */
export interface NothingToCount {
  readonly outcome: 'nothingToCount';
  readonly refusal: Refusal;
  readonly log: FindingLog;
}

/** The phases up to the tally: what there is to count, and all findings about it. */
export async function countData(
  source: RawSource,
  dates: RunDates,
  hooks: RunHooks,
): Promise<CountedData | NothingToCount> {
  const log = createFindingLog();
  await beginPhase('reading', hooks);
  const dataset = await readDataset(source, log, {
    ...dates,
    signal: hooks.signal,
    onProgress: ({ rowsDone, rowsTotal }) => {
      hooks.onProgress(readingProgress(rowsDone, rowsTotal));
    },
  });
  if (!dataset.readings.some(({ kind }) => kind === 'registration'))
    return { outcome: 'nothingToCount', refusal: refuseWithoutRegistrations(log), log };

  await beginPhase('counting', hooks);
  const tally = await inSteps(tallySteps(dataset, dates, log), hooks.signal, (done) => {
    hooks.onProgress(countingProgress(done));
  });
  if (!tally) {
    const refusal = refuseOutOfTime(dataset, dates, log);
    return { outcome: 'nothingToCount', refusal, log };
  }
  return { outcome: 'counted', tally, log, references: dataset.references };
}
