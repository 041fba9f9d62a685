import { invalidArgument } from '../hostError';
import { spellFormula } from './address';
import type { CellValue } from './cell';
import { parseTypedDate } from './typedDate';

export const textLimit = 32_767;
export const formulaLimit = 8_192;

/** What a written value becomes: the host reads text as a person's typing in an en-US Excel. */
export interface Literal {
  readonly value: CellValue;
  readonly isError?: boolean;
  readonly formula?: string;
  /** The format that Excel gives a General cell along with a converted date or percentage. */
  readonly impliedFormat?: string;
}

const errorTexts = ['#N/A', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];

/**
 * Text under the format `@` and text behind an apostrophe stay as they are; everything else is converted:
 * `=`, and `+`, `-`, `@` in front of anything but a number, make a formula; then numbers, percentages,
 * dates, booleans and error names. `date1904` moves date serials to the system of the workbook.
 * Throws InvalidArgument where text or formula are too long or a formula is visibly broken.
 */
export function readLiteral(written: CellValue, numberFormat: string, date1904: boolean): Literal {
  if (typeof written !== 'string') return { value: written };
  if (written.startsWith("'")) return plainText(written.slice(1));
  if (numberFormat === '@') return plainText(written);
  if (written.startsWith('=') && written.length > 1) return formula(written);
  const number = parseTypedNumber(written);
  if (number !== undefined) return number;
  if (/^[+\-@]./s.test(written)) return formula(`=${written.replace(/^\+/, '')}`);
  const serial = parseTypedDate(written, date1904);
  if (serial !== undefined) return serial;
  const upper = written.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (errorTexts.includes(upper)) return { value: upper, isError: true };
  return plainText(written);
}

function plainText(text: string): Literal {
  if (text.length > textLimit) throw invalidArgument(`text of ${text.length} characters`);
  return { value: text };
}

function formula(text: string): Literal {
  if (text.length > formulaLimit) throw invalidArgument(`formula of ${text.length} characters`);
  if (isBroken(text)) throw invalidArgument(`formula ${text}`);
  return { value: 0, formula: spellFormula(text) };
}

/** Quotes or parentheses that don't close, or an operator at the end: what can be told without a parser. */
function isBroken(text: string): boolean {
  const bare = text.replaceAll(/"[^"]*"|'[^']*'/g, 'x');
  const opened = bare.split('(').length;
  const closed = bare.split(')').length;
  return opened !== closed || /["']/.test(bare) || /[-+*/^&=<>,(]\s*$/.test(bare);
}

function parseTypedNumber(text: string): Literal | undefined {
  const match =
    /^\s*(\(?)([+-]?)\$?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(E[+-]?\d+)?(%?)(\)?)\s*$/i.exec(text);
  if (match === null) return undefined;
  const [
    ,
    open = '',
    sign = '',
    whole = '',
    fraction = '',
    exponent = '',
    percent = '',
    close = '',
  ] = match;
  const isMissingDigits = !/\d/.test(whole + fraction);
  const isBadBracket = (open === '') !== (close === '') || (open !== '' && sign !== '');
  if (isMissingDigits || isBadBracket) return undefined;
  const size = Number(whole.replaceAll(',', '') + fraction + exponent) / (percent === '' ? 1 : 100);
  const value = sign === '-' || open !== '' ? -size : size;
  if (percent === '') return { value };
  return { value, impliedFormat: fraction === '' ? '0%' : '0.00%' };
}
