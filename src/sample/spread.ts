import type { Random } from './random';

/** `count` entries of a list in its order, evenly spread: one at a random place in each of `count` equal stretches. */
export function* spread<T>(count: number, list: readonly T[], random: Random): Generator<T> {
  for (let i = 0; i < count; i++) {
    const entry = list[Math.floor(((i + random()) / count) * list.length)];
    if (entry === undefined) throw new RangeError('There is nothing to spread over.');
    yield entry;
  }
}
