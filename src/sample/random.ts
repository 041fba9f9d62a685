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

/** FNV-1a (Fowler, Noll and Vo, public domain) over UTF-16 code units. 32 bits, unsigned. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
