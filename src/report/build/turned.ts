import type { Row, Table } from '../report';
import { totalLabel } from '../wording';

/** How many columns of figures have room side by side on a page. */
const mostColumns = 10;

/**
 * How many of so many columns stand side by side where a table goes on below in bands, all of them as wide as
 * each other. `room`: columns that a page bears.
 */
export function bandWidth(columns: number, room = mostColumns): number {
  const bands = Math.max(1, Math.ceil(columns / room));
  return Math.max(1, Math.ceil(columns / bands));
}

/**
 * The table as it is where its columns fit on a page; otherwise with rows and columns exchanged, so
 * that many periods run down the page and each place keeps its figures in one column.
 */
export function turnedWhereWide(table: Table): Table {
  if (table.columns.length <= mostColumns) return table;
  const lines = linesOf(table);
  const ownFormats = lines.every(({ row }) => row.format === undefined);
  return {
    ...table,
    isTurned: true,
    labelHeaders: ['Periodo'],
    columns: lines.map(({ row, heading }) => ({
      header: [row.labels.join(' - '), ...(heading === undefined ? [] : [heading])].join('\n'),
      format: row.format ?? 'count',
    })),
    rows: table.columns.map(({ header, format }, index) => ({
      role: header === totalLabel ? 'total' : 'item',
      labels: [header.replace('\n', ' ')],
      ...(ownFormats && { format }),
      figures: lines.flatMap(({ row }) => row.figures[index] ?? []),
    })),
  };
}

/** The rows with figures, each with the heading that it stands below. */
function linesOf({ rows }: Table): readonly { readonly row: Row; readonly heading?: string }[] {
  let heading: string | undefined;
  return rows.flatMap((row) => {
    if (row.role !== 'group') return [{ row, ...(heading !== undefined && { heading }) }];
    heading = row.labels[0];
    return [];
  });
}
