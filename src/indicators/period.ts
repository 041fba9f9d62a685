import { calendarDay, type Day, dayOf, isoDay, monthNumber } from '../calendar/day';
import type { PeriodLength, Settings } from '../intake/settings/settings';

export interface Period {
  /** First day as `2018-01-01`: identifies the period across runs. */
  readonly id: string;
  /** `1° sem.`, of a year `2017`; `(parz.)` behind it where it is not complete. */
  readonly label: string;
  readonly firstDay: Day;
  /** Last day of the period, even where the data end earlier. */
  readonly lastDay: Day;
  /** Months of the calendar that it touches: a first semester may have one or two more than the others. */
  readonly months: number;
  /**
   * Whether the period is over at the date of the data and was not cut off at its start. Other periods are
   * left out of rates of variation, means, SD and CV.
   */
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

/** How many months a whole period has. */
export const usualMonths: Readonly<Record<PeriodLength, number>> = {
  semester: 6,
  quarter: 3,
  year: 12,
};

/** A leading stub of at most this many months joins the next semester. Quarters and years have no stub. */
const longestStub: Readonly<Record<PeriodLength, number>> = { semester: 2, quarter: 0, year: 0 };

/**
 * The periods from `start` to the one that holds `end`, numbered from 1; years are called by their number.
 * The periods are the calendar's, but the first one begins at `start`. A first semester may take in the next
 * one: seven months from June to December.
 */
export function buildPeriods(rules: PeriodRules): readonly Period[] {
  const usual = usualMonths[rules.length];
  const periods: Period[] = [];
  let firstDay = rules.start;
  let lastDay = firstPeriodEnd(rules, usual);
  for (;;) {
    const months = monthNumber(lastDay) - monthNumber(firstDay) + 1;
    const complete = lastDay <= rules.asOf && months >= usual;
    const name = nameOf[rules.length]({ firstDay, lastDay }, periods.length + 1);
    const label = complete ? name : `${name} (parz.)`;
    periods.push({ id: isoDay(firstDay), label, firstDay, lastDay, months, complete });
    if (lastDay >= rules.end) return periods;
    firstDay = lastDay + 1;
    lastDay = calendarPeriodEnd(firstDay, usual);
  }
}

const nameOf: Readonly<Record<PeriodLength, (days: Days, number: number) => string>> = {
  semester: (_, number) => `${number}° sem.`,
  quarter: (_, number) => `${number}° trim.`,
  year: ({ firstDay, lastDay }) => {
    const [first, last] = [calendarDay(firstDay).year, calendarDay(lastDay).year];
    return first === last ? `${last}` : `${first}-${last}`;
  },
};

/** The periods of a span of events, as the settings want them. */
export function periodsOf(
  { periodLength, firstPeriodEnd }: Settings,
  span: Pick<PeriodRules, 'start' | 'end' | 'asOf'>,
): readonly Period[] {
  return buildPeriods({
    ...span,
    length: periodLength,
    ...(firstPeriodEnd === undefined ? {} : { firstPeriodEnd }),
  });
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

function firstPeriodEnd({ start, firstPeriodEnd, length }: PeriodRules, months: number): Day {
  if (firstPeriodEnd !== undefined && firstPeriodEnd >= start) return firstPeriodEnd;
  const end = calendarPeriodEnd(start, months);
  const stub = monthNumber(end) - monthNumber(start) + 1;
  return stub < months && stub <= longestStub[length] ? calendarPeriodEnd(end + 1, months) : end;
}

/** Last day of the calendar's period of so many months that holds the day. */
function calendarPeriodEnd(day: Day, months: number): Day {
  const { year, month } = calendarDay(day);
  const lastMonth = Math.ceil(month / months) * months;
  return dayOf(year, lastMonth + 1, 0);
}
