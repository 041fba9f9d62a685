import type { ReportChanges } from '../../history/recordedFigures';

/** The counts that differ between two reports, with what the pane says of their periods. */
export interface ShownChanges extends ReportChanges {
  /** `gen 2018 – giu 2018`, by the period's first day as figures name it. */
  readonly months: Readonly<Record<string, string>>;
}
