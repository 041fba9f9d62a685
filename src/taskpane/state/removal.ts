import type { FilledCell } from '../../plan/reportPlan';

/** What goes away with the report, and what of the user's with it. */
export interface Removal {
  /** The report's sheets, as the user calls them. */
  readonly sheets: readonly string[];
  /** Those of which it cannot be told what is the report's: they stay. */
  readonly unclear: readonly string[];
  /** What the user wrote in them: boxes of chapters, cells beside tables. */
  readonly texts: readonly FilledCell[];
  /** `1 Registrati, Grafico 3`: charts of the user's in them. */
  readonly charts: readonly string[];
  readonly comments: number;
  /** Cells of other sheets whose formulas name them: `Foglio1!B2`. */
  readonly references: readonly string[];
}
