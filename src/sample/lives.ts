import type { Day } from '../calendar/day';
import { byStage } from '../service/byStage';
import type { Stage } from '../service/stages';

/** In a column of days: the user never got there. */
const never = -1;

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

/** The users whose day is not `never`, in order of that day; users of the same day in their own order. */
export function usersByDay(days: Int32Array): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day === never) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return new Int32Array(0);

  // A counting sort: a million users fall on fewer than a thousand days.
  const starts = new Int32Array(last - first + 2);
  for (const day of days) {
    if (day !== never) starts[day - first + 1] = (starts[day - first + 1] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);

  const users = new Int32Array(starts.at(-1) ?? 0);
  days.forEach((day, user) => {
    if (day === never) return;
    const place = starts[day - first] ?? 0;
    users[place] = user;
    starts[day - first] = place + 1;
  });
  return users;
}
