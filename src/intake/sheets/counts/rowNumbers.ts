import { plainHeaders, weakHeaders } from '../../../service/headers';
import type { ColumnMap } from '../../../service/sheetNeeds';
import type { RowKind } from '../../../service/sheets';
import { matchKey } from '../../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import type { ColumnMatch } from '../../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import type { RawCell } from '../../rawSource';
import { placeFields } from '../../rows/places';

/**
 * A column has to number at least so many rows to be taken for row numbers. Under a clear name, which counts
 * may have, it takes more.
 */
const leastNumbered = { weak: 3, strong: 5 } as const;

/** Headers of counts that do not say what they count. */
export const generalCounts: ReadonlySet<string> = new Set(
  [...plainHeaders.count, ...weakHeaders.count].map(matchKey),
);

/**
 * A column named `N.` that runs 1, 2, 3 numbers the rows: it counts nothing. So does even `Numero` where the
 * rows have days of their own or are forms: counts of months may well run 1, 2, 3. Numbers may begin later
 * (101, 102), or again in every place.
 */
export function withoutRowNumbers(
  match: ColumnMatch,
  kind: RowKind,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const column = match.columns.count;
  if (column === undefined || match.corrected.some(({ field }) => field === 'count')) return match;
  const name = match.weak.has('count') ? 'weak' : 'strong';
  // `Registrati` says what it counts.
  if (!generalCounts.has(matchKey(line.headers[column] ?? ''))) return match;
  const isOfForms = kind === 'satisfaction' && match.columns.question === undefined;
  if (name === 'strong' && match.columns.date === undefined && !isOfForms) return match;
  const least = leastNumbered[isOfForms ? 'weak' : name];
  if (!runs(head.rows.slice(line.row + 1), column, match.columns, least)) return match;
  const columns: ColumnMap = Object.fromEntries(
    Object.entries(match.columns).filter(([field]) => field !== 'count'),
  );
  return { ...match, columns };
}

/** Headers of identifiers that do not say whose they are. */
const generalIdentifiers = new Set(
  ['ID', 'Codice', 'Identificativo', 'Codice identificativo', 'Matricola'].map(matchKey),
);

/**
 * An `ID` beside counts is that of the row where each row that has one counts, and some count several. Where rows have
 * days of their own, or numbers that go up from row to row, `Numero` may be the number of a paper: then it has to say
 * what it counts.
 */
export function withoutRowIdentifiers(
  match: ColumnMatch,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const { userId, ...columns } = match.columns;
  const { count } = columns;
  if (userId === undefined || count === undefined) return match;
  if (match.corrected.some(({ field }) => field === 'userId')) return match;
  if (!generalIdentifiers.has(matchKey(line.headers[userId] ?? ''))) return match;
  const rows = head.rows.slice(line.row + 1).filter((row) => !isBlank(row[userId]));
  const counts = rows.map((row) => countOf(row[count]));
  const areCounts = counts.every((each) => each !== undefined) && counts.some((each) => each > 1);
  if (!areCounts) return match;
  const saysWhat = !generalCounts.has(matchKey(line.headers[count] ?? ''));
  const goUp = counts.every((each, index) => index === 0 || each > (counts[index - 1] ?? 0));
  const mayBePapers = columns.date !== undefined || goUp;
  return mayBePapers && !saysWhat ? match : { ...match, columns };
}

/**
 * Numbers above 1 under `Presenti` or `Presenza` say how many came, not whether somebody did; those between 0 and 1 say
 * what share.
 */
export function withoutNumbersAsOutcome(
  match: ColumnMatch,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  const { outcome, ...columns } = match.columns;
  if (outcome === undefined || match.corrected.some(({ field }) => field === 'outcome'))
    return match;
  const cells = head.rows.slice(line.row + 1).map((row) => row[outcome]);
  const values = cells.map((cell) => countOf(cell));
  const shares = cells.filter((cell) => typeof cell === 'number');
  const areCounts = values.some((value) => value !== undefined && value > 1);
  const header = line.headers[outcome] ?? '';
  return areCounts || header.includes('%') || shares.some((share) => share % 1 > 0)
    ? { ...match, columns }
    : match;
}

/** No counts of so many go up by one from row to row. */
const largeStart = 10;

/**
 * Whether the column goes up by one from row to row in at least so many rows, or in every place from 1 on.
 */
export function runs(
  rows: readonly RawRow[],
  column: number,
  columns: ColumnMap,
  least: number,
): boolean {
  const numbers = rows.filter((row) => !isBlank(row[column]));
  const first = numbers[0]?.[column];
  const isEnough = numbers.length >= (Number(first) < largeStart ? least : leastNumbered.weak);
  const goesUp =
    typeof first === 'number' &&
    first > 0 &&
    numbers.every((row, index) => row[column] === first + index);
  if (goesUp && isEnough) return true;
  const labels = placeFields.flatMap((field) => columns[field] ?? []);
  return (
    numbers.length >= leastNumbered.strong &&
    labels.some((label) => numbersAgain(numbers, column, label))
  );
}

/** Whether the numbers run 1, 2, 3 and begin again wherever the label changes, and only there. */
function numbersAgain(rows: readonly RawRow[], column: number, label: number): boolean {
  let [length, longest, starts] = [0, 0, 0];
  const areNumbers = rows.every((row, index) => {
    const isNew = index === 0 || cellText(row[label]) !== cellText(rows[index - 1]?.[label]);
    if (isNew) starts++;
    length = isNew ? 1 : length + 1;
    longest = Math.max(longest, length);
    return row[column] === length;
  });
  return areNumbers && starts > 1 && longest > 2;
}

/** Whether the cells run 1, 2, 3, ... and are at least so many. */
export function numbersRows(cells: readonly (RawCell | undefined)[], least: number): boolean {
  return cells.length >= least && cells.every((cell, index) => cell === index + 1);
}
