import { isMonthsEdge, italianDay, italianMonths, shortestMonth } from '../../../calendar/day';
import { eventYears } from '../../../calendar/yearRange';
import { memoize } from '../../../text/memoize';
import { cellText, isBlank } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import { dayOfSerial } from '../../cells/serialDay';
import { dayOfText } from '../../cells/textDay';
import { type DaySpan, plainYear, spanOfText, spanWithoutYear } from '../../cells/textSpan';
import type { DateSystem, RawCell } from '../../rawSource';
import type { Given } from '../region';

export interface TimeRules {
  readonly dateSystem: DateSystem;
  /** Whether a month or semester may lack its year: the rows or the sheet's name say it. */
  readonly yearIsElsewhere: boolean;
}

/** What headers say of the time that their column counts. */
interface Time {
  readonly given: Given;
  readonly span?: DaySpan;
  readonly isCumulated?: true;
}

/** `1° sem 2018 (2)`, `gen 2018*`: the sign of a note. */
const noteMark = /(\p{L}|\d{4})\s*(?:\(\s*(?:\d|\*{1,3}|[a-z])\s*\)|\*{1,3})\s*$/u;
const upToDay = /^(?:(?:fino|dati|situazione|cumulat[ioae])\s+)?(?:al|a\s+tutto\s+il)\s+(\d.*)$/i;

/** The time that the headers of a column name together: `1° sem` below `2018` is `1° sem 2018`. */
export function timeOf(cells: readonly RawCell[], rules: TimeRules): Time | undefined {
  const parts = cells.flatMap((cell) => {
    const time = timePart(cell, rules);
    return time ? [{ time, text: cellText(cell) }] : [];
  });
  const [first, second] = parts.map(({ time }) => time);
  if (!first || (first.span && (!second || second.span || first.given.year === undefined)))
    return first;
  // The year may stand above or below. Of two years, or two parts of one, none is the column's.
  const [part, another] = parts.filter(({ time }) => !time.span);
  const years = new Set(
    parts.flatMap(({ time, text }) => (time.span ? (/\d{4}/.exec(text)?.[0] ?? []) : [])),
  );
  const [year] = years;
  if (part && !another && year !== undefined && years.size === 1) {
    const period = `${part.text} ${year}`;
    const span = spanOfText(period);
    return span && { given: { period }, span };
  }
  return rules.yearIsElsewhere ? first : undefined;
}

export function timePart(
  cell: RawCell,
  { dateSystem }: Pick<TimeRules, 'dateSystem'>,
): Time | undefined {
  if (isBlank(cell)) return undefined;
  const day = typeof cell === 'number' ? dayOfSerial(cell, dateSystem, eventYears) : undefined;
  if (day !== undefined) {
    return isMonthsEdge(day)
      ? { given: { month: cell }, span: { firstDay: day, lastDay: day } }
      : undefined;
  }
  return timeInText(cellText(cell));
}

/** The same headers are looked at for each kind of sheet, in one row and in two. */
const timeInText = memoize((written: string): Time | undefined => {
  const text = plainYear(written.replace(noteMark, '$1'));
  if (/^\d+$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) return undefined;
  const end = dayOfText(upToDay.exec(text)?.[1] ?? '', eventYears);
  if (end !== undefined) {
    const span = { firstDay: end, lastDay: end };
    return { given: { period: italianDay(end) }, span, isCumulated: true };
  }
  const span = spanOfText(text.replace(/^(?:anno|mese|periodo)\s+/i, ''));
  // A date in a row of a list.
  if (span && span.lastDay - span.firstDay < shortestMonth) return undefined;
  if (span) return { given: { [/^\d{4}$/.test(text) ? 'year' : 'period']: text }, span };
  // `gen`, `1° sem`
  const part = spanWithoutYear(text);
  if (!part) return undefined;
  const isMonth = part.lastDay - part.firstDay <= 31;
  return { given: isMonth ? { month: text } : { period: text } };
});

/** `I`, `2°`, `I 2018` */
const numeral = /^\s*(?:(i{1,3}|iv)|([1-4])\s*[°ºª^])\s*\.?[\s/-]*((?:19|20)\d\d)?\s*$/i;
const romanNumerals = ['i', 'ii', 'iii', 'iv'];
const yearAlone = /^\s*(?:anno\s+)?(?:19|20)\d\d\s*$/i;
const fewestParts = 2;

/**
 * The headings with the word that numerals of a year lack: up to `II` they are semesters, up to `IV` quarters. Numbers
 * from 1 on, beyond those of quarters, are the months of a year that is said elsewhere.
 */
export function withPartsOfYear<Above extends { readonly cells: readonly RawCell[] }>(
  headings: readonly Above[],
  yearIsElsewhere: boolean,
): readonly Above[] {
  const numeralsIn = ({ cells }: Above): readonly Numeral[] => {
    const found = cells.flatMap((cell) => numeralIn(cell) ?? []);
    const hasYear = yearIsElsewhere || cells.some((cell) => yearAlone.test(cellText(cell)));
    return found.filter(({ year }) => hasYear || year !== '');
  };
  const numbers = headings.flatMap((each) => numeralsIn(each).map(({ number }) => number));
  if (new Set(numbers).size < fewestParts) return yearIsElsewhere ? withMonths(headings) : headings;
  const part = Math.max(...numbers) > fewestParts ? 'trim' : 'sem';
  return headings.map((heading) => {
    if (numeralsIn(heading).length === 0) return heading;
    const cells = heading.cells.map((cell) => {
      const found = numeralIn(cell);
      return found ? `${found.number}° ${part} ${found.year}`.trim() : cell;
    });
    return { ...heading, cells };
  });
}

function withMonths<Above extends { readonly cells: readonly RawCell[] }>(
  headings: readonly Above[],
): readonly Above[] {
  const numberOf = ({ cells: [own = null] }: Above): number | undefined => countOf(own);
  const numbers = headings.flatMap((each) => numberOf(each) ?? []);
  const areMonths =
    numbers.length > romanNumerals.length &&
    numbers.length <= italianMonths.length &&
    numbers.every((number, index) => number === index + 1);
  if (!areMonths) return headings;
  return headings.map((heading) => {
    const month = italianMonths[(numberOf(heading) ?? 0) - 1];
    return month === undefined
      ? heading
      : { ...heading, cells: [month, ...heading.cells.slice(1)] };
  });
}

interface Numeral {
  readonly number: number;
  /** Four digits, or empty. */
  readonly year: string;
}

function numeralIn(cell: RawCell): Numeral | undefined {
  const match = typeof cell === 'string' ? numeral.exec(cell) : null;
  if (!match) return undefined;
  const [, roman, digit, year = ''] = match;
  const number = roman ? romanNumerals.indexOf(roman.toLowerCase()) + 1 : Number(digit);
  return { number, year };
}
