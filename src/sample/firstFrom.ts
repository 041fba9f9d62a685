import type { Day } from '../calendar/day';

/** The first of some days in order that does not come before `day`; undefined where all do. */
export function firstFrom(days: readonly Day[], day: Day): Day | undefined {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return days[low];
}
