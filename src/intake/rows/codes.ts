import { matchKey } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { isAbsent } from '../cells/absentText';
import { cellText, shortText } from '../cells/cellText';
import type { TextWatch } from '../cells/textWatch';
import { missing } from '../dataset';
import type { RawCell } from '../rawSource';

/** Gives every distinct name a code: its index in `names`. */
export interface NameCodes {
  /** As first written. */
  readonly names: readonly string[];
  /** `missing` for a cell that names nothing. */
  readonly codeOf: (cell: RawCell) => number;
}

/** Spellings with the same `matchKey` are one name. `namesNone`: whether a text says that there is none. */
export function createNameCodes(
  { look }: TextWatch,
  namesNone: (text: string) => boolean = () => false,
): NameCodes {
  const names: string[] = [];
  const codeByKey = new Map<string, number>();
  const codeOf = memoize((cell: RawCell): number => {
    if (isAbsent(cell) || namesNone(cellText(cell))) return missing;
    look(cell);
    const key = matchKey(cellText(cell));
    const known = codeByKey.get(key);
    if (known !== undefined) return known;
    codeByKey.set(key, names.length);
    return names.push(shortText(cell)) - 1;
  });
  return { names, codeOf };
}

/** Gives every class of words a code: its index in `labels`. */
interface WordCodes {
  readonly labels: readonly string[];
  /** `missing` for a cell without a word. */
  readonly codeOf: (cell: RawCell) => number;
}

/** With more words a column holds free text: all that come after are one class. */
const mostLabels = 500;
const otherLabel = 'Altro';

/** As R writes it. Of places it is the province of Naples. */
const notAvailable = 'na';

/**
 * A word is the class that `labelOf` knows for it; one that it does not know is a class of its own, as first
 * written.
 */
export function createWordCodes(
  labelOf: (text: string) => string | undefined,
  { look }: TextWatch,
): WordCodes {
  const labels: string[] = [];
  const codeByKey = new Map<string, number>();

  const codeOfLabel = (label: string, key: string): number => {
    const known = codeByKey.get(key);
    if (known !== undefined) return known;
    if (labels.length >= mostLabels && label !== otherLabel) {
      return codeOfLabel(otherLabel, matchKey(otherLabel));
    }
    codeByKey.set(key, labels.length);
    return labels.push(label) - 1;
  };
  const codeOf = memoize((cell: RawCell): number => {
    const text = cellText(cell);
    if (isAbsent(cell) || matchKey(text) === notAvailable) return missing;
    const label = labelOf(text);
    if (label !== undefined) return codeOfLabel(label, matchKey(label));
    look(cell);
    return codeOfLabel(shortText(cell), matchKey(text));
  });
  return { labels, codeOf };
}
