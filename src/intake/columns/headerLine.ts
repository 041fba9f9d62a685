import { isMonthsEdge, italianDay, italianMonth } from '../../calendar/day';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { likelyYears } from '../cells/likelyYears';
import { dayOfSerial } from '../cells/serialDay';
import {
  type DateSystem,
  dateSystemOf,
  type RawSheet,
  type RawSource,
  type RawTable,
} from '../rawSource';

/** How far down a header row is looked for. */
export const headRows = 20;

/** How far down other lists are looked for, below the first. */
export const surveyedRows = 1000;

/** A row that may be the header of the rows below it. */
export interface HeaderLine {
  readonly row: number;
  /** The cells as they are. */
  readonly cells: RawRow;
  /** The row above, where the header takes two. */
  readonly upper?: RawRow;
  /** The row above that one, where it takes three. */
  readonly uppermost?: RawRow;
  /** Text by sheet column, of a date its month or day; empty where the column has no header. */
  readonly headers: readonly string[];
  /** Where its list begins, beside another; absent: in the first column. */
  readonly firstColumn?: number;
  /**
   * The sheet row where its list ends because another stands below; absent: it goes on to the end of the
   * sheet.
   */
  readonly endRow?: number;
  /** The table that it heads, where there is one: it bounds the rows and columns. */
  readonly table?: RawTable;
}

/** The first row of the header. */
export function headerStart({ row, upper, uppermost }: HeaderLine): number {
  return row - (upper ? 1 : 0) - (uppermost ? 1 : 0);
}

/** The top of a sheet, and what could head its rows. */
export interface SheetHead {
  readonly tableLines: readonly HeaderLine[];
  /** The top rows that are not blank, whether or not they are header rows. */
  readonly lines: readonly HeaderLine[];
  /** The top rows as they are; row i is sheet row i. */
  readonly rows: readonly RawRow[];
  readonly dateSystem: DateSystem;
}

/** The first rows of a sheet, from its top: row i is sheet row i. */
export async function readSurvey(source: RawSource, sheet: RawSheet): Promise<readonly RawRow[]> {
  return readRowsAt(source, sheet, 0, surveyedRows);
}

export async function readHead(source: RawSource, sheet: RawSheet): Promise<SheetHead> {
  return headOf(source, sheet, await readRowsAt(source, sheet, 0, headRows));
}

/** The head of a sheet whose first rows are known. */
export async function headOf(
  source: RawSource,
  sheet: RawSheet,
  survey: readonly RawRow[],
): Promise<SheetHead> {
  const rows = survey.slice(0, headRows);
  const dateSystem = dateSystemOf(source, sheet.name);
  const tableLines: HeaderLine[] = [];
  for (const table of sheet.tables) {
    if (!table.hasHeaderRow) continue;
    const [below] = survey[table.firstRow]
      ? [survey[table.firstRow]]
      : await readRowsAt(source, sheet, table.firstRow, 1);
    const cells = below ?? [];
    tableLines.push({
      row: table.firstRow,
      cells,
      headers: headersOf(cells, dateSystem, table),
      table,
    });
  }
  return { tableLines, lines: linesOf(rows, 0, dateSystem), rows, dateSystem };
}

/** Reads a header row further down once more, by itself: it is part of what the report is made of. */
export async function readHeaderRow(
  source: RawSource,
  sheet: RawSheet,
  row: number,
): Promise<void> {
  await readRowsAt(source, sheet, row, 1);
}

/**
 * The head of the list that stands from the first row to before the end, as if nothing stood above or below,
 * with all rows of it that were surveyed.
 */
export function headBetween(
  { tableLines, dateSystem }: Pick<SheetHead, 'tableLines' | 'dateSystem'>,
  survey: readonly RawRow[],
  first: number,
  end: number | undefined,
): SheetHead {
  const above = Array.from({ length: first }, (): RawRow => []);
  const own = survey.slice(first, end);
  const rows = [...above, ...own];
  const lines = linesOf(own.slice(0, headRows), first, dateSystem).map((line) =>
    end === undefined ? line : { ...line, endRow: end },
  );
  const isOwn = ({ row }: HeaderLine): boolean => row >= first && row < (end ?? Infinity);
  return { tableLines: tableLines.filter(isOwn), lines, rows, dateSystem };
}

function linesOf(
  rows: readonly RawRow[],
  first: number,
  dateSystem: DateSystem,
): readonly HeaderLine[] {
  return rows
    .map((cells, index) => ({ row: first + index, cells, headers: headersOf(cells, dateSystem) }))
    .filter(({ headers }) => headers.some((header) => header !== ''));
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

function headersOf(row: RawRow, dateSystem: DateSystem, table?: RawTable): readonly string[] {
  const firstColumn = table?.firstColumn ?? 0;
  const end = table ? firstColumn + table.columnCount : row.length;
  return Array.from(row.slice(0, end), (cell, column) =>
    column < firstColumn || isBlank(cell) ? '' : headerText(cell, dateSystem),
  );
}

function headerText(cell: RawRow[number], dateSystem: DateSystem): string {
  const day = typeof cell === 'number' ? dayOfSerial(cell, dateSystem, likelyYears) : undefined;
  if (day === undefined) return cellText(cell);
  return isMonthsEdge(day) ? italianMonth(day) : italianDay(day);
}
