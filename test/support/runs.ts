import './sameSeed';

/** How much of the random runs is wanted: 1 is all of them, `npm run mutazioni -- 50` fifty times as many. */
const times = (): number => Number(process.env['RUNS_TIMES'] ?? 0.1);

/** Of so many random runs, those that are wanted now: a tenth unless RUNS_TIMES says otherwise. */
export function runs(count: number): number {
  return Math.ceil(count * times());
}

/** Whether all random runs are wanted, and with them what takes as long. */
export const areAllWanted = (): boolean => times() >= 1;

/**
 * Of a list of cases that takes long as a whole, those that are wanted now, evenly spread: the share of them that is
 * given with RUNS_TIMES=1, a tenth of that without. The step is a prime, so that it meets cases of every kind.
 */
export function someOf<T>(cases: readonly T[], share: number): readonly T[] {
  const step = primeFrom(Math.round(1 / (share * times())));
  return cases.filter((_, index) => index % step === 0);
}

/** The whole numbers from the first to the last. */
export const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The first prime from a number on, or 1. */
function primeFrom(least: number): number {
  if (least <= 1) return 1;
  for (let divisor = 2; divisor * divisor <= least; divisor++) {
    if (least % divisor === 0) return primeFrom(least + 1);
  }
  return least;
}

/** In milliseconds: so long that only a hang exceeds it. */
export const timeLimit = 300_000 * Math.max(times(), 1);
