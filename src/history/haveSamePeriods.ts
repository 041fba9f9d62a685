import type { RecordedFigures } from './recordedFigures';

/** Whether the periods of one run are those of the other, as far as both reach. */
export function haveSamePeriods(a: RecordedFigures, b: RecordedFigures): boolean {
  if (a.periodLength !== b.periodLength) return false;
  const common = Math.min(a.periods.length, b.periods.length);
  return a.periods.slice(0, common).every(({ id }, index) => b.periods[index]?.id === id);
}
