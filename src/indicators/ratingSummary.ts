import { ratio, total } from './measures';
import type { QuestionTally } from './tally/tally';

interface RatingSummary {
  readonly answers: number;
  readonly mean: number | undefined;
  /** Sample standard deviation, n - 1. */
  readonly standardDeviation: number | undefined;
  /** Share of 4-5, or of 8-10 on a scale of ten. */
  readonly topShare: number | undefined;
}

/** Lowest of the top ratings of a scale. */
export function topRating(scale: QuestionTally['scale']): number {
  return scale === 5 ? 4 : 8;
}

export function ratingSummary({ answers, scale }: QuestionTally): RatingSummary {
  const n = total(answers);
  const mean = ratio(total(answers.map((count, index) => count * (index + 1))), n);
  const squares = total(answers.map((count, index) => count * (index + 1 - (mean ?? 0)) ** 2));
  return {
    answers: n,
    mean,
    standardDeviation: n < 2 ? undefined : Math.sqrt(squares / (n - 1)),
    topShare: ratio(total(answers.slice(topRating(scale) - 1)), n),
  };
}
