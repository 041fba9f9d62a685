import { entryOf } from '../../text/grouped';
/** Rows of which some may be the total of others: those of one list and one key. */
export interface Grouping {
  readonly rows: readonly number[];
  readonly listOf: (row: number) => string;
  readonly keyOf: (row: number) => string;
  readonly countOf: (row: number) => number;
  /** Undefined: the row is none of the parts either. */
  readonly isTotal: (row: number) => boolean | undefined;
}

/** Rows of one key: those that may be totals, and the others. */
export interface Sum {
  total: number;
  /** The rows that may be the total. */
  readonly rows: number[];
  rest: number;
  restRows: number;
}

/** For each list, the keys that have both a total and a rest; lists without any are left out. */
export function sumsIn(grouping: Grouping): readonly (readonly Sum[])[] {
  const { rows, listOf, keyOf, countOf, isTotal } = grouping;
  if (!rows.some((row) => isTotal(row) === true)) return [];
  const lists = new Map<string, Map<string, Sum>>();
  for (const row of rows) {
    const isOne = isTotal(row);
    if (isOne === undefined) continue;
    const list = entryOf(lists, listOf(row), () => new Map());
    const sum = entryOf(list, keyOf(row), () => ({ total: 0, rows: [], rest: 0, restRows: 0 }));
    if (isOne) {
      sum.total += countOf(row);
      sum.rows.push(row);
    } else {
      sum.rest += countOf(row);
      sum.restRows++;
    }
  }
  return [...lists.values()]
    .map((list) =>
      [...list.values()].filter(({ rows: own, restRows }) => own.length > 0 && restRows > 0),
    )
    .filter((sums) => sums.length > 0);
}

/** A single sum below this may be equal by chance. */
export const smallSum = 10;

/** Whether every total of a list is the sum of the rest, and one at least the sum of several rows. */
export function areSums(sums: readonly Sum[]): boolean {
  const [only] = sums;
  return (sums.length > 1 || (only?.total ?? 0) >= smallSum) && areNamedSums(sums);
}

/** The same where the name says that they are: no sum is too small. */
export function areNamedSums(sums: readonly Sum[]): boolean {
  return (
    sums.every(({ total, rest }) => total === rest) && sums.some(({ restRows }) => restRows > 1)
  );
}
