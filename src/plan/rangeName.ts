import { cellName } from '../layout/address';
import type { CellRange } from '../layout/placed';

/** `A5:N9` */
export function rangeName({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  return `${cellName({ row: firstRow, column: firstColumn })}:${cellName({ row: lastRow, column: lastColumn })}`;
}

/** Reads what `rangeName` or `cellName` wrote; throws on anything else. */
export function parseRange(text: string): CellRange {
  const [, columns = '', row = '', lastColumns = columns, lastRow = row] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text) ?? [];
  if (columns === '') throw new Error(`${text} is no range`);
  return {
    firstRow: Number(row) - 1,
    firstColumn: columnIndex(columns),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnIndex(lastColumns),
  };
}

function columnIndex(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells of the ranges, by name. */
export function cellsOf(ranges: readonly CellRange[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { firstRow, firstColumn, lastRow, lastColumn } of ranges) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        cells.add(cellName({ row, column }));
      }
    }
  }
  return cells;
}
