import type { DataSummary, Problem } from './paneState';

/** What can happen to the pane. */
export type PaneAction =
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly step: string; readonly share: number }
  | { readonly type: 'checked'; readonly data: DataSummary }
  /** No report can be made of the workbook. */
  | { readonly type: 'refused'; readonly data: DataSummary; readonly problem: Problem }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly problem: Problem };
