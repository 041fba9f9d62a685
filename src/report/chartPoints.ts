import type { ChartSeries, Table } from './report';

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
