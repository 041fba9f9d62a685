import { isAbsent } from './absentText';
import { cellText, shortText } from './cellText';
import { missing } from './dataset';
import { matchKey } from './matchKey';
import type { RawCell } from './rawSource';
import { remember } from './remember';
import type { TextWatch } from './textWatch';
import type { WordClasses } from './wordClasses';

/** Gives every class of words a code: its index in `labels`. */
export interface WordCodes {
  readonly labels: readonly string[];
  /** `missing` for a cell without a word. */
  readonly codeOf: (cell: RawCell) => number;
}

/** More are no words but free text: what comes after so many is one class. */
const mostLabels = 500;
const otherLabel = 'Altro';

/** Known words are their class; an unknown word is a class of its own, as first written. */
export function createWordCodes(classes: WordClasses, { look }: TextWatch): WordCodes {
  const labelByWord = new Map(
    classes.flatMap(({ label, words }) => [label, ...words].map((word) => [matchKey(word), label])),
  );
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
  const codeOf = remember((cell: RawCell): number => {
    if (isAbsent(cell)) return missing;
    const key = matchKey(cellText(cell));
    const label = labelByWord.get(key);
    if (label !== undefined) return codeOfLabel(label, matchKey(label));
    look(cell);
    return codeOfLabel(shortText(cell), key);
  });
  return { labels, codeOf };
}
