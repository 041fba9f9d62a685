import { calendarDay, type Day, dayOf } from '../calendar/day';

/** The day that `3/5/2019`, `03.05.2019` or `03-05-2019` names, day before month; undefined for none. */
export function typedDay(text: string): Day | undefined {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const [dayOfMonth, month, year] = match.slice(1).map(Number) as [number, number, number];
  const day = dayOf(year, month, dayOfMonth);
  // A day that the month does not have is one of another month.
  return calendarDay(day).month === month && year >= firstYear ? day : undefined;
}

/** Before this day the serial numbers do not fit the calendar. */
const firstYear = 1905;

/** The whole number that `1512` or `1.512` says; undefined where it is none. */
export function typedCount(text: string): number | undefined {
  const digits = text.trim();
  if (!/^(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})$/.test(digits)) return undefined;
  return Number(digits.replaceAll('.', ''));
}
