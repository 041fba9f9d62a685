import { calendarDay, dayOf, type Day } from './day';
import { yearOf, type YearRange } from './yearRange';

const timeOfDay =
  /(?:\s*[t,]\s*|\s+(?:ore\s+)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/i;
const dayFirst = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})$/;

/** The text without a time of day at its end. */
export function withoutTime(text: string): string {
  return text.trim().replace(timeOfDay, '');
}

/**
 * The day that digits name: `31/12/2017`, `31.12.17`, `2017-12-31`, a time attached or not. The day
 * stands before the month, always. Undefined for other text and for days that no calendar has.
 */
export function dayOfText(text: string, years: YearRange): Day | undefined {
  const date = withoutTime(text);
  const written = dayFirst.exec(date);
  if (written) return realDay(written[3], written[2], written[1], years);
  const iso = yearFirst.exec(date);
  return iso ? realDay(iso[1], iso[2], iso[3], years) : undefined;
}

/** The day, where the calendar has it and its year is in the range. */
export function realDay(
  yearDigits: string | undefined,
  monthDigits: string | undefined,
  dayDigits: string | undefined,
  years: YearRange,
): Day | undefined {
  const year = yearOf(yearDigits ?? '', years);
  if (year === undefined) return undefined;
  const [month, dayOfMonth] = [Number(monthDigits), Number(dayDigits)];
  const day = dayOf(year, month, dayOfMonth);
  const real = calendarDay(day);
  return real.month === month && real.dayOfMonth === dayOfMonth ? day : undefined;
}
