import { addFinding } from '../../findings/finding';
import { rowKinds } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { matchColumns } from '../columns/columnMatch';
import type { HeaderLine } from '../columns/headerLine';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import { isAllHeaders, kindByHeaders } from '../sheets/kindByHeaders';
import type { Region } from '../sheets/region';

/**
 * Tells the rows of another list below the region's own, from its header row on, and reports how many they
 * are: they would be read under the wrong headers. A header row that names the same columns goes on with the
 * list.
 */
export function createListBelowTest(
  { log, atEnd }: IntakeContext,
  { sheet, kind, line, columns }: Region,
): (cells: RawRow, row: number) => boolean {
  // Identifiers differ in every row: to look at them all would take long.
  const mark = columns.date ?? columns.count ?? columns.userId ?? 0;
  const isHeader = memoize((text: string) =>
    rowKinds.some((each) => meaningOfHeader(text, each) !== undefined),
  );
  const mayBeHeader = (cells: RawRow): boolean => {
    const cell = cells[mark];
    return typeof cell === 'string' && !beginsWithDigit(cell) && isHeader(cell);
  };
  let header: { readonly row: number; readonly cells: RawRow } | undefined;
  let count = 0;
  atEnd.push(() => {
    if (!header) return;
    const first = Math.max(
      0,
      header.cells.findIndex((cell) => !isBlank(cell)),
    );
    const at = foundAt(sheet.name, header.row, first, header.cells[first]);
    addFinding(log, { code: 'ELENCO_SOTTO_UN_ALTRO', ...at, details: { count } });
  });
  const beginsAnother = (cells: RawRow, row: number): boolean => {
    const headers = Array.from(cells, (cell) => (isBlank(cell) ? '' : cellText(cell)));
    const below = { row, cells, headers };
    if (!isAllHeaders(cells) && kindByHeaders(below, []) === undefined) return false;
    const named = matchColumns(below, kind, []).columns;
    const own = matchColumns(line, kind, []).columns;
    return Object.entries(named).some(
      ([field, column]) => own[field as keyof typeof own] !== column,
    );
  };
  return (cells, row) => {
    if (header) count++;
    else if (mayBeHeader(cells) && beginsAnother(cells, row)) header = { row, cells };
    return header !== undefined;
  };
}

/**
 * Tells the rows that say again, in all of these columns, what the header says: a page of a printed
 * list begins with it. A header of two lines repeats as two rows. A line of dashes under it is part of it.
 */
export function createRepeatedHeaderTest(
  { cells, upper, uppermost }: HeaderLine,
  columns: readonly number[],
): (row: RawRow) => boolean {
  const tests = [cells, upper, uppermost].flatMap((header = []) => {
    const first = columns.find((column) => !isBlank(header[column]));
    return first === undefined ? [] : [rowTest(header, columns, first)];
  });
  return (row) => {
    for (const test of tests) if (test(row)) return true;
    return isRule(row, columns);
  };
}

/**
 * Tells the row that numbers the columns of a table of counts, right below its header, as forms of ministries do: `(1)`,
 * `(2)`, `(3)`.
 */
export function createColumnNumbersTest(
  { kind, line, columns: { userId } }: Region,
  columns: readonly number[],
): (cells: RawRow, row: number) => boolean {
  if (userId !== undefined || kind === 'satisfaction' || columns.length < leastNumbered)
    return () => false;
  return (cells, row) =>
    row === line.row + 1 && columns.every((column, index) => numberIn(cells[column]) === index + 1);
}

const leastNumbered = 3;

/** `(2)` of a form is 2, and -2 of a program that takes brackets for a minus. */
function numberIn(cell: RawCell | undefined): number | undefined {
  const [, digits] = /^[\s(-]*(\d{1,3})[\s).]*$/.exec(cellText(cell ?? null)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** As SQL*Plus writes it: in each column dashes as wide as the column, in one of them several. */
function isRule(row: RawRow, columns: readonly number[]): boolean {
  const first = columns.find((column) => !isBlank(row[column]));
  if (first === undefined || !isDashes(row[first])) return false;
  const filled = columns.map((column) => row[column]).filter((cell) => !isBlank(cell));
  return filled.every(isDashes) && filled.some((cell) => cellText(cell).length >= leastDashes);
}

const leastDashes = 3;

function isDashes(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && /^\s*[-–—=_+]+\s*$/.test(cell);
}

/** `first`: the first of the columns where the header says something. */
function rowTest(
  header: RawRow,
  columns: readonly number[],
  first: number,
): (row: RawRow) => boolean {
  const keys = columns.map((column) => matchKey(cellText(header[column])));
  const isFirst = textTest(cellText(header[first]));
  return (row) =>
    isFirst(row[first]) &&
    columns.every((column, index) => matchKey(cellText(row[column])) === keys[index]);
}

/**
 * Nearly all cells are told by their first letter or by a digit at their end: to tidy up a text takes longer.
 */
function textTest(text: string): (cell: RawCell | undefined) => boolean {
  const key = matchKey(text);
  const firstLetter = key.charCodeAt(0);
  const endsInDigit = /\d$/.test(text);
  const isSame = memoize((cell: string) => matchKey(cellText(cell)) === key);
  return (cell) => {
    if (typeof cell === 'number') return endsInDigit && isSame(String(cell));
    if (typeof cell !== 'string') return false;
    const first = cell.charCodeAt(0);
    const isDigit = first >= 48 && first <= 57;
    const isLetter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
    if (isDigit && first !== firstLetter) return false;
    if (isLetter && (first | 32) !== firstLetter) return false;
    const last = cell.charCodeAt(cell.length - 1);
    if (!endsInDigit && last >= 48 && last <= 57) return false;
    return isSame(cell);
  };
}

/** Days and codes written as text do, and no header does. */
function beginsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}
