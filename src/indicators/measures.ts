import type { RatingScale } from '../service/ratings';
import type { QuestionTally } from './tally/tally';
/** Sum; 0 of nothing. */
export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Sample standard deviation / mean as a fraction; undefined for fewer than two values or a mean of zero. */
export function coefficientOfVariation(values: readonly number[]): number | undefined {
  return ratio(sampleStandardDeviation(values), mean(values));
}

/** C(t): sum of the counts up to and including t. */
export function cumulative(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => (sum += count));
}

/** 1 - share of the registered who got this far; undefined where the share is. */
export function dropOut(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 1 - share;
}

/** Arithmetic mean; undefined of nothing. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : total(values) / values.length;
}

/** (to - from) / from as a fraction; undefined where there is no earlier value or it is zero. */
export function rateOfVariation(
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  return to === undefined || !from ? undefined : (to - from) / from;
}

/**
 * part / whole as a fraction: shares, conversion and absence rates, the path relative to registrations.
 * Undefined where a number is not known or the whole is zero.
 */
export function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : part / whole;
}

/** Sample standard deviation, n - 1 in the denominator; undefined for fewer than two values. */
export function sampleStandardDeviation(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const mean = total(values) / values.length;
  const squares = values.map((value) => (value - mean) ** 2);
  return Math.sqrt(total(squares) / (values.length - 1));
}

interface RatingSummary {
  readonly answers: number;
  readonly mean: number | undefined;
  /** Sample standard deviation, n - 1. */
  readonly standardDeviation: number | undefined;
  readonly topShare: number | undefined;
}

/** Lowest of the top ratings of a scale: 4 up to 5, 8 up to 10, 3 up to 4. */
export function topRating({ highest }: RatingScale): number {
  return Math.ceil((highest * 3) / 4);
}

/** Of the votes on a question. No mean and no share without a vote, no deviation of fewer than two. */
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
