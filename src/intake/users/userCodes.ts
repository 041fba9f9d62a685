import { isFormulaError } from '../../text/formulaError';
import { taxCodeIn } from '../../text/taxCode';
import { isAbsent } from '../cells/absentText';
import { cellText, isBlank, longestText, shortText } from '../cells/cellText';
import type { TextWatch } from '../cells/textWatch';
import { missing } from '../dataset';
import type { RawCell } from '../rawSource';
import { createNumberedCodes } from './numberedCodes';
import { createTextCodes } from './textCodes';

/** Gives every user a code: its index in `userIds`. */
export interface UserCodes {
  /** As first written. */
  readonly userIds: readonly string[];
  /** `missing` for a cell without an identifier. */
  readonly codeOf: (cell: RawCell) => number;
}

/** Written as its key, and nothing that a report could not print. */
const plainKey = /^[0-9A-Z][0-9A-Z._/-]*$/;

/** In the place of an identifier it names nobody, as often as it stands there. */
const nameless = /^\W*anonim[oaie]\W*$/iu;

/** `n.d.`, `-`, `#N/D`, `anonimo`: with a digit only an error is none, which spares a look at the others. */
function isNoIdentifier(text: string): boolean {
  return isFormulaError(text) || (!/\d/.test(text) && (isAbsent(text) || nameless.test(text)));
}

/**
 * Identifiers are the same where they differ in case and outer spaces alone, tax codes in any spaces: leading zeros
 * and punctuation tell users apart. A number is its digits.
 */
export function createUserCodes({ look }: TextWatch): UserCodes {
  const userIds: string[] = [];
  /** By key: the identifiers that end in a number, as far as they lie close together, and the others. */
  const numbered = createNumberedCodes();
  const others = createTextCodes();

  /** A new number of a series that is known has the next code from then on. */
  const find = (key: string): number | undefined =>
    numbered.codeOf(key, userIds.length) ?? others.get(key);
  const keep = (key: string, code: number): void => {
    const isPlain = plainKey.test(key) && key.length <= longestText;
    if (!isPlain || !numbered.open(key, code)) others.set(key, code);
  };
  return {
    userIds,
    codeOf: (cell) => {
      const next = userIds.length;
      const written = Number.isSafeInteger(cell) ? String(cell) : cell;
      if (typeof written === 'string') {
        // Most identifiers are written as their key, and one that differs from another in its number alone is
        // as plain.
        const code = find(written);
        if (code === next) userIds.push(written);
        if (code !== undefined) return code;
      }
      if (isBlank(cell)) return missing;
      const text = cellText(cell);
      const isPlain = plainKey.test(text);
      const key = isPlain ? text : (taxCodeIn(text.toUpperCase()) ?? text.toUpperCase());
      const known = key === written ? undefined : find(key);
      if (known !== undefined && known < next) return known;
      if (isNoIdentifier(text)) return missing;
      if (!isPlain || text !== cell || text.length > longestText) look(cell);
      userIds.push(shortText(cell));
      if (known === undefined) keep(key, next);
      return next;
    },
  };
}
