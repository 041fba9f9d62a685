import type { Random } from './random';

/** Draws an index in proportion to its weight. Weights are at least 0, with a sum above 0. */
export function weightedChoice(weights: readonly number[]): (random: Random) => number {
  let sum = 0;
  const bounds = weights.map((weight) => (sum += weight));
  return (random) => {
    const draw = random() * sum;
    return bounds.findIndex((bound) => draw < bound);
  };
}
