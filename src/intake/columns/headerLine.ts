import { cellText, isBlank, type RawRow } from '../cells/cellText';
import type { RawSheet, RawSource, RawTable } from '../rawSource';

/** How far down a header row is looked for. */
const headRows = 20;

/** A row that may be the header of the rows below it. */
export interface HeaderLine {
  readonly row: number;
  /** The cells as they are. */
  readonly cells: RawRow;
  /** The row above, where the header takes two. */
  readonly upper?: RawRow;
  /** Text by sheet column; empty where the column has no header. */
  readonly headers: readonly string[];
  /** Where its list begins, beside another; absent: in the first column. */
  readonly firstColumn?: number;
  /** The table that it heads, where there is one: it bounds the rows and columns. */
  readonly table?: RawTable;
}

/** The top of a sheet, and what could head its rows. */
export interface SheetHead {
  readonly tableLines: readonly HeaderLine[];
  /** The top rows that are not blank, whether or not they are header rows. */
  readonly lines: readonly HeaderLine[];
  /** The top rows as they are; row i is sheet row i. */
  readonly rows: readonly RawRow[];
}

export async function readHead(source: RawSource, sheet: RawSheet): Promise<SheetHead> {
  const rows = await readRowsAt(source, sheet, 0, headRows);
  const tableLines: HeaderLine[] = [];
  for (const table of sheet.tables) {
    if (!table.hasHeaderRow) continue;
    const [below] = rows[table.firstRow]
      ? [rows[table.firstRow]]
      : await readRowsAt(source, sheet, table.firstRow, 1);
    const cells = below ?? [];
    tableLines.push({ row: table.firstRow, cells, headers: headersOf(cells, table), table });
  }
  const lines = rows
    .map((cells, row) => ({ row, cells, headers: headersOf(cells) }))
    .filter(({ headers }) => headers.some((header) => header !== ''));
  return { tableLines, lines, rows };
}

/** Rows `first` to `first + count - 1` of the sheet, or fewer; blank rows that the source skips are empty. */
async function readRowsAt(
  source: RawSource,
  sheet: RawSheet,
  first: number,
  count: number,
): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const chunk of source.readRows(sheet, { firstRow: first, rowCount: count })) {
    for (const [index, row] of chunk.rows.entries()) {
      const at = chunk.firstRow + index - first;
      while (rows.length < at) rows.push([]);
      rows[at] = row;
    }
  }
  return rows.slice(0, count);
}

function headersOf(row: RawRow, table?: RawTable): readonly string[] {
  const firstColumn = table?.firstColumn ?? 0;
  const end = table ? firstColumn + table.columnCount : row.length;
  return Array.from(row.slice(0, end), (cell, column) =>
    column < firstColumn || isBlank(cell) ? '' : cellText(cell),
  );
}
