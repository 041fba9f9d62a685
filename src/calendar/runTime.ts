import { type Day, dayOf, italianDay } from './day';

/** When a run began. */
export interface RunTime {
  readonly today: Day;
  /** For people: `31/12/2019 18:05`. */
  readonly startedAt: string;
  /** The same moment for programs: `2019-12-31T17:05:00.000Z`. */
  readonly instant: string;
}

/** Of the moment, in the computer's own time zone. */
export function localRunTime(now: Date): RunTime {
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const time = hour(now.getHours(), now.getMinutes());
  return { today, startedAt: `${italianDay(today)} ${time}`, instant: now.toISOString() };
}

/** Of the moment, in UTC, and it says so. */
export function utcRunTime(now: Date): RunTime {
  const today = dayOf(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
  const time = hour(now.getUTCHours(), now.getUTCMinutes());
  return { today, startedAt: `${italianDay(today)} ${time} UTC`, instant: now.toISOString() };
}

function hour(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `2019-12-31T17:05:00.000Z` to the second, as files of Office have it. Throws for any other text. */
export function wholeSeconds(instant: string): string {
  const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(instant) ?? [];
  if (seconds === undefined) throw new Error(`not a time in UTC: ${instant}`);
  return `${seconds}Z`;
}
