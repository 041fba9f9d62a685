import { isAbsent } from './absentText';
import { shortText } from './cellText';
import { missing } from './dataset';
import { matchKey } from './matchKey';
import type { RawCell } from './rawSource';
import { remember } from './remember';

/** Gives every distinct name a code: its index in `names`. */
export interface NameCodes {
  /** As first written. */
  readonly names: readonly string[];
  /** `missing` for a cell that names nothing. */
  readonly codeOf: (cell: RawCell) => number;
}

/** Spellings with the same `matchKey` are one name. */
export function createNameCodes(): NameCodes {
  const names: string[] = [];
  const codeByKey = new Map<string, number>();
  const codeOf = remember((cell: RawCell): number => {
    if (isAbsent(cell)) return missing;
    const text = shortText(cell);
    const key = matchKey(text);
    const known = codeByKey.get(key);
    if (known !== undefined) return known;
    codeByKey.set(key, names.length);
    return names.push(text) - 1;
  });
  return { names, codeOf };
}
