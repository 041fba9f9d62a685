/** How many times to run a property: as often as said, or that many times more where RUNS_TIMES is set. */
export function runs(count: number): number {
  return count * Number(process.env['RUNS_TIMES'] ?? 1);
}
