import type { DataSummary, Generated, Preview, Problem } from './paneState';

/** What can happen to the pane. */
export type PaneAction =
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly step: string; readonly share: number }
  /** From here on the run cannot be stopped. */
  | { readonly type: 'writing' }
  | { readonly type: 'checked'; readonly data: DataSummary }
  | { readonly type: 'previewed'; readonly preview: Preview }
  | { readonly type: 'generated'; readonly generated: Generated }
  /** The report would take cells that the user filled. */
  | { readonly type: 'asked'; readonly problem: Problem }
  /** No report can be made of the workbook. */
  | { readonly type: 'refused'; readonly data: DataSummary; readonly problem: Problem }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly problem: Problem };
