import type { CellRef, SheetRange } from '../layout/placed';

/** `B3`: a cell within its sheet, from zero-based indices. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `'L''area'!A1`: where a link leads. */
export function linkTarget({ sheet, row, column }: CellRef): string {
  return `${quoted(sheet)}!${cellName(row, column)}`;
}

/** `'L''area'!$A$1:$B$3`, and `'L''area'!$A$1` for a single cell: how charts refer to cells. */
export function absoluteRange(range: SheetRange): string {
  const first = absoluteCell(range.firstRow, range.firstColumn);
  const last = absoluteCell(range.lastRow, range.lastColumn);
  return `${quoted(range.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

function absoluteCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** `BC`, from a zero-based index. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
