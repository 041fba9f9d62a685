import type { Severity } from '../../findings/catalogueEntry';
import type { ReportChanges } from '../../history/reportChanges';
import type { Verdict } from '../../report/report';
import type { Problem } from './problem';
import type { SettingsState } from './settingsState';

/** All that the pane shows, as plain data. */
export interface PaneState {
  readonly view: View;
  readonly job: Job;
  /** Absent until the workbook was looked at. */
  readonly workbook?: WorkbookFacts;
  /** The raw data are no longer those of the report. */
  readonly isStale: boolean;
  /** Raw cells changed since the job began: what it read may be old already. */
  readonly changedMeanwhile: boolean;
  /** What the last reading of the raw sheets found. */
  readonly data: DataSummary | undefined;
  /** Absent until the settings were asked for. */
  readonly settings: SettingsState | undefined;
  /** Why the last link led nowhere. */
  readonly linkProblem: Problem | undefined;
}

export type View = 'report' | 'data' | 'settings';

export interface WorkbookFacts {
  readonly isBlank: boolean;
  readonly hasReport: boolean;
}

/** What the pane is doing, or how the last thing it did ended. */
export type Job =
  | { readonly kind: 'idle' }
  /** `share`: 0 to 1. */
  | { readonly kind: 'working'; readonly step: string; readonly share: number }
  /** It can't be stopped any more. `share`: of the writing. */
  | { readonly kind: 'writing'; readonly step: string; readonly share: number }
  | { readonly kind: 'checked' }
  /** The sample is in the workbook. */
  | { readonly kind: 'inserted' }
  | { readonly kind: 'previewed'; readonly preview: Preview }
  | { readonly kind: 'generated'; readonly generated: Generated }
  /** Waits for the user: nothing was written. */
  | { readonly kind: 'asked'; readonly problem: Problem }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What a run would change. */
export interface Preview {
  readonly changedCells: number;
  /** The sheets that it would create or change. */
  readonly sheets: readonly SheetTask[];
  /** Why the run would not write, or would ask first, as sentences. */
  readonly obstacles: readonly string[];
  readonly verdict: Verdict;
  /** The counts that differ from the report before; absent where there is nothing to compare with. */
  readonly changes?: ReportChanges;
}

export interface SheetTask {
  readonly name: string;
  readonly isNew: boolean;
}

/** How a run ended that left the report as it should be. */
export interface Generated {
  readonly change: 'written' | 'unchanged';
  /** `24/11/2026 22:15` */
  readonly checkedAt: string;
  /** 0 where nothing was written. */
  readonly changedCells: number;
  readonly verdict: Verdict;
  readonly seconds: number;
  /** The report's sheets, in order. */
  readonly sheets: readonly string[];
  readonly changes?: ReportChanges;
  /** Why the print set-up could not be done; the report is complete all the same. */
  readonly pageFault?: Problem;
}

export interface DataSummary {
  /** One per sheet and kind of row read from it. */
  readonly sheets: readonly SheetLine[];
  /** One sentence per sheet that is missing or empty: which, and what the report does without. */
  readonly missing: readonly string[];
  /** `dal 1° giugno 2017 al 31 dicembre 2019`; absent where nothing could be counted. */
  readonly span?: string;
  /** All findings, also those that are not listed. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** The most serious first. */
  readonly findings: readonly FindingItem[];
}

export interface SheetLine {
  readonly sheet: string;
  readonly content: string;
  readonly rowsRead: number;
  readonly rowsLeftOut: number;
}

export interface FindingItem {
  readonly severity: Severity;
  readonly meaning: string;
  readonly action: string;
  /** The raw cell that the finding is about. */
  readonly cell?: { readonly sheet: string; readonly address: string };
}

export const initialState: PaneState = {
  view: 'report',
  job: { kind: 'idle' },
  isStale: false,
  changedMeanwhile: false,
  data: undefined,
  settings: undefined,
  linkProblem: undefined,
};

export function isBusy({ job }: Pick<PaneState, 'job'>): boolean {
  return job.kind === 'working' || job.kind === 'writing';
}
