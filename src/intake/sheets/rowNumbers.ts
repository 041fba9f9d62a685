import type { ColumnMap } from '../../service/sheetNeeds';
import { isBlank } from '../cells/cellText';
import type { ColumnMatch } from '../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import type { RawCell } from '../rawSource';

/** How many rows a column has to number at least until it is taken for that: a clear name bears more chance. */
const leastNumbered = { weak: 3, strong: 5 } as const;

/** A column named `N.`, and even `Numero`, that runs 1, 2, 3 numbers the rows: it counts nothing. */
export function withoutRowNumbers(
  match: ColumnMatch,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const column = match.columns.count;
  if (column === undefined || match.corrected.some(({ field }) => field === 'count')) return match;
  const values = head.rows.slice(line.row + 1).map((row) => row[column]);
  const filled = values.filter((value) => !isBlank(value));
  if (!numbersRows(filled, leastNumbered[match.weak.has('count') ? 'weak' : 'strong']))
    return match;
  const columns: ColumnMap = Object.fromEntries(
    Object.entries(match.columns).filter(([field]) => field !== 'count'),
  );
  return { ...match, columns };
}

/** Whether the cells run 1, 2, 3, ... and are at least so many. */
export function numbersRows(cells: readonly (RawCell | undefined)[], least: number): boolean {
  return cells.length >= least && cells.every((cell, index) => cell === index + 1);
}
