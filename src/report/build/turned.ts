import type { Table } from '../report';
import { totalLabel } from '../wording';

/** How many columns of figures a page bears side by side. */
export const mostColumns = 10;

/**
 * The table as it is where its columns fit on a page; otherwise with rows and columns exchanged, so
 * that many periods run down the page and each place keeps its figures in one column.
 */
export function turnedWhereWide(table: Table): Table {
  if (table.columns.length <= mostColumns) return table;
  return {
    ...table,
    isTurned: true,
    labelHeaders: ['Periodo'],
    columns: table.rows.map(({ labels }) => ({ header: labels.join(' - '), format: 'count' })),
    rows: table.columns.map(({ header, format }, index) => ({
      role: header === totalLabel ? 'total' : 'item',
      labels: [header.replace('\n', ' ')],
      format,
      figures: table.rows.flatMap(({ figures }) => figures[index] ?? []),
    })),
  };
}
