import { localRunTime, type RunTime, utcRunTime } from '../calendar/runTime';
import { NotDone } from './outcome';
import type { BarStream } from './progressBar';

/** What a command needs of the process it runs in. */
export interface RunContext {
  readonly version: string;
  /** Aborted when the user stops the run. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly errorStream: BarStream;
  /** The environment variable SOURCE_DATE_EPOCH. */
  readonly sourceDateEpoch: string | undefined;
}

/**
 * The time of this run: the machine's, in its time zone, or the one that SOURCE_DATE_EPOCH fixes
 * (whole seconds since 1970, UTC). Throws NotDone where that variable holds something else.
 */
export function runClock(sourceDateEpoch: string | undefined): RunTime {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') return localRunTime(new Date());
  const seconds = /^\d{1,11}$/.test(sourceDateEpoch) ? Number(sourceDateEpoch) : undefined;
  if (seconds === undefined)
    throw new NotDone(
      `La variabile d'ambiente SOURCE_DATE_EPOCH deve contenere un numero intero di secondi, non «${sourceDateEpoch}».`,
    );
  return utcRunTime(new Date(seconds * 1000));
}
