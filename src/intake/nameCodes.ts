import { isAbsent } from './absentText';
import { cellText, shortText } from './cellText';
import { missing } from './dataset';
import { matchKey } from './matchKey';
import type { RawCell } from './rawSource';
import { remember } from './remember';
import type { TextWatch } from './textWatch';

/** Gives every distinct name a code: its index in `names`. */
export interface NameCodes {
  /** As first written. */
  readonly names: readonly string[];
  /** `missing` for a cell that names nothing. */
  readonly codeOf: (cell: RawCell) => number;
}

/** Spellings with the same `matchKey` are one name. */
export function createNameCodes({ look }: TextWatch): NameCodes {
  const names: string[] = [];
  const codeByKey = new Map<string, number>();
  const codeOf = remember((cell: RawCell): number => {
    if (isAbsent(cell)) return missing;
    look(cell);
    const key = matchKey(cellText(cell));
    const known = codeByKey.get(key);
    if (known !== undefined) return known;
    codeByKey.set(key, names.length);
    return names.push(shortText(cell)) - 1;
  });
  return { names, codeOf };
}
