import { calendarDay, type Day } from './day';

/** How old someone born on a day is on another day, in whole years. */
export function wholeYears(birth: Day, on: Day): number {
  const born = calendarDay(birth);
  const then = calendarDay(on);
  const hadBirthday =
    then.month > born.month || (then.month === born.month && then.dayOfMonth >= born.dayOfMonth);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}
