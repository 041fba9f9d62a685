import { matchKey } from '../../text/matchKey';
import type { RawCell } from '../rawSource';
import { cellText } from './cellText';

const italianText = /^([+-]?)([1-9]\d{0,2}(?:[. '’]\d{3})+|\d+)(?:,(\d+))?$/;
const plainText = /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+|\d+)\.(\d+)$/;

/**
 * The number in a cell, or in Italian text (`1.512`, `1.512,5`). Plain text (`12.5`, `1,512.00`) is
 * read too where it cannot be Italian: `1.512` never is 1.5. `20*` is 20, and so is
 * `20 (50%)`. Undefined for anything else.
 */
export function numberOf(cell: RawCell | undefined): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  // An asterisk is the sign of a note; a share of the whole may stand beside the number.
  const text = cellText(cell)
    .replace(/^[-−–]\s*(?=\d)/, '-')
    .replace(/(?<=\d)\s*(?:\*{1,3}|\(\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\))$/, '');
  const match = italianText.exec(text) ?? plainText.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = '0'] = match;
  return Number(`${sign}${whole.replace(/\D/g, '')}.${decimals}`);
}

const largestCount = 2 ** 31 - 1;

/** What adding in binary leaves: 0.1 + 0.2 is a bit more than 0.3. */
const roundingError = 1e-9;

/**
 * A count: a whole number from 0 (nobody) to what a column of counts can hold, or undefined. A sum
 * that is whole but for the rounding of binary numbers is whole.
 */
export function countOf(cell: RawCell | undefined): number | undefined {
  const value = numberOf(cell);
  if (value === undefined || value < 0 || value > largestCount) return undefined;
  const whole = Math.round(value);
  return Math.abs(value - whole) <= roundingError ? Math.abs(whole) : undefined;
}

/** `(2)`, as accountants write what is less than 0, or `2-`, as SAP does. */
const takenBack = /^(?:\(\s*([\d.]+)\s*\)|([\d.]+)\s*[-−–])$/;

/** A whole number below 0 that takes back what was counted, or undefined. */
export function correctionOf(cell: RawCell | undefined): number | undefined {
  const match = typeof cell === 'string' ? takenBack.exec(cellText(cell)) : undefined;
  const value = numberOf(match ? `-${match[1] ?? match[2] ?? ''}` : cell);
  const count = value === undefined ? undefined : countOf(-value);
  return count === undefined || count === 0 ? undefined : -count;
}

const withThing = /^([\d.'’ ]*\d)\s*(\p{L}[\p{L}\s]*)$/u;

/** The count of a text that says what it counts, one of `things`: `850 utenti`, `1 utente`. */
export function countOfThings(
  cell: RawCell | undefined,
  things: readonly string[],
): number | undefined {
  const match = typeof cell === 'string' ? withThing.exec(cellText(cell)) : null;
  const [, number, thing = ''] = match ?? [];
  if (number === undefined) return undefined;
  // Italian words end otherwise in the singular.
  const stem = (text: string): string => matchKey(text).replace(/[aeio]$/, '');
  return things.some((each) => stem(each) === stem(thing)) ? countOf(number) : undefined;
}
