import { matchKey, matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';

export type WordClasses = readonly WordClass[];

interface WordClass {
  /** How it prints. */
  readonly label: string;
  /** They are compared by `matchKey`. */
  readonly words: readonly string[];
  /** The labels of wider classes: `Romania, straniera` is of both, and counts in the narrower one. */
  readonly kindOf?: readonly string[];
  /** Words that mean the class only beside a word of a wider class: `laurea, magistrale`. */
  readonly besideWider?: readonly string[];
}

/** The label of the class by the key of each word that means it. */
export function labelsByKey(classes: WordClasses): ReadonlyMap<string, string> {
  return new Map(
    classes.flatMap(({ label, words }) =>
      [label, ...words].map((word) => [matchKey(word), label] as const),
    ),
  );
}

/** Beside them a word of a class may mean another one: `ex dipendente`, `iscritto all'università`. */
const turning = new Set(
  splitList(`
    non, senza, ex, mai, nessun, nessuna, corso, iscritto, iscritta, frequenta, frequentante,
    abbandonato, interrotto, incompleto, incompleta, laureando, laureanda
  `),
);

/** A longer text is a remark. */
const longest = 12;

/** No name of a class has more. */
const mostWords = 7;

/** `F` and `IT` name something alone, but may mean anything among other words. */
const shortest = 3;

/**
 * Finds the class that a text names, be it among other words: `Disoccupata da oltre 12 mesi` is of
 * `Disoccupati`. Undefined where it names none, or several of which none is a kind of all others, and where a
 * word may turn what the text says (`ex dipendente`).
 */
export function classReader(classes: WordClasses): (text: string) => string | undefined {
  const labelByKey = labelsByKey(classes);
  const widerThan = new Map(classes.map(({ label, kindOf = [] }) => [label, kindOf]));
  const besideByKey = new Map(
    classes.flatMap(({ label, besideWider = [] }) =>
      besideWider.map((word) => [matchKey(word), label] as const),
    ),
  );
  const isOfKind = (label: string, wider: string): boolean =>
    label === wider || (widerThan.get(label) ?? []).some((next) => isOfKind(next, wider));
  const isKnown = (key: string): boolean => labelByKey.has(key) || besideByKey.has(key);

  return (text) => {
    const exact = labelByKey.get(matchKey(text));
    if (exact !== undefined) return exact;
    const words = matchWords(text);
    const keys = words.length > longest ? undefined : keysIn(words, isKnown);
    if (!keys) return undefined;
    const named = keys.flatMap((key) => (besideByKey.has(key) ? [] : (labelByKey.get(key) ?? [])));
    const beside = keys.flatMap((key) => besideByKey.get(key) ?? []);
    const narrower = beside.filter((label) =>
      widerThan.get(label)?.some((wider) => named.some((each) => isOfKind(each, wider))),
    );
    const labels = [...named, ...narrower];
    return labels.find((label) => labels.every((other) => isOfKind(label, other)));
  };
}

/** The longest runs of known words, from left to right; undefined where another word turns their sense. */
function keysIn(
  words: readonly string[],
  isKnown: (key: string) => boolean,
): readonly string[] | undefined {
  const keys: string[] = [];
  for (let from = 0; from < words.length;) {
    const most = Math.min(mostWords, words.length - from);
    const runs = Array.from({ length: most }, (_, fewer) => words.slice(from, from + most - fewer));
    const run = runs.find((each) => each.join('').length >= shortest && isKnown(each.join('')));
    if (run) keys.push(run.join(''));
    else if (turning.has(words[from] ?? '')) return undefined;
    from += run?.length ?? 1;
  }
  return keys;
}
