import type { RunRecord } from '../history/runRecord';
import type { GeneratedReport } from './generateReport';

export interface RunOutcome extends Pick<GeneratedReport, 'figures' | 'changes'> {
  readonly startedAt: string;
  /** Fingerprint of the raw data. */
  readonly data: string;
  /** Whether anything of the report has to be written. */
  readonly isDifferent: boolean;
}

/** What the workbook is to remember after a run: of one that writes nothing, only the data. */
export function nextRecord(last: RunRecord | undefined, run: RunOutcome): RunRecord {
  const { startedAt, data, figures, changes, isDifferent } = run;
  if (last && !isDifferent) return { ...last, data };
  return { startedAt, data, figures, ...(changes ? { changes } : {}) };
}
