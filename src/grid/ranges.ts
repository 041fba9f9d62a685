import { cellName, type CellPlace, type CellRange, columnLimit } from './address';
import { joinedRuns, type Run } from './runs';

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

export function contains(range: CellRange, { row, column }: CellPlace): boolean {
  return (
    row >= range.firstRow &&
    row <= range.lastRow &&
    column >= range.firstColumn &&
    column <= range.lastColumn
  );
}

/** The smallest range that holds both. */
export function boundsOf(one: CellRange, other: CellRange): CellRange {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** The same cells in fewer rectangles, from the top: neighbours in a row join, then equal runs of rows. */
export function mergedRanges(ranges: readonly CellRange[]): readonly CellRange[] {
  const merged: CellRange[] = [];
  /** The range of each run of the row before, by the index of its run. */
  let above = new Map<number, CellRange & { lastRow: number }>();
  for (const [row, columns] of columnsByRow(ranges)) {
    const next: typeof above = new Map();
    for (const { first, last } of joinedRuns(columns)) {
      const run = first * columnLimit + last;
      const range = above.get(run);
      if (range?.lastRow === row - 1) {
        range.lastRow = row;
        next.set(run, range);
      } else {
        const begun = { firstRow: row, lastRow: row, firstColumn: first, lastColumn: last };
        merged.push(begun);
        next.set(run, begun);
      }
    }
    above = next;
  }
  return merged;
}

/** What the ranges cover of each row, from the top down. */
function columnsByRow(
  ranges: readonly CellRange[],
): readonly (readonly [row: number, columns: readonly Run[]])[] {
  const rows = new Map<number, Run[]>();
  for (const { firstRow, firstColumn: first, lastRow, lastColumn: last } of ranges) {
    for (let row = firstRow; row <= lastRow; row++) {
      const columns = rows.get(row);
      if (columns) columns.push({ first, last });
      else rows.set(row, [{ first, last }]);
    }
  }
  return [...rows].sort(([a], [b]) => a - b);
}
