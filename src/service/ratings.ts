import { matchKey, matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';

/** The lowest and the highest vote that a question may be given: 1 to 5, 0 to 10. */
export interface RatingScale {
  readonly lowest: number;
  readonly highest: number;
}

/** Answers in words, from the lowest to the highest; each step with the ways in which it is written. */
export interface WordScale {
  readonly steps: readonly (readonly string[])[];
  /** The scale is taken as soon as its words fit no other, even where some of its words were not given. */
  readonly isUsual?: true;
}

/** What stands behind the word that tells: `molto soddisfatto`, `poco d'accordo`. */
const tails = new Set(
  splitList(
    'soddisfatto, soddisfacente, accordo, d, utile, chiaro, adeguato, positivo, efficace, contento',
  ).map((word) => stem(word)),
);

const steps = (...texts: readonly string[]): WordScale['steps'] =>
  texts.map((text) => splitList(text).map(keyOf));

const notAtAll = 'per niente, per nulla, niente, nulla, niente affatto, affatto, nient affatto';
const neither = `
  né né, così così, mediamente, sufficientemente, discretamente, neutro, neutrale, indifferente, in parte,
  né sì né no, né poco né molto, moderatamente
`;
const most =
  'moltissimo, tantissimo, del tutto, completamente, totalmente, pienamente, estremamente';
const neitherSatisfied =
  'né soddisfatto né insoddisfatto, né insoddisfatto né soddisfatto, neutro, neutrale, indifferente';

const neitherAgreed = `
  né d'accordo né in disaccordo, né in disaccordo né d'accordo, neutro, neutrale, indifferente, incerto, non so decidere
`;

/** From disagreement to agreement, with what stands between, if anything does. */
function agreement(...between: readonly string[]): WordScale['steps'] {
  const wholly = most.split(',').map((word) => word.trim());
  const strongly = [...wholly, 'fortemente', 'molto', 'assolutamente'];
  return steps(
    strongly.map((word) => `${word} in disaccordo`).join(),
    'in disaccordo, parzialmente in disaccordo',
    ...between,
    "d'accordo, parzialmente d'accordo",
    [...wholly, 'fortemente', 'assolutamente'].map((word) => `${word} d'accordo`).join(),
  );
}

/** What offices let people choose from. The answer `molto soddisfatto` is read as `molto`. */
const wordScales: readonly WordScale[] = [
  { steps: steps(notAtAll, 'poco', 'abbastanza', 'molto, tanto'), isUsual: true },
  { steps: steps(notAtAll, 'poco', neither, 'abbastanza', 'molto, tanto') },
  { steps: steps(notAtAll, 'poco', 'abbastanza', 'molto, tanto', most) },
  { steps: steps('molto insoddisfatto', 'insoddisfatto', 'soddisfatto', 'molto') },
  {
    steps: steps('molto insoddisfatto', 'insoddisfatto', neitherSatisfied, 'soddisfatto', 'molto'),
  },
  { steps: steps('insufficiente, scarso', 'sufficiente', 'buono', 'ottimo') },
  { steps: steps('insufficiente, scarso', 'sufficiente', 'buono', 'eccellente') },
  { steps: steps('insufficiente, scarso', 'sufficiente', 'discreto', 'buono', 'ottimo') },
  { steps: steps('pessimo', 'insufficiente, scarso, mediocre', 'sufficiente', 'buono', 'ottimo') },
  { steps: steps('insufficiente, scarso', 'sufficiente', 'buono', 'ottimo', 'eccellente') },
  { steps: agreement(neitherAgreed), isUsual: true },
  { steps: agreement() },
  {
    steps: steps(
      'strongly disagree',
      'disagree',
      'neutral, neither agree nor disagree',
      'agree',
      'strongly agree',
    ),
    isUsual: true,
  },
];

const known = new Set(wordScales.flatMap((scale) => scale.steps.flat()));

/** What people answer who give no vote. */
const noVotes = new Set(
  splitList(`
    non so, non saprei, non so rispondere, non applicabile, n.a., non pertinente, non valutabile, non ricordo,
    nessuna risposta, preferisco non rispondere, senza opinione, nessuna opinione, non esprimo un giudizio
  `).map(matchKey),
);

/** Whether the answer says that there is no vote: `Non so`, `n.a.` */
export function saysNoVote(text: string): boolean {
  return noVotes.has(matchKey(text));
}

/** The same for an answer in all genders and numbers; undefined where the text is no such answer. */
export function ratingWord(text: string): string | undefined {
  const key = keyOf(text);
  return known.has(key) ? key : undefined;
}

function keyOf(text: string): string {
  const words = matchWords(text).map(stem);
  const says = (word: string): boolean => !tails.has(word);
  // `D'accordo` is an answer by itself.
  while (!says(words.at(-1) ?? '') && words.some(says) && !words.includes('ne')) words.pop();
  return words.join(' ');
}

/** Without the ending that tells gender and number: `ottima` is `ottimo`. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/[aeio]$/, '') : word;
}

/**
 * The scales that have all of these words, those given in full first. Where there is only one, or where the
 * first is complete or usual, there is no doubt.
 */
export function scalesOfWords(words: readonly string[]): {
  readonly scales: readonly WordScale[];
  readonly isClear: boolean;
} {
  const having = wordScales.filter(({ steps: all }) =>
    words.every((word) => all.some((step) => step.includes(word))),
  );
  const isComplete = ({ steps: all }: WordScale): boolean =>
    all.every((step) => step.some((word) => words.includes(word)));
  const rank = (scale: WordScale): number => (isComplete(scale) ? 0 : scale.isUsual ? 1 : 2);
  const scales = [...having].sort((a, b) => rank(a) - rank(b) || a.steps.length - b.steps.length);
  const [first] = scales;
  return { scales, isClear: first !== undefined && (scales.length === 1 || rank(first) < 2) };
}
