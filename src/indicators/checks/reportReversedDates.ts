import { italianDay } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { type Stage, stages } from '../../service/stages';
import type { PlacedData } from './placedData';
import { cellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

/** Reports stages of a user that are dated before the counted stage before them: one finding per pair. */
export function reportReversedDates(
  { dataset: { events, readings } }: PlacedData,
  { userCount, rowOf }: UserPaths,
  log: FindingLog,
): void {
  const steps = stages.map((stage) => {
    const { firstDay, lastDay } = events[stage];
    return { stage, rows: rowOf[stage], firstDay, lastDay };
  });
  for (let user = 0; user < userCount; user++) {
    let before: Stage | undefined;
    let dayBefore = -Infinity;
    for (const { stage, rows, firstDay, lastDay } of steps) {
      const row = rows[user] as number;
      if (row === missing) continue;
      if (before !== undefined && (lastDay[row] as number) < dayBefore) report(before, stage, user);
      before = stage;
      dayBefore = firstDay[row] as number;
    }
  }

  function report(before: Stage, stage: Stage, user: number): void {
    const row = rowOf[stage][user] as number;
    const { reading, row: sheetRow, firstDay } = events[stage];
    const dayBefore = events[before].firstDay[rowOf[before][user] as number] as number;
    addFinding(log, {
      code: 'DATE_NON_IN_ORDINE',
      ...cellOf(readings[reading[row] as number], sheetRow[row] as number, 'date'),
      value: italianDay(firstDay[row] as number),
      details: { before, dayBefore },
    });
  }
}
