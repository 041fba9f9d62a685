import { cellName, columnName, sheetPrefix } from '../layout/address';
import type { CellRef, SheetRange } from '../layout/placed';

/** `'L''area'!A1`: where a link leads. */
export function linkTarget(cell: CellRef): string {
  return sheetPrefix(cell.sheet) + cellName(cell);
}

/** `'L''area'!$A$1:$B$3`, and `'L''area'!$A$1` for a single cell: how charts refer to cells. */
export function absoluteRange(range: SheetRange): string {
  const first = absoluteCell(range.firstRow, range.firstColumn);
  const last = absoluteCell(range.lastRow, range.lastColumn);
  return sheetPrefix(range.sheet) + (first === last ? first : `${first}:${last}`);
}

function absoluteCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}
