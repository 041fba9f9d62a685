import { calendarDay, type Day, dayOf, dayZero } from '../../calendar/day';
import type { YearRange } from '../../calendar/yearRange';
import type { DateSystem } from '../rawSource';

/** The day of an Excel serial number, its time left aside; undefined outside the years. */
export function dayOfSerial(serial: number, system: DateSystem, years: YearRange): Day | undefined {
  const day = Math.floor(serial) + dayZero[system];
  return day >= dayOf(years.first, 1, 1) && day <= dayOf(years.last, 12, 31) ? day : undefined;
}

/** First and last day of the month of a day. */
export function monthAround(day: Day): { readonly firstDay: Day; readonly lastDay: Day } {
  const { year, month } = calendarDay(day);
  return { firstDay: dayOf(year, month, 1), lastDay: dayOf(year, month + 1, 0) };
}
