import { type Area, columnLimit, isOnGrid, isWholeColumns, isWholeRows, rowLimit } from './area';

/** `A` for 0, `AA` for 26. */
function columnLetters(column: number): string {
  const prefix = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '';
  return prefix + String.fromCharCode(65 + (column % 26));
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1`, `A1:B2`, `A:B` or `1:2`, with or without `$`; undefined for anything else or off the grid. */
export function parseArea(text: string): Area | undefined {
  const match =
    /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text) ??
    /^\$?([A-Z]{1,3})():\$?([A-Z]{1,3})()$/i.exec(text) ??
    /^()\$?(\d+):()\$?(\d+)$/.exec(text);
  if (match === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [
    left === '' ? 0 : columnIndex(left),
    right === '' ? columnLimit - 1 : columnIndex(right),
  ];
  const rows = [
    top === '' ? 0 : Number(top) - 1,
    bottom === '' ? rowLimit - 1 : Number(bottom) - 1,
  ];
  const area = {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
  return isOnGrid(area) ? area : undefined;
}

/** `A1:B2`, or `$A$1:$B$2` when the mark is `$`. */
export function formatArea(area: Area, mark: '' | '$' = ''): string {
  const column = (index: number) => mark + columnLetters(index);
  const row = (index: number) => mark + String(index + 1);
  if (isWholeColumns(area)) return `${column(area.firstColumn)}:${column(area.lastColumn)}`;
  if (isWholeRows(area)) return `${row(area.firstRow)}:${row(area.lastRow)}`;
  const first = column(area.firstColumn) + row(area.firstRow);
  const last = column(area.lastColumn) + row(area.lastRow);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as formulas write it: in quotes unless it is a plain word that is no cell address. */
export function quoteSheetName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The formula as Excel gives it back, however it was typed: sheets in quotes only where they need them. */
export function spellFormula(formula: string): string {
  return formula.replaceAll(/"[^"]*"|'((?:[^']|'')+)'!/g, (whole: string, quoted?: string) =>
    quoted === undefined ? whole : `${quoteSheetName(quoted.replaceAll("''", "'"))}!`,
  );
}

interface SheetAddress {
  readonly sheet: string;
  readonly area: Area;
}

/** `Foglio!A1:B2` or `'Foglio 1'!$A$1`, also with a leading `=`; undefined for anything else. */
export function parseSheetAddress(text: string): SheetAddress | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const area = parseArea(match?.[3] ?? '');
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return area === undefined || sheet === undefined ? undefined : { sheet, area };
}
