import { fnv1a } from '../text/fingerprint';

/** The next draw: at least 0, below 1. */
export type Random = () => number;

/** The same seed gives the same draws everywhere. */
export function createRandom(seed: string): Random {
  return mulberry32(fnv1a(seed));
}

/** mulberry32 (Tommy Ettinger, 2017, public domain). `seed`: 32 bits. */
export function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws an index in proportion to its weight. Weights are at least 0, with a sum above 0. */
export function weightedChoice(weights: readonly number[]): (random: Random) => number {
  let sum = 0;
  const bounds = weights.map((weight) => (sum += weight));
  return (random) => {
    const draw = random() * sum;
    return bounds.findIndex((bound) => draw < bound);
  };
}

/** `count` entries of a list in its order: one at a random place in each of `count` equal stretches. */
export function* spread<T>(count: number, list: readonly T[], random: Random): Generator<T> {
  for (let i = 0; i < count; i++) {
    const entry = list[Math.floor(((i + random()) / count) * list.length)];
    if (entry === undefined) throw new RangeError('There is nothing to spread over.');
    yield entry;
  }
}
