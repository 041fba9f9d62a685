/** Rows and columns of a sheet of Excel. */
export const sheetRowLimit = 1_048_576;
export const sheetColumnLimit = 16_384;

/** Zero-based, both ends included. */
interface CellBounds {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The bounds that `A1:H20` or `A1` names; undefined where the text names no cells of a sheet. */
export function parseCellRange(text: string): CellBounds | undefined {
  const cells = text.split(':').map(parseCell);
  const first = cells[0];
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

/** Zero-based column of the cell that `BC12` names; -1 where it begins with no letters. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    // `| 32` makes a small letter of a capital.
    const letter = (reference.charCodeAt(index) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function parseCell(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text);
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnOf(match[1] ?? '');
  return row < sheetRowLimit && column < sheetColumnLimit ? { row, column } : undefined;
}
