import { calendarDay, type Day, dayOf, isoDay } from '../calendar/day';
import type { PeriodLength } from '../intake/settings/settings';

export interface Period {
  /** First day as `2018-01-01`: identifies the period across runs. */
  readonly id: string;
  readonly label: string;
  readonly firstDay: Day;
  /** Last day of the period, even where the data end earlier. */
  readonly lastDay: Day;
  /** Over at the date of the data; otherwise left out of rates of variation, means, SD and CV. */
  readonly complete: boolean;
}

export interface PeriodRules {
  readonly length: PeriodLength;
  readonly start: Day;
  /** Overrides where the first period ends. */
  readonly firstPeriodEnd?: Day;
  /** The day that the last period holds; not before `start`. */
  readonly end: Day;
  /** The day at which the data stand. */
  readonly asOf: Day;
}

const monthsOf: Record<PeriodLength, number> = { semester: 6, quarter: 3, year: 12 };
const labelOf: Record<PeriodLength, string> = { semester: 'sem.', quarter: 'trim.', year: 'anno' };

/** A leading stub of at most this many months joins the next period. */
const longestStub = 2;

/**
 * The periods from `start` to the one that holds `end`, numbered from 1. They are those of the
 * calendar, save that the first begins at `start` and may take the next one in.
 */
export function buildPeriods(rules: PeriodRules): readonly Period[] {
  const months = monthsOf[rules.length];
  const periods: Period[] = [];
  let firstDay = rules.start;
  let lastDay = firstPeriodEnd(rules, months);
  for (;;) {
    const complete = lastDay <= rules.asOf;
    const label = `${periods.length + 1}° ${labelOf[rules.length]}${complete ? '' : ' (parz.)'}`;
    periods.push({ id: isoDay(firstDay), label, firstDay, lastDay, complete });
    if (lastDay >= rules.end) return periods;
    firstDay = lastDay + 1;
    lastDay = calendarPeriodEnd(firstDay, months);
  }
}

/** First and last day. */
export type Days = Pick<Period, 'firstDay' | 'lastDay'>;

/** The months of the periods; the first begins with them. */
export function monthsIn(periods: readonly Days[]): readonly Days[] {
  const months: Days[] = [];
  const end = periods.at(-1)?.lastDay ?? -Infinity;
  for (let firstDay = periods[0]?.firstDay ?? Infinity; firstDay <= end;) {
    const lastDay = calendarPeriodEnd(firstDay, 1);
    months.push({ firstDay, lastDay });
    firstDay = lastDay + 1;
  }
  return months;
}

/** Index of the period that holds the day, or -1 before the first and after the last one. */
export function periodIndex(periods: readonly Days[], day: Day): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const period = periods[middle];
    if (period === undefined) return -1;
    if (day < period.firstDay) high = middle - 1;
    else if (day > period.lastDay) low = middle + 1;
    else return middle;
  }
  return -1;
}

function firstPeriodEnd({ start, firstPeriodEnd }: PeriodRules, months: number): Day {
  if (firstPeriodEnd !== undefined && firstPeriodEnd >= start) return firstPeriodEnd;
  const end = calendarPeriodEnd(start, months);
  const stub = monthNumber(end) - monthNumber(start) + 1;
  return stub < months && stub <= longestStub ? calendarPeriodEnd(end + 1, months) : end;
}

/** Last day of the calendar's period of so many months that holds the day. */
function calendarPeriodEnd(day: Day, months: number): Day {
  const { year, month } = calendarDay(day);
  const lastMonth = Math.ceil(month / months) * months;
  return dayOf(year, lastMonth + 1, 0);
}

function monthNumber(day: Day): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month;
}
