import { calendarDay, type Day, dayOf } from '../../calendar/day';
import type { YearRange } from '../../calendar/yearRange';
import type { DateSystem } from '../rawSource';

const firstSerialDay: Readonly<Record<DateSystem, Day>> = {
  1900: dayOf(1899, 12, 30),
  1904: dayOf(1904, 1, 1),
};

/** The day of an Excel serial number, its time left aside; undefined outside the years. */
export function dayOfSerial(serial: number, system: DateSystem, years: YearRange): Day | undefined {
  const day = Math.floor(serial) + firstSerialDay[system];
  return day >= dayOf(years.first, 1, 1) && day <= dayOf(years.last, 12, 31) ? day : undefined;
}

/** First and last day of the month of a day. */
export function monthAround(day: Day): { readonly firstDay: Day; readonly lastDay: Day } {
  const { year, month } = calendarDay(day);
  return { firstDay: dayOf(year, month, 1), lastDay: dayOf(year, month + 1, 0) };
}
