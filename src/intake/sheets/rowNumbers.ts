import type { ColumnMap } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { isBlank } from '../cells/cellText';
import { countOf } from '../cells/italianNumber';
import type { ColumnMatch } from '../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import type { RawCell } from '../rawSource';

/** How many rows a column has to number at least until it is taken for that: a clear name bears more chance. */
const leastNumbered = { weak: 3, strong: 5 } as const;

/**
 * A column named `N.` that runs 1, 2, 3 numbers the rows: it counts nothing. So does even `Numero` where the rows
 * have days of their own or are forms: counts of months may well run 1, 2, 3.
 */
export function withoutRowNumbers(
  match: ColumnMatch,
  kind: RowKind,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const column = match.columns.count;
  if (column === undefined || match.corrected.some(({ field }) => field === 'count')) return match;
  const values = head.rows.slice(line.row + 1).map((row) => row[column]);
  const filled = values.filter((value) => !isBlank(value));
  const name = match.weak.has('count') ? 'weak' : 'strong';
  const isOfForms = kind === 'satisfaction' && match.columns.question === undefined;
  if (name === 'strong' && match.columns.date === undefined && !isOfForms) return match;
  if (!numbersRows(filled, leastNumbered[isOfForms ? 'weak' : name])) return match;
  const columns: ColumnMap = Object.fromEntries(
    Object.entries(match.columns).filter(([field]) => field !== 'count'),
  );
  return { ...match, columns };
}

/** Numbers above 1 under `Presenti` or `Presenza` say how many came, not whether somebody did. */
export function withoutNumbersAsOutcome(
  match: ColumnMatch,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const { outcome, ...columns } = match.columns;
  if (outcome === undefined || match.corrected.some(({ field }) => field === 'outcome'))
    return match;
  const values = head.rows.slice(line.row + 1).map((row) => countOf(row[outcome]));
  return values.some((value) => value !== undefined && value > 1) ? { ...match, columns } : match;
}

/** Whether the cells run 1, 2, 3, ... and are at least so many. */
export function numbersRows(cells: readonly (RawCell | undefined)[], least: number): boolean {
  return cells.length >= least && cells.every((cell, index) => cell === index + 1);
}
