import { columnOf } from '../../grid/address';

/** Told what a row holds, from left to right. */
export interface RowTaker {
  /** `reference`: `7`, where the row says its number. False: this row is for the parser. */
  openRow(reference: string | undefined, isHidden: boolean): boolean;
  /**
   * `column`: where the cell says it. `type`: its attribute `t`, `n` without one. `content`: its text, empty
   * without one; a number where the text is nothing but that number, and means one.
   */
  takeCell(
    column: number | undefined,
    type: string,
    content: string | number,
    isFormula: boolean,
  ): void;
  /** Only now the row counts. */
  closeRow(): void;
}

/** How far a text has been read, and what the last tag said. */
interface Cursor {
  readonly text: string;
  at: number;
  /** Where the values of the attributes `r` and `t` begin; 0 without them. */
  reference: number;
  type: number;
  /** Whether it was said to be `hidden`. */
  isHidden: boolean;
}

/**
 * Tells `taker` of the rows of a worksheet that follow from `start` on, and returns the place behind the last
 * one that is whole and written as nearly all programs write them:
 *
 *     <row r="2" spans="1:3"><c r="A2" s="3" t="s"><v>50</v></c><c r="B2"><f>A2</f><v>7</v></c></row>
 *
 * All else that XML allows is for the parser, which begins the row anew: entities, comments, CDATA, prefixes,
 * other quotes, blanks within. Of what is taken here the parser would say the same
 * (`test/xlsx/plainRows.test.ts`).
 */
export function takePlainRows(text: string, start: number, taker: RowTaker): number {
  const cursor: Cursor = { text, at: start, reference: 0, type: 0, isHidden: false };
  let end = start;
  while (takeRow(cursor, taker)) end = cursor.at;
  return end;
}

function takeRow(cursor: Cursor, taker: RowTaker): boolean {
  const { text } = cursor;
  while (isBlank(text.charCodeAt(cursor.at))) cursor.at += 1;
  const tag = skips(cursor, '<row') ? skipsTag(cursor) : undefined;
  if (!tag) return false;
  const reference = cursor.reference === 0 ? undefined : valueAt(text, cursor.reference);
  if (reference?.includes('&') || !taker.openRow(reference, cursor.isHidden)) return false;
  if (tag === 'open') while (!skips(cursor, '</row>')) if (!takeCell(cursor, taker)) return false;
  taker.closeRow();
  return true;
}

function takeCell(cursor: Cursor, taker: RowTaker): boolean {
  const { text } = cursor;
  const tag = skips(cursor, '<c') ? skipsTag(cursor) : undefined;
  if (!tag) return false;
  const column = cursor.reference === 0 ? undefined : columnOf(text, cursor.reference);
  const type = cursor.type === 0 ? 'n' : valueAt(text, cursor.type);
  if (column === -1 || (type.length > 1 && type.includes('&'))) return false;
  if (tag === 'empty') {
    taker.takeCell(column, type, '', false);
    return true;
  }
  const isFormula = skips(cursor, '<f');
  if (isFormula) {
    const formula = skipsTag(cursor);
    if (!formula) return false;
    if (formula === 'open' && (plainText(cursor) === undefined || !skips(cursor, '</f>')))
      return false;
  }
  let content: string | number | undefined = '';
  if (skips(cursor, '<v>')) {
    content = (type === 'n' || type === 's' ? digits(cursor) : undefined) ?? plainText(cursor);
    if (content === undefined || !skips(cursor, '</v>')) return false;
  } else if (skips(cursor, '<is><t')) {
    if (skipsTag(cursor) !== 'open') return false;
    content = plainText(cursor);
    if (content === undefined || !skips(cursor, '</t></is>')) return false;
  }
  if (!skips(cursor, '</c>')) return false;
  taker.takeCell(column, type, content, isFormula);
  return true;
}

/** Goes past `expected`, where it stands next. */
function skips(cursor: Cursor, expected: string): boolean {
  if (!cursor.text.startsWith(expected, cursor.at)) return false;
  cursor.at += expected.length;
  return true;
}

/** More of them might not be a whole number any more. */
const mostDigits = 15;

/** The number, where only its digits stand before the next tag; otherwise undefined, going nowhere. */
function digits(cursor: Cursor): number | undefined {
  const { text, at } = cursor;
  let number = 0;
  for (let next = at; next <= at + mostDigits; next += 1) {
    const digit = text.charCodeAt(next) - zero;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
    } else {
      if (next === at || digit !== less - zero) return undefined;
      cursor.at = next;
      return number;
    }
  }
  return undefined;
}

/** Longer texts are for the parser, which tells where they have no end. */
const longestText = 32_767;

/** The text up to the next tag; undefined where entities stand in it. */
function plainText(cursor: Cursor): string | undefined {
  const end = cursor.text.indexOf('<', cursor.at);
  if (end < 0 || end - cursor.at > longestText) return undefined;
  const text = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  return text.includes('&') ? undefined : text;
}

const [space, quote, slash, zero, less, equals, greater] = [32, 34, 47, 48, 60, 61, 62];
const [letterR, letterT] = [114, 116];

/**
 * Goes past the rest of a tag, behind its name, and notes what it says: `empty`, where it is its own end
 * (`<c/>`), undefined, where it is not plain.
 */
function skipsTag(cursor: Cursor): 'open' | 'empty' | undefined {
  const { text } = cursor;
  let { at } = cursor;
  cursor.reference = cursor.type = 0;
  cursor.isHidden = false;
  while (text.charCodeAt(at) === space) {
    const name = at + 1;
    let end = name;
    while (isOfName(text.charCodeAt(end))) end += 1;
    if (end === name || text.charCodeAt(end) !== equals || text.charCodeAt(end + 1) !== quote)
      return undefined;
    const letter = end === name + 1 ? text.charCodeAt(name) : 0;
    // Of two the first counts.
    if (letter === letterR) cursor.reference ||= end + 2;
    else if (letter === letterT) cursor.type ||= end + 2;
    else if (end === name + 6 && text.startsWith('hidden', name))
      cursor.isHidden = isTrue(valueAt(text, end + 2));
    at = text.indexOf('"', end + 2) + 1;
    if (at === 0) return undefined;
  }
  const isEmpty = text.charCodeAt(at) === slash;
  cursor.at = at + (isEmpty ? 2 : 1);
  if (text.charCodeAt(cursor.at - 1) !== greater) return undefined;
  return isEmpty ? 'empty' : 'open';
}

function valueAt(text: string, start: number): string {
  return text.slice(start, text.indexOf('"', start));
}

/** Whether an attribute that says yes or no says yes. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

/** Letters, digits and the colon of a prefix. */
function isOfName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= zero && code <= zero + 10)
  );
}

function isBlank(code: number): boolean {
  return code === space || code === 10 || code === 13;
}
