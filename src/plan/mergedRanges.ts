import type { CellRange } from '../layout/placed';

type Columns = Pick<CellRange, 'firstColumn' | 'lastColumn'>;

/** The same cells in fewer rectangles, from the top down: neighbours in a row first, then equal runs below each other. */
export function mergedRanges(ranges: readonly CellRange[]): readonly CellRange[] {
  const closed: CellRange[] = [];
  let open = new Map<string, CellRange>();
  for (const [row, inRow] of byRow(ranges)) {
    const next = new Map<string, CellRange>();
    for (const run of runsOf(inRow)) {
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

/** What the ranges cover of each row, from the top down. */
function byRow(ranges: readonly CellRange[]): readonly (readonly [number, readonly Columns[]])[] {
  const rows = new Map<number, Columns[]>();
  for (const range of ranges) {
    for (let row = range.firstRow; row <= range.lastRow; row++) {
      const columns = rows.get(row);
      if (columns) columns.push(range);
      else rows.set(row, [range]);
    }
  }
  return [...rows].sort(([a], [b]) => a - b);
}

/** The columns as runs from left to right. */
function runsOf(columns: readonly Columns[]): readonly Columns[] {
  const runs: Columns[] = [];
  for (const { firstColumn, lastColumn } of [...columns].sort(
    (a, b) => a.firstColumn - b.firstColumn,
  )) {
    const last = runs.at(-1);
    if (last && firstColumn <= last.lastColumn + 1) {
      const end = Math.max(last.lastColumn, lastColumn);
      runs[runs.length - 1] = { firstColumn: last.firstColumn, lastColumn: end };
    } else runs.push({ firstColumn, lastColumn });
  }
  return runs;
}
