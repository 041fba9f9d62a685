import type { FindingLog } from '../../findings/finding';
import { addFinding } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { italianDay } from '../../intake/day';
import { stages } from '../../intake/stage';
import type { Stage } from '../../intake/stage';
import { cellOf } from '../rowFinding';
import type { PlacedData } from './placedData';
import type { UserPaths } from './userPaths';

/** Stages of a user dated before the one that precedes them among those that count: one finding per pair. */
export function reportReversedDates(
  { dataset: { events, readings } }: PlacedData,
  { userCount, rowOf }: UserPaths,
  log: FindingLog,
): void {
  for (let user = 0; user < userCount; user++) {
    let before: Stage | undefined;
    for (const stage of stages) {
      const row = rowOf[stage][user] as number;
      if (row === missing) continue;
      if (before !== undefined && isReversed(before, stage, user)) report(before, stage, user);
      before = stage;
    }
  }

  function isReversed(before: Stage, stage: Stage, user: number): boolean {
    const last = events[stage].lastDay[rowOf[stage][user] as number] as number;
    return last < (events[before].firstDay[rowOf[before][user] as number] as number);
  }

  function report(before: Stage, stage: Stage, user: number): void {
    const row = rowOf[stage][user] as number;
    const { reading, row: sheetRow, firstDay } = events[stage];
    const dayBefore = events[before].firstDay[rowOf[before][user] as number] as number;
    addFinding(log, {
      code: 'DATE_NON_IN_ORDINE',
      ...cellOf(readings[reading[row] as number], sheetRow[row] as number, 'date'),
      value: italianDay(firstDay[row] as number),
      details: { before, beforeDay: italianDay(dayBefore) },
    });
  }
}
