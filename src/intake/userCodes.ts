import { isAbsent, isErrorText } from './absentText';
import { cellText, isBlank, longestText, shortText } from './cellText';
import { missing } from './dataset';
import { createNumberedCodes } from './numberedCodes';
import type { RawCell } from './rawSource';
import type { TextWatch } from './textWatch';

/** Gives every user a code: its index in `userIds`. */
export interface UserCodes {
  /** As first written. */
  readonly userIds: readonly string[];
  /** `missing` for a cell without an identifier. */
  readonly codeOf: (cell: RawCell) => number;
}

const alreadyKey = /^[0-9A-Z._/-]+$/;

/** `n.d.`, `-`, `#N/D`: with a digit only an error is none, which spares a look at the others. */
function isNoIdentifier(text: string): boolean {
  return isErrorText(text) || (!/\d/.test(text) && isAbsent(text));
}

/**
 * Identifiers are the same where they differ in case and outer spaces alone: leading zeros and
 * punctuation tell users apart. A number is its digits.
 */
export function createUserCodes({ look }: TextWatch): UserCodes {
  const userIds: string[] = [];
  /** By key: the identifiers that end in a number, as far as they lie close together, and the others. */
  const numbered = createNumberedCodes();
  const others = new Map<string, number>();
  return {
    userIds,
    codeOf: (cell) => {
      // Most identifiers are written as their key: then nothing else need be looked at.
      const asWritten = typeof cell === 'string' ? numbered.get(cell) : undefined;
      if (asWritten !== undefined) return asWritten;
      if (isBlank(cell)) return missing;
      const text = cellText(cell);
      const isKey = alreadyKey.test(text);
      const key = isKey ? text : text.toUpperCase();
      const known = numbered.get(key) ?? others.get(key);
      if (known !== undefined) return known;
      if (isNoIdentifier(text)) return missing;
      if (!isKey || text.length > longestText) look(cell);
      const code = userIds.push(shortText(cell)) - 1;
      if (!numbered.set(key, code)) others.set(key, code);
      return code;
    },
  };
}
