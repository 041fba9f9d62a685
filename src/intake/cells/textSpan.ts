import { type Day, dayOf } from '../../calendar/day';
import { eventYears, yearOf, type YearRange } from '../../calendar/yearRange';
import { matchKey, matchWords } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { splitList } from '../../text/splitList';
import { dayOfText, realDay, withoutTime } from './textDay';

/** The days that a date in a counted row stands for, both included. */
export interface DaySpan {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** No date is longer: longer texts are not looked into. */
const longestDate = 60;

/**
 * The days that a text names: a day, a month (`12/2017`, `dic 2017`), a run of months
 * (`gennaio-giugno 2018`), a semester (`1° sem 2018`, `2018 S1`), a quarter (`T1 2018`), a year, or
 * two days (`01/01/2018 - 30/06/2018`). Undefined for other text. Months may be English.
 */
export function spanOfText(text: string, years: YearRange = eventYears): DaySpan | undefined {
  if (text.length > longestDate || !beginsLikeDate(text)) return undefined;
  const day = dayOfText(text, years);
  if (day !== undefined) return { firstDay: day, lastDay: day };
  return spanBetween(text) ?? spanOfWords(withoutTime(text), years);
}

const firstLetters = /\p{L}+/u;
const weekdays = /^(?:lun|mar|mer|gio|ven|sab|dom)/;
/** What stands in dates and times of day besides words of the calendar. */
const otherBeginnings = new Set([
  '',
  ...splitList('dal, ore, alle, p, am, pm, z, utc, gmt, cet, cest'),
]);

/** Whether the first letters may begin a date. Most texts that are no date are told by them. */
export function beginsLikeDate(text: string): boolean {
  return beginsDate(firstLetters.exec(text)?.[0] ?? '');
}

const beginsDate = memoize((letters: string): boolean => {
  const word = matchKey(letters);
  return known.has(word) || fillers.has(word) || otherBeginnings.has(word) || weekdays.test(word);
});

const betweenDays = /^(?:dal\s+)?([\d/.-]+)\s*(?:-|–|\bal\b)\s*([\d/.-]+)$/i;

function spanBetween(text: string): DaySpan | undefined {
  const match = betweenDays.exec(text.trim());
  const firstDay = dayOfText(match?.[1] ?? '', eventYears);
  const lastDay = dayOfText(match?.[2] ?? '', eventYears);
  if (firstDay === undefined || lastDay === undefined || lastDay < firstDay) return undefined;
  return { firstDay, lastDay };
}

/** What a sequence of words means, by what the words are, in their order. */
type WordReader = (words: readonly CalendarWord[], years: YearRange) => DaySpan | undefined;

const readers: ReadonlyMap<string, WordReader> = new Map<string, WordReader>([
  ['year', ([year], years) => months(year, 1, 12, years)],
  ['month year', ([month, year], years) => months(year, month?.value, month?.value, years)],
  ['year month', ([year, month], years) => months(year, month?.value, month?.value, years)],
  ['month number', ([month, year], years) => months(year, month?.value, month?.value, years)],
  ['number year', ([month, year], years) => months(year, month?.value, month?.value, years)],
  ['year number', ([year, month], years) => months(year, month?.value, month?.value, years)],
  ['month month year', ([from, to, year], years) => months(year, from?.value, to?.value, years)],
  ['month month number', ([from, to, year], years) => months(year, from?.value, to?.value, years)],
  // `1° sem. (giu-dic 2017)`: semesters may be numbered from the start of the service, so months say more.
  [
    'number part month month year',
    ([, , from, to, year], years) => months(year, from?.value, to?.value, years),
  ],
  [
    'number part year month month',
    ([, , year, from, to], years) => months(year, from?.value, to?.value, years),
  ],
  ['number month year', ([day, month, year], years) => singleDay(day, month, year, years)],
  ['number month number', ([day, month, year], years) => singleDay(day, month, year, years)],
  ['month number year', ([month, day, year], years) => singleDay(day, month, year, years)],
  ['year month number', ([year, month, day], years) => singleDay(day, month, year, years)],
  // `mar` is martedì before a whole date.
  [
    'month number month year',
    ([mar, day, month, year], years) =>
      mar?.value === 3 ? singleDay(day, month, year, years) : undefined,
  ],
  // `I-II trim 2018`: a run of parts.
  [
    'number number part year',
    ([from, to, part, year], years) => runOfParts(year, part, [from, to], years),
  ],
  [
    'part number number year',
    ([part, from, to, year], years) => runOfParts(year, part, [from, to], years),
  ],
  ['number part year', ([which, part, year], years) => partOf(year, part, which, years)],
  ['number year part', ([which, year, part], years) => partOf(year, part, which, years)],
  ['part number year', ([part, which, year], years) => partOf(year, part, which, years)],
  ['year number part', ([year, which, part], years) => partOf(year, part, which, years)],
  ['year part number', ([year, part, which], years) => partOf(year, part, which, years)],
  ['number part number', ([which, part, year], years) => partOf(year, part, which, years)],
  ['part number number', ([part, which, year], years) => partOf(year, part, which, years)],
]);

function spanOfWords(text: string, years: YearRange): DaySpan | undefined {
  const words = calendarWords(matchWords(text));
  if (!words) return undefined;
  const hasPart = words.some(({ is }) => is === 'part');
  const sequence = words.map(({ is }) => (hasPart && is === 'ordinal' ? 'number' : is));
  return readers.get(sequence.join(' '))?.(words, years);
}

function months(
  yearWord: CalendarWord | undefined,
  first: number | undefined,
  last: number | undefined,
  years: YearRange,
): DaySpan | undefined {
  const year = yearOf(yearWord?.digits ?? '', years);
  if (year === undefined || first === undefined || last === undefined) return undefined;
  if (first < 1 || last > 12 || first > last) return undefined;
  return { firstDay: dayOf(year, first, 1), lastDay: dayOf(year, last + 1, 0) };
}

/** `part` holds the length in months: semester 2 is months 7 to 12. */
function partOf(
  year: CalendarWord | undefined,
  part: CalendarWord | undefined,
  which: CalendarWord | undefined,
  years: YearRange,
): DaySpan | undefined {
  if (!part || !which || which.value < 1) return undefined;
  return months(year, (which.value - 1) * part.value + 1, which.value * part.value, years);
}

function runOfParts(
  year: CalendarWord | undefined,
  part: CalendarWord | undefined,
  [from, to]: readonly [CalendarWord | undefined, CalendarWord | undefined],
  years: YearRange,
): DaySpan | undefined {
  const [first, last] = [partOf(year, part, from, years), partOf(year, part, to, years)];
  return first && last && first.firstDay < last.firstDay
    ? { firstDay: first.firstDay, lastDay: last.lastDay }
    : undefined;
}

function singleDay(
  day: CalendarWord | undefined,
  month: CalendarWord | undefined,
  year: CalendarWord | undefined,
  years: YearRange,
): DaySpan | undefined {
  const found = realDay(year?.digits, String(month?.value), day?.digits, years);
  return found === undefined ? undefined : { firstDay: found, lastDay: found };
}

/**
 * A word of a date. `part` is a part of the year: its value is its length in months. An `ordinal`
 * says which part (`I`, `secondo`), never which day or month.
 */
interface CalendarWord {
  readonly is: 'year' | 'number' | 'ordinal' | 'month' | 'part';
  readonly value: number;
  /** As written, where it is made of digits. */
  readonly digits: string;
}

/** Italian, then English: an English Excel writes `31-Dec-17`. */
const monthNames = [
  splitList('gennaio, gen, genn, january, jan'),
  splitList('febbraio, feb, febb, february'),
  splitList('marzo, mar, march'),
  splitList('aprile, apr, april'),
  splitList('maggio, mag, magg, may'),
  splitList('giugno, giu, giug, june, jun'),
  splitList('luglio, lug, lugl, july, jul'),
  splitList('agosto, ago, ag, august, aug'),
  splitList('settembre, set, sett, september, sep, sept'),
  splitList('ottobre, ott, october, oct'),
  splitList('novembre, nov, november'),
  splitList('dicembre, dic, december, dec'),
];

const ordinals = [
  ['i', 'primo'],
  ['ii', 'secondo'],
  ['iii', 'terzo'],
  ['iv', 'quarto'],
] as const;

const semester = ['s', 'sem', 'semestre', 'h', 'semester'] as const;
const quarter = ['t', 'trim', 'trimestre', 'q', 'quarter'] as const;

/** Words that say nothing about which day it is; `o` and `st` come from `1o` and `1st`. */
const fillers: ReadonlySet<string> = new Set([
  ...splitList('di, del, dell, da, a, al, o, e, anno, mese, of, st, nd, rd, th'),
  ...splitList('lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica'),
  ...splitList('lun, mer, gio, ven, sab, dom, mon, tue, wed, thu, fri, sat, sun'),
  ...splitList('monday, tuesday, wednesday, thursday, friday, saturday, sunday'),
]);

const known: ReadonlyMap<string, CalendarWord> = new Map([
  ...monthNames.flatMap((names, month) => names.map((name) => entry(name, 'month', month + 1))),
  ...ordinals.flatMap((names, index) => names.map((name) => entry(name, 'ordinal', index + 1))),
  ...semester.map((name) => entry(name, 'part', 6)),
  ...quarter.map((name) => entry(name, 'part', 3)),
]);

/** The words (see `matchWords`) that make a date, or undefined where one of them is none. */
function calendarWords(words: readonly string[]): readonly CalendarWord[] | undefined {
  // `2019E` is an estimate.
  if (words.at(0) === 'e' || words.at(-1) === 'e') return undefined;
  const found = words.filter((word) => !fillers.has(word)).map(calendarWord);
  return found.every((word) => word !== undefined) ? found : undefined;
}

function calendarWord(word: string): CalendarWord | undefined {
  if (/^\d{4}$/.test(word)) return { is: 'year', value: Number(word), digits: word };
  if (/^\d{1,2}$/.test(word)) return { is: 'number', value: Number(word), digits: word };
  return known.get(word);
}

function entry(
  name: string,
  is: CalendarWord['is'],
  value: number,
): readonly [string, CalendarWord] {
  return [name, { is, value, digits: '' }];
}

/** Parts of a year are shorter, in days. */
const longestPart = 340;

/** The days of 2018 that a part of a year without its year would name: `gen`, `1° sem`. */
export function spanWithoutYear(text: string): DaySpan | undefined {
  if (!/\p{L}/u.test(text) || !beginsLikeDate(text) || spanOfText(text)) return undefined;
  const part = spanOfText(`${text} 2018`);
  // Beside a year `AL` says nothing of time.
  return part && part.lastDay - part.firstDay <= longestPart ? part : undefined;
}

/** `2018` of `2.018`, a year under the number format of thousands; other texts as they are. */
export function plainYear(text: string): string {
  return text.replace(/^2[.’' ](0[0-6]\d)$/, '2$1');
}
