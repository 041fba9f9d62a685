/** Of a sheet of Excel. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** All indices are zero-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellRef extends CellPlace {
  readonly sheet: string;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface SheetRange extends CellRange {
  readonly sheet: string;
}

export function rangeOfCell({ row, column }: CellPlace): CellRange {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

const columnNames: string[] = [];

/** `A` for column 0, `AA` for column 26. */
export function columnName(column: number): string {
  return (columnNames[column] ??= columnLetters(column));
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The column that one to three letters name, whatever their case; undefined for other text. */
export function parseColumn(letters: string): number | undefined {
  return /^[a-z]{1,3}$/i.test(letters) ? columnOf(letters) : undefined;
}

/** The column of the cell that `BC12` names; -1 where no letters stand at the beginning, or at `start`. */
export function columnOf(address: string, start = 0): number {
  let column = 0;
  for (let index = start; index < address.length; index += 1) {
    // `| 32` makes a small letter of a capital.
    const letter = (address.charCodeAt(index) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** `C5` */
export function cellName({ row, column }: CellPlace): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A5:N9`, and `A5:A5` for a single cell. */
export function rangeName({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  return `${cellName({ row: firstRow, column: firstColumn })}:${cellName({ row: lastRow, column: lastColumn })}`;
}

/** The range that `A1:H20`, `$A$1` or `b3` names; undefined where the text names no cells of a sheet. */
export function parseRange(text: string): CellRange | undefined {
  const cells = text.split(':').map(parseCell);
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.length > 2) return undefined;
  if (first.row > last.row || first.column > last.column) return undefined;
  return {
    firstRow: first.row,
    firstColumn: first.column,
    lastRow: last.row,
    lastColumn: last.column,
  };
}

function parseCell(text: string): CellPlace | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text);
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnOf(match[1] ?? '');
  return row < rowLimit && column < columnLimit ? { row, column } : undefined;
}

/** The range of a name that `rangeName` or `cellName` wrote; throws on anything else. */
export function rangeAt(name: string): CellRange {
  const range = parseRange(name);
  if (!range) throw new Error(`${name} is no range`);
  return range;
}

/** `'1 Registrati'!`: quotes doubled, so that no sheet name ends its own quotation. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** `'1 Registrati'!C5`, and `C5` on that sheet itself. `from`: the sheet where it is written. */
export function reference(cell: CellRef, from?: string): string {
  return `${cell.sheet === from ? '' : sheetPrefix(cell.sheet)}${cellName(cell)}`;
}

/** `'L''area'!$A$1:$B$3`, and `'L''area'!$A$1` for a single cell. */
export function absoluteReference({ sheet, ...range }: SheetRange): string {
  const first = absoluteCell(range.firstRow, range.firstColumn);
  const last = absoluteCell(range.lastRow, range.lastColumn);
  return sheetPrefix(sheet) + (first === last ? first : `${first}:${last}`);
}

function absoluteCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** `'L''area'!$A$1:$B$3` or `Indice!A1` taken apart; undefined where the text names no cells of a sheet. */
export function parseReference(text: string): SheetRange | undefined {
  const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const range = parseRange(cells);
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  return range && sheet !== undefined ? { sheet, ...range } : undefined;
}
