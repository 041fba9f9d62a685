import type { Severity } from '../../findings/catalogue';

/** All that the pane shows, as plain data. */
export interface PaneState {
  readonly job: Job;
  /** What the last reading of the raw sheets found. */
  readonly data?: DataSummary;
}

/** What the pane is doing, or how the last thing it did ended. */
export type Job =
  | { readonly kind: 'idle' }
  /** `share`: 0 to 1. */
  | { readonly kind: 'working'; readonly step: string; readonly share: number }
  | { readonly kind: 'writing' }
  | { readonly kind: 'checked' }
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
  readonly sheets: readonly string[];
}

/** How a run ended that left the report as it should be. */
export interface Generated {
  readonly change: 'written' | 'unchanged';
  /** 0 where nothing was written. */
  readonly changedCells: number;
  /** `Attendibile con avvisi` */
  readonly verdict: string;
  readonly seconds: number;
  /** The report's sheets, in order. */
  readonly sheets: readonly string[];
  /** Why the print set-up could not be done; the report is complete all the same. */
  readonly pageFault?: Problem;
}

export interface Problem {
  /** Italian: what happened, why, what to do next. */
  readonly sentence: string;
  /** For who gives support; absent where the sentence says it all. */
  readonly diagnostics?: string;
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

export const initialState: PaneState = { job: { kind: 'idle' } };
