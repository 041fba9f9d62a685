/** Neighbouring columns, zero-based. */
export interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/** The columns as few runs as they form, from left to right; repeated ones count once. */
export function columnRuns(columns: readonly number[]): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === column) {
      runs[runs.length - 1] = { first: last.first, count: last.count + 1 };
    } else {
      runs.push({ first: column, count: 1 });
    }
  }
  return runs;
}
