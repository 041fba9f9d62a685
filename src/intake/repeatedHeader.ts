import { cellText, isBlank, type RawRow } from './cellText';
import type { HeaderLine } from './headerLine';
import { matchKey } from './matchKey';
import type { RawCell } from './rawSource';
import { remember } from './remember';

/**
 * Tells the rows that say again, in all of these columns, what the header says: a page of a printed
 * list begins with it. A header of two lines repeats as two rows.
 */
export function createRepeatedHeaderTest(
  { cells, upper }: HeaderLine,
  columns: readonly number[],
): (row: RawRow) => boolean {
  const tests = [cells, ...(upper ? [upper] : [])].flatMap((header) => {
    const first = columns.find((column) => !isBlank(header[column]));
    return first === undefined ? [] : [rowTest(header, columns, first)];
  });
  return (row) => {
    for (const test of tests) if (test(row)) return true;
    return false;
  };
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

/** Nearly all cells are told by their first letter or by a digit at their end: to tidy up a text takes longer. */
function textTest(text: string): (cell: RawCell | undefined) => boolean {
  const key = matchKey(text);
  const firstLetter = key.charCodeAt(0);
  const endsInDigit = /\d$/.test(text);
  const isSame = remember((cell: string) => matchKey(cellText(cell)) === key);
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
