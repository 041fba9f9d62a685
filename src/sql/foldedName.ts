import { matchKey } from '../text/matchKey';
import type { Dialect } from './dialect';

/** Letters with a sign, and the letters that are left of them: all of Latin 1 and Latin Extended A. */
const signed = Array.from({ length: 0x180 - 0xc0 }, (_, index) => {
  const letter = String.fromCodePoint(0xc0 + index);
  return [letter, matchKey(letter)] as const;
}).filter(([letter, plain]) => letter !== plain && /^[a-z]$/.test(plain));
/** Signs that stand behind their letter, which `translate` leaves out. */
const marks = '\u0300\u0301\u0302\u0303\u0308\u0327';
const from = signed.map(([letter]) => letter).join('') + marks;
const to = signed.map(([, plain]) => plain).join('');

/** SQL for what spellings have in common, as `matchKey` has it: `CPI CIRIE'`, `Cpi Ciriè` -> `cpicirie`. */
export function foldedSql(text: string, { replaceAll }: Dialect): string {
  return replaceAll(plainSql(text), '[^a-z0-9]+', '');
}

/** The same without these words: of job centres `cirie`. Blank where nothing else is left. */
export function shortSql(text: string, words: ReadonlySet<string>, dialect: Dialect): string {
  const spaced = `' ' || ${dialect.replaceAll(plainSql(text), '[^a-z0-9]+', '  ')} || ' '`;
  return `replace(${dialect.replaceAll(spaced, pattern(words), '')}, ' ', '')`;
}

/** What `shortSql` makes of a text. */
export function shortName(text: string, words: ReadonlySet<string>): string {
  const letters = new Map(signed);
  const plain = text
    .replace(/[.]|\p{M}/gu, '')
    .replace(/[\u00c0-\u017f]/g, (letter) => letters.get(letter) ?? letter)
    .toLowerCase();
  const spaced = ` ${plain.replace(/[^a-z0-9]+/g, '  ')} `;
  return spaced.replace(new RegExp(pattern(words), 'g'), '').replaceAll(' ', '');
}

/** `V.C.O.` is one word. */
function plainSql(text: string): string {
  return `lower(translate(replace(${text}, '.', ''), '${from}', '${to}'))`;
}

function pattern(words: ReadonlySet<string>): string {
  return ` (${[...words].join('|')}) `;
}
