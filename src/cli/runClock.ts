import { type Day, dayOf, italianDay } from '../calendar/day';
import { NotDone } from './outcome';

interface RunClock {
  readonly today: Day;
  /** When the run began, for people: `31/12/2019 18:05`. */
  readonly startedAt: string;
  /** The same moment for programs: `2019-12-31T17:05:00.000Z`. */
  readonly instant: string;
}

/**
 * The time of this run: the machine's, in its time zone, or the one that SOURCE_DATE_EPOCH fixes
 * (whole seconds since 1970, UTC). Throws NotDone where that variable holds something else.
 */
export function runClock(sourceDateEpoch: string | undefined): RunClock {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') return localClock(new Date());
  const seconds = /^\d{1,11}$/.test(sourceDateEpoch) ? Number(sourceDateEpoch) : undefined;
  if (seconds === undefined)
    throw new NotDone(
      `La variabile d'ambiente SOURCE_DATE_EPOCH deve contenere un numero intero di secondi, non «${sourceDateEpoch}».`,
    );
  return utcClock(new Date(seconds * 1000));
}

function localClock(now: Date): RunClock {
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const time = hour(now.getHours(), now.getMinutes());
  return { today, startedAt: `${italianDay(today)} ${time}`, instant: now.toISOString() };
}

function utcClock(now: Date): RunClock {
  const today = dayOf(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
  const time = hour(now.getUTCHours(), now.getUTCMinutes());
  return { today, startedAt: `${italianDay(today)} ${time} UTC`, instant: now.toISOString() };
}

function hour(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
