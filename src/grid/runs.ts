/** Neighbouring rows or columns, zero-based, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The lines as few runs as they form, in rising order; a line that is named twice counts once. */
export function runsOf(lines: Iterable<number>): readonly Run[] {
  return joinedRuns(Array.from(lines, (line) => ({ first: line, last: line })));
}

/** The same lines in as few runs as they form, in rising order. */
export function joinedRuns(runs: readonly Run[]): readonly Run[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of [...runs].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined;
}
