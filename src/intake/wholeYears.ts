import type { CalendarDay } from './day';

/** How old someone born on a day is on another day, in whole years. */
export function wholeYears(born: CalendarDay, on: CalendarDay): number {
  const hadBirthday =
    on.month > born.month || (on.month === born.month && on.dayOfMonth >= born.dayOfMonth);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}
