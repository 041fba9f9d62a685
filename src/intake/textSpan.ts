import { dayOf, type Day } from './day';
import { matchWords } from './matchKey';
import { calendarWords, type CalendarWord } from './calendarWords';
import { dayOfText, realDay, withoutTime } from './textDay';
import { eventYears, yearOf } from './yearRange';

/** The days that a date in a counted row stands for, both included. */
export interface Span {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** No date is longer: what is does not need to be looked into. */
const longestDate = 60;

/**
 * The days that a text names: a day, a month (`12/2017`, `dic 2017`), a run of months
 * (`gennaio-giugno 2018`), a semester (`1° sem 2018`, `2018 S1`), a quarter (`T1 2018`), a year, or
 * two days (`01/01/2018 - 30/06/2018`). Undefined for other text.
 */
export function spanOfText(text: string): Span | undefined {
  if (text.length > longestDate) return undefined;
  const day = dayOfText(text, eventYears);
  if (day !== undefined) return { firstDay: day, lastDay: day };
  return spanBetween(text) ?? spanOfWords(withoutTime(text));
}

const betweenDays = /^(?:dal\s+)?([\d/.-]+)\s*(?:-|–|\bal\b)\s*([\d/.-]+)$/i;

function spanBetween(text: string): Span | undefined {
  const match = betweenDays.exec(text.trim());
  const firstDay = dayOfText(match?.[1] ?? '', eventYears);
  const lastDay = dayOfText(match?.[2] ?? '', eventYears);
  if (firstDay === undefined || lastDay === undefined || lastDay < firstDay) return undefined;
  return { firstDay, lastDay };
}

/** What a sequence of words means, by the kinds of the words in their order. */
type WordReader = (words: readonly CalendarWord[]) => Span | undefined;

const readers: ReadonlyMap<string, WordReader> = new Map<string, WordReader>([
  ['year', ([year]) => months(year, 1, 12)],
  ['month year', ([month, year]) => months(year, month?.value, month?.value)],
  ['year month', ([year, month]) => months(year, month?.value, month?.value)],
  ['month number', ([month, year]) => months(year, month?.value, month?.value)],
  ['number year', ([month, year]) => months(year, month?.value, month?.value)],
  ['year number', ([year, month]) => months(year, month?.value, month?.value)],
  ['month month year', ([from, to, year]) => months(year, from?.value, to?.value)],
  ['number month year', ([day, month, year]) => singleDay(day, month, year)],
  ['number month number', ([day, month, year]) => singleDay(day, month, year)],
  ['number part year', ([which, part, year]) => partOf(year, part, which)],
  ['number year part', ([which, year, part]) => partOf(year, part, which)],
  ['part number year', ([part, which, year]) => partOf(year, part, which)],
  ['year number part', ([year, which, part]) => partOf(year, part, which)],
  ['year part number', ([year, part, which]) => partOf(year, part, which)],
  ['number part number', ([which, part, year]) => partOf(year, part, which)],
  ['part number number', ([part, which, year]) => partOf(year, part, which)],
]);

function spanOfWords(text: string): Span | undefined {
  const words = calendarWords(matchWords(text));
  return words && readers.get(words.map(({ kind }) => kind).join(' '))?.(words);
}

function months(
  yearWord: CalendarWord | undefined,
  first: number | undefined,
  last: number | undefined,
): Span | undefined {
  const year = yearOf(yearWord?.digits ?? '', eventYears);
  if (year === undefined || first === undefined || last === undefined) return undefined;
  if (first < 1 || last > 12 || first > last) return undefined;
  return { firstDay: dayOf(year, first, 1), lastDay: dayOf(year, last + 1, 0) };
}

/** `part` holds the length in months: semester 2 is months 7 to 12. */
function partOf(
  year: CalendarWord | undefined,
  part: CalendarWord | undefined,
  which: CalendarWord | undefined,
): Span | undefined {
  if (!part || !which || which.value < 1) return undefined;
  return months(year, (which.value - 1) * part.value + 1, which.value * part.value);
}

function singleDay(
  day: CalendarWord | undefined,
  month: CalendarWord | undefined,
  year: CalendarWord | undefined,
): Span | undefined {
  const found = realDay(year?.digits, String(month?.value), day?.digits, eventYears);
  return found === undefined ? undefined : { firstDay: found, lastDay: found };
}
