import { calendarDay, type Day, dayOf } from '../../calendar/day';
import { eventYears } from '../../calendar/yearRange';
import { cellText } from '../cells/cellText';
import { dayOfSerial } from '../cells/serialDay';
import { dayOfText } from '../cells/textDay';
import type { DateSystem, RawCell } from '../rawSource';

/** The beginning of a day in Italy, as the clock of UTC shows it. */
interface ItalianMidnight {
  readonly day: Day;
  readonly season: 'winter' | 'summer';
  /** Whether the cell says that its hour is that of UTC. */
  readonly saysUtc: boolean;
}

const lateHour = /(?:t|\s|,)\s*(22|23)[:.]00(?:[:.]00(?:[.,]0+)?)?\s*(z|utc|gmt|[+-]00:?00)?\s*$/i;

const secondsPerDay = 86_400;

/**
 * 23:00 in winter and 22:00 in summer are the midnight in Italy that begins the next day. Undefined for all
 * other hours, and for these in the other half of the year.
 */
export function midnightAfter(cell: RawCell, system: DateSystem): ItalianMidnight | undefined {
  if (typeof cell === 'number') {
    const hour = (Math.round((cell - Math.floor(cell)) * secondsPerDay) * 24) / secondsPerDay;
    const before = dayOfSerial(cell, system, eventYears);
    return before === undefined ? undefined : midnight(before, hour, false);
  }
  if (typeof cell !== 'string') return undefined;
  const text = cellText(cell);
  const [, hour, zone] = lateHour.exec(text) ?? [];
  const before = hour === undefined ? undefined : dayOfText(text, eventYears);
  return before === undefined ? undefined : midnight(before, Number(hour), zone !== undefined);
}

function midnight(before: Day, hour: number, saysUtc: boolean): ItalianMidnight | undefined {
  const day = before + 1;
  const season = isSummerTime(day) ? 'summer' : 'winter';
  return hour === (season === 'summer' ? 22 : 23) ? { day, season, saysUtc } : undefined;
}

/** Whether the day begins in summer time: from the last Sunday of March to that of October, at night. */
function isSummerTime(day: Day): boolean {
  const { year } = calendarDay(day);
  return day > lastSunday(year, 3) && day <= lastSunday(year, 10);
}

function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month + 1, 0);
  // Day 0 was a Thursday.
  return last - ((last + 4) % 7);
}
