/** How much of the random runs is wanted: 1 is all of them, `npm run mutazioni -- 50` fifty times as many. */
const times = Number(process.env['RUNS_TIMES'] ?? 0.1);

/** Of so many random runs, those that are wanted now: a tenth unless RUNS_TIMES says otherwise. */
export function runs(count: number): number {
  return Math.ceil(count * times);
}

/** In milliseconds: so long that only a hang exceeds it. */
export const timeLimit = 300_000 * Math.max(times, 1);
