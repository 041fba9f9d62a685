import { calendarDay, type Day, dayOf } from '../../calendar/day';
import { yearOf, type YearRange } from '../../calendar/yearRange';

const timeOfDay =
  /(?:\s*[t,]\s*|\s+(?:(?:alle\s+)?(?:ore\s+|h\.?\s*)|alle\s+)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|cest|cet|(?:utc|gmt)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})?$|\s+(?:alle\s+)?(?:ore\s+|h\.?\s*)\d{1,2}$/i;
const dayFirst = /^(\d{1,2})(?:\s*[/.\\_-]\s*|\s+)(\d{1,2})(?:\s*[/.\\_-]\s*|\s+)(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})(?:\s*[/.\\_-]\s*|\s+)(\d{1,2})(?:\s*[/.\\_-]\s*|\s+)(\d{1,2})$/;
const eightDigits = /^\d{8}$/;
/** Most days are written like this. The patterns above allow for much else and take four times as long. */
const plainDayFirst = /^\d{2}\/\d{2}\/\d{4}$/;
const plainYearFirst = /^\d{4}-\d{2}-\d{2}$/;
const weekday = /^(?:lun|mar(?!z)|mer|gio|ven|sab|dom)(?:\p{L}*['’]?|\.),?\s+(?=\d)/iu;

/** The text without a time of day at its end, and without the apostrophe that marks text in Excel. */
export function withoutTime(text: string): string {
  return text.trim().replace(/^['’]/, '').replace(timeOfDay, '');
}

/**
 * The day that digits name: `31/12/2017`, `31.12.17`, `2017-12-31`, `20171231`, a time or the day of
 * the week attached or not. The day stands before the month, always. Undefined for other text and
 * for days that no calendar has.
 */
export function dayOfText(text: string, years: YearRange): Day | undefined {
  if (plainDayFirst.test(text))
    return realDay(text.slice(6), text.slice(3, 5), text.slice(0, 2), years);
  if (plainYearFirst.test(text))
    return realDay(text.slice(0, 4), text.slice(5, 7), text.slice(8), years);
  const date = withoutTime(text).replace(weekday, '');
  const written = dayFirst.exec(date);
  if (written) return realDay(written[3], written[2], written[1], years);
  const iso = yearFirst.exec(date);
  if (iso) return realDay(iso[1], iso[2], iso[3], years);
  return eightDigits.test(date) ? dayOfEightDigits(date, years) : undefined;
}

/** `20171231` or `31122017`: since no month is 19 or 20, no text can be both. */
function dayOfEightDigits(text: string, years: YearRange): Day | undefined {
  return (
    realDay(text.slice(0, 4), text.slice(4, 6), text.slice(6), years) ??
    realDay(text.slice(4), text.slice(2, 4), text.slice(0, 2), years)
  );
}

/** Whether the text is written as days are, even where no calendar has it. */
export function isWrittenAsDay(text: string): boolean {
  const date = withoutTime(text);
  return dayFirst.test(date) || yearFirst.test(date);
}

/** Every month has so many days. */
const shortestMonth = 28;

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
  if (month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= shortestMonth) return day;
  const real = calendarDay(day);
  return real.month === month && real.dayOfMonth === dayOfMonth ? day : undefined;
}
