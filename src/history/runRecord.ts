import type { RecordedFigures } from './recordedFigures';
import type { ReportChanges } from './reportChanges';

/** What a workbook remembers of the last run that wrote its report. */
export interface RunRecord {
  readonly format: typeof recordFormat;
  /** When the run began, as the report prints it. */
  readonly startedAt: string;
  /** Fingerprint of the raw data that the report was made of. */
  readonly data: string;
  readonly figures: RecordedFigures;
  /** What that run found changed; absent where there was no earlier one or no count has changed since. */
  readonly changes?: ReportChanges;
}

/** A record of another format is left unread. */
export const recordFormat = 1;

/** undefined where the text is no record of ours: there is then nothing to compare with. */
export function parseRunRecord(text: string): RunRecord | undefined {
  try {
    const record = JSON.parse(text) as Partial<RunRecord> | null;
    const isOurs = record?.format === recordFormat && Array.isArray(record.figures?.series);
    return isOurs ? (record as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}
