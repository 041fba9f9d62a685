import type { FigureFormat, Row, Table } from './report';

/** How the figure in a column of a row prints. */
export function figureFormat(table: Table, row: Row, column: number): FigureFormat {
  return row.format ?? table.columns[column]?.format ?? 'count';
}
