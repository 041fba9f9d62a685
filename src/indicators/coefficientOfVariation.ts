import { mean } from './mean';
import { ratio } from './ratio';
import { sampleStandardDeviation } from './sampleStandardDeviation';

/** Sample standard deviation / mean as a fraction; undefined for fewer than two values or a mean of zero. */
export function coefficientOfVariation(values: readonly number[]): number | undefined {
  return ratio(sampleStandardDeviation(values), mean(values));
}
