import type { TableDefinition } from './tableDefinition';

/**
 * A figure of the report as data. For example
 *
 *     {
 *       name: 'Figura 7',
 *       caption: 'Evoluzione del numero di questionari compilati nelle diverse aree territoriali',
 *       subtitle: 'Questionari per {periodo}. Dati: Tabella 6a.',
 *       template: 'lineByArea',
 *       axisTitle: 'Questionari',
 *       table: table6a,
 *     }
 *
 * It isn't made where its table isn't.
 */
export interface FigureDefinition {
  readonly name: string;
  readonly caption: string;
  /** Unit, period and remark. */
  readonly subtitle: string;
  /** Printed under the chart. */
  readonly notes?: readonly string[];
  readonly template: ChartTemplate;
  /** Of the axis of values. */
  readonly axisTitle: string;
  /** The table that it draws. One that is called `Dati della ...` and the figure's name prints below it. */
  readonly table: TableDefinition;
}

/** What a section is made of. */
export type BlockDefinition = TableDefinition | FigureDefinition;

export type ChartTemplate =
  /** The table's first columns, one per period: a line per area. */
  | 'lineByArea'
  /** The areas' shares of the column `total`: a pie, or bars where they are many. */
  | 'shareByArea'
  /** A bar per class, from the second column; a colour per dimension. */
  | 'profile'
  /** A line per channel over the months. */
  | 'lineByChannel'
  /** Who reached each stage and, on top, who didn't: the second and the third column. */
  | 'path';

/** The table below a figure. */
export function dataName(figure: string): string {
  return `Dati della ${figure}`;
}
