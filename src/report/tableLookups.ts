import type { Chart, ChartSeries, FigureFormat, Row, Section, Table } from './report';

/** How the figure in a column of a row prints. */
export function figureFormat(table: Table, row: Row, column: number): FigureFormat {
  return row.format ?? table.columns[column]?.format ?? 'count';
}

/** All that is printed under a table where there is no foot of the page: its footnotes, then its notes. */
export function remarksOf({ footnotes = [], notes }: Table): readonly string[] {
  return [...footnotes.map(({ text }) => text), ...notes];
}

/** The table that a chart draws: its own, or one of its section. Throws where the section lacks it. */
export function drawnTable({ name, table }: Chart, { blocks }: Section): Table {
  if (typeof table !== 'string') return table;
  for (const block of blocks) {
    if (block.type === 'table' && block.name === table) return block;
  }
  throw new Error(`${name} draws a table that its section does not hold: ${table}`);
}

/** Where the points of one line of a chart stand in its table, in their order. */
export function pointsOf(
  { by, first, last }: ChartSeries,
  at: number,
): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    by === 'row' ? { row: at, column: first + index } : { row: first + index, column: at },
  );
}

/** The values of one line; undefined where there is none. */
export function pointValues(
  series: ChartSeries,
  at: number,
  { rows }: Table,
): readonly (number | undefined)[] {
  return pointsOf(series, at).map(({ row, column }) => rows[row]?.figures[column]?.value);
}
