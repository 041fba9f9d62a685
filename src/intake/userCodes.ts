import { isBlankOrDash, isErrorText } from './absentText';
import { shortText } from './cellText';
import { missing } from './dataset';
import type { RawCell } from './rawSource';

/** Gives every user a code: its index in `userIds`. */
export interface UserCodes {
  /** As first written. */
  readonly userIds: readonly string[];
  /** `missing` for a cell without an identifier. */
  readonly codeOf: (cell: RawCell) => number;
}

const alreadyKey = /^[0-9A-Z._/-]+$/;

/**
 * Identifiers are the same where they differ in case and outer spaces alone: leading zeros and
 * punctuation tell users apart. A number is its digits.
 */
export function createUserCodes(): UserCodes {
  const userIds: string[] = [];
  const codeByKey = new Map<string, number>();
  return {
    userIds,
    codeOf: (cell) => {
      if (isBlankOrDash(cell)) return missing;
      const text = shortText(cell);
      if (text === '' || isErrorText(text)) return missing;
      const key = alreadyKey.test(text) ? text : text.toUpperCase();
      const known = codeByKey.get(key);
      if (known !== undefined) return known;
      codeByKey.set(key, userIds.length);
      return userIds.push(text) - 1;
    },
  };
}
