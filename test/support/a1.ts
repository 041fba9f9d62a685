import type { CellRange } from '../../src/layout/placed';

/** A cell or a range written as `B3`, `$A$1:$B$3` or `A:C`; undefined where the text is none of these. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (!from || !to) return undefined;
  return { firstRow: from.row, firstColumn: from.column, lastRow: to.row, lastColumn: to.column };
}

export function parseCell(text: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}

/** `'L''area'!$A$1:$B$3` taken apart. */
export function parseReference(text: string): { sheet: string; range: CellRange } | undefined {
  const [, quoted, plain, cells] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const range = cells === undefined ? undefined : parseRange(cells);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return range && sheet !== undefined ? { sheet, range } : undefined;
}

export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}
