import type { Day } from '../calendar/day';
import { byStage } from '../service/byStage';
import type { Stage } from '../service/stages';

/** In a column of days: the user never got there. */
export const never = -1;

/** What each user does, one entry per user in order of registration. */
export interface Lives {
  readonly userCount: number;
  /** Index in `publishedAreas`. */
  readonly area: Uint8Array;
  /** No stage comes before the one above it. */
  readonly days: Readonly<Record<Stage, Int32Array>>;
  /** Code of the job centre and of the provider; means nothing where the stage was never reached. */
  readonly jobCentre: Uint8Array;
  readonly provider: Uint8Array;
}

/** Days of the meetings held, by code of the job centre and period, in order. */
export type Meetings = readonly (readonly (readonly Day[])[])[];

/** Everything from which the sheets of a sample are written. */
export interface SampleData {
  readonly lives: Lives;
  readonly meetings: Meetings;
}

/** `userCount` users who have done nothing yet. */
export function createLives(userCount: number): Lives {
  return {
    userCount,
    area: new Uint8Array(userCount),
    days: byStage(() => new Int32Array(userCount).fill(never)),
    jobCentre: new Uint8Array(userCount),
    provider: new Uint8Array(userCount),
  };
}
