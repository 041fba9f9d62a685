import type { RecordedFigures } from './recordedFigures';
import type { ReportChanges } from './reportChanges';

/** What a workbook remembers of the last run that wrote its report. */
export interface RunRecord {
  /** When the run began, as the report prints it. */
  readonly startedAt: string;
  /** Fingerprint of the raw data that the report was made of. */
  readonly data: string;
  readonly figures: RecordedFigures;
  /** What that run found changed; absent where there was no earlier one or no count has changed since. */
  readonly changes?: ReportChanges;
}
