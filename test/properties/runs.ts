/** How many times more than usual properties are run: `npm run mutazioni`. */
const times = Number(process.env['RUNS_TIMES'] ?? 1);

export function runs(count: number): number {
  return count * times;
}

/** In milliseconds: so long that only a hang exceeds it. */
export const timeLimit = 300_000 * times;
