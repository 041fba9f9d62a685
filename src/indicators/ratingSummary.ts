import type { RatingScale } from '../service/ratings';
import { ratio, total } from './measures';
import type { QuestionTally } from './tally/tally';

interface RatingSummary {
  readonly answers: number;
  readonly mean: number | undefined;
  /** Sample standard deviation, n - 1. */
  readonly standardDeviation: number | undefined;
  /** Share of the top ratings. */
  readonly topShare: number | undefined;
}

/** Lowest of the top ratings of a scale: 4 up to 5, 8 up to 10, 3 up to 4. */
export function topRating({ highest }: RatingScale): number {
  return Math.ceil((highest * 3) / 4);
}

export function ratingSummary({ answers, lowest, highest }: QuestionTally): RatingSummary {
  const n = total(answers);
  const mean = ratio(total(answers.map((count, index) => count * (index + lowest))), n);
  const squares = total(answers.map((count, index) => count * (index + lowest - (mean ?? 0)) ** 2));
  return {
    answers: n,
    mean,
    standardDeviation: n < 2 ? undefined : Math.sqrt(squares / (n - 1)),
    topShare: ratio(total(answers.slice(topRating({ lowest, highest }) - lowest)), n),
  };
}
