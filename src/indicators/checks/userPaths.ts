import { missing } from '../../intake/dataset';
import { byStage } from '../../service/byStage';
import { type Stage, stages } from '../../service/stages';
import { noPeriod } from '../tally/periodOfRows';
import type { PlacedData } from './placedData';

/** What each user did, one entry per user code. */
export interface UserPaths {
  readonly userCount: number;
  /** The row that counts the user in the stage, or missing. */
  readonly rowOf: Readonly<Record<Stage, Int32Array>>;
  /** 1 where a row of the stage names the user, even one that is not counted. */
  readonly isNamed: Readonly<Record<Stage, Uint8Array>>;
}

export function userPaths({ dataset, periodOf }: PlacedData): UserPaths {
  const userCount = dataset.userIds.length;
  const rowOf = byStage(() => new Int32Array(userCount).fill(missing));
  const isNamed = byStage(() => new Uint8Array(userCount));
  for (const stage of stages) {
    const { length, user, unreadUsers } = dataset.events[stage];
    const [periods, rows, named] = [periodOf[stage], rowOf[stage], isNamed[stage]];
    for (let row = 0; row < length; row++) {
      const code = user[row] as number;
      if (code === missing) continue;
      named[code] = 1;
      if (periods[row] !== noPeriod) rows[code] = row;
    }
    for (const code of unreadUsers) if (code !== missing) named[code] = 1;
  }
  return { userCount, rowOf, isNamed };
}
