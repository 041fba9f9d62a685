import type { CellRange } from '../layout/placed';

type Columns = Pick<CellRange, 'firstColumn' | 'lastColumn'>;

/** The same cells in fewer rectangles, from the top down: neighbours in a row first, then equal runs below each other. */
export function mergedRanges(ranges: readonly CellRange[]): readonly CellRange[] {
  const closed: CellRange[] = [];
  let open = new Map<string, CellRange>();
  const rows = new Set(ranges.flatMap(rowsOf));
  for (const row of [...rows].sort((a, b) => a - b)) {
    const next = new Map<string, CellRange>();
    for (const run of runsIn(row, ranges)) {
      const id = `${run.firstColumn} ${run.lastColumn}`;
      const above = open.get(id);
      const continues = above?.lastRow === row - 1;
      next.set(
        id,
        continues ? { ...above, lastRow: row } : { ...run, firstRow: row, lastRow: row },
      );
      if (continues) open.delete(id);
    }
    closed.push(...open.values());
    open = next;
  }
  return [...closed, ...open.values()].sort(
    (a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn,
  );
}

function rowsOf({ firstRow, lastRow }: CellRange): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
}

/** The columns of a row, as runs from left to right. */
function runsIn(row: number, ranges: readonly CellRange[]): readonly Columns[] {
  const runs: Columns[] = [];
  const inRow = ranges.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
  for (const { firstColumn, lastColumn } of inRow.sort((a, b) => a.firstColumn - b.firstColumn)) {
    const last = runs.at(-1);
    if (last && firstColumn <= last.lastColumn + 1) {
      const end = Math.max(last.lastColumn, lastColumn);
      runs[runs.length - 1] = { firstColumn: last.firstColumn, lastColumn: end };
    } else runs.push({ firstColumn, lastColumn });
  }
  return runs;
}
