import { total } from './total';

/** Sample standard deviation, n - 1 in the denominator; undefined for fewer than two values. */
export function sampleStandardDeviation(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const mean = total(values) / values.length;
  const squares = values.map((value) => (value - mean) ** 2);
  return Math.sqrt(total(squares) / (values.length - 1));
}
