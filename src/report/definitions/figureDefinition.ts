import type { TableDefinition } from './tableDefinition';

/**
 * A figure of the report as data. For example
 *
 *     {
 *       name: 'Figura 7',
 *       caption: 'Evoluzione del numero di questionari compilati nelle diverse aree territoriali',
 *       subtitle: 'Questionari per {periodo}. Dati: Tabella 6a.',
 *       template: 'lines',
 *       table: table6a,
 *     }
 *
 * The figure is not made where its table is not.
 */
export interface FigureDefinition {
  readonly name: string;
  readonly caption: string;
  /** Unit, period and remark. */
  readonly subtitle: string;
  /** Printed under the chart. */
  readonly notes?: readonly string[];
  readonly template: ChartTemplate;
  /** Lines that share one axis even where one area is far above the others. */
  readonly hasOneScale?: true;
  /** Another profile, drawn beside that of the table. */
  readonly comparedWith?: TableDefinition;
  /** The table that it draws. One that is called `Dati della ...` and the figure's name prints below it. */
  readonly table: TableDefinition;
}

/** What a section is made of. */
export type BlockDefinition = TableDefinition | FigureDefinition;

export type ChartTemplate =
  /** The table's first columns, one per period: a line per area. */
  | 'lines'
  /** The areas' shares of the column `total`, the largest first. */
  | 'shares'
  /** A bar per class of several dimensions, in two panels. */
  | 'profile'
  /** A line per channel over the months. */
  | 'months'
  /** Who reached each stage and, beside, who was lost on the way from the one before. */
  | 'path'
  /** A bar per class of one dimension. */
  | 'channels'
  /** How the votes on each question divide, the best question first. */
  | 'votes';

/** The table below a figure. */
export function dataName(figure: string): string {
  return `Dati della ${figure}`;
}
