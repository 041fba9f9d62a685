import type { CellRef } from './placed';

/** `C`: the letters of a zero-based column. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `C5` */
export function cellName({
  row,
  column,
}: {
  readonly row: number;
  readonly column: number;
}): string {
  return `${columnName(column)}${row + 1}`;
}

/** `'1 Registrati'!`: quotes doubled, so that no sheet name ends its own quotation. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** How a formula on `from` names the cell. */
export function reference(cell: CellRef, from: string): string {
  return `${cell.sheet === from ? '' : sheetPrefix(cell.sheet)}${cellName(cell)}`;
}
