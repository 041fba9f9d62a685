import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing } from '../../intake/dataset';
import { byStage } from '../../service/byStage';
import { type Stage, stages } from '../../service/stages';
import { noPeriod } from '../tally/periodOfRows';
import type { PlacedData } from './placedData';
import { cellOf } from './rowFinding';

/**
 * Stages with both users and counts in one area and period: one finding for each, at the first row of
 * counts. Returns the areas in which each stage may be counted twice.
 */
export function reportDoubleCounting(
  { dataset, territory, periods, periodOf, areaOf }: PlacedData,
  log: FindingLog,
): Readonly<Record<Stage, ReadonlySet<number>>> {
  const doubtful = byStage(() => new Set<number>());
  const cells = territory.areas.length * periods.length;
  for (const stage of stages) {
    const { length, user } = dataset.events[stage];
    const [periodOfRow, areaOfRow] = [periodOf[stage], areaOf[stage]];
    const hasUsers = new Uint8Array(cells);
    const firstCount = new Int32Array(cells).fill(missing);
    for (let row = 0; row < length; row++) {
      const period = periodOfRow[row] as number;
      if (period === noPeriod) continue;
      const cell = (areaOfRow[row] as number) * periods.length + period;
      if (user[row] !== missing) hasUsers[cell] = 1;
      else if (firstCount[cell] === missing && isCount(dataset, stage, row)) firstCount[cell] = row;
    }
    for (let cell = 0; cell < cells; cell++) {
      const row = firstCount[cell] as number;
      if (hasUsers[cell] !== 1 || row === missing) continue;
      const area = Math.floor(cell / periods.length);
      doubtful[stage].add(area);
      const events = dataset.events[stage];
      const reading = dataset.readings[events.reading[row] as number];
      addFinding(log, {
        code: 'CONTEGGI_E_PERSONE',
        ...cellOf(reading, events.row[row] as number, countField(reading)),
        value: String(events.count[row]),
        details: {
          stage,
          area: territory.areas[area]?.id ?? '',
          period: periods[cell % periods.length]?.label ?? '',
        },
      });
    }
  }
  return doubtful;
}

/** A row without a user is a count, or its user's name is lacking: the sheet tells which. */
function isCount({ readings, events }: Dataset, stage: Stage, row: number): boolean {
  const { reading, firstDay, lastDay } = events[stage];
  return countField(readings[reading[row] as number]) === 'count' || firstDay[row] !== lastDay[row];
}

function countField(reading: Dataset['readings'][number] | undefined): 'count' | 'date' {
  return reading?.columns.count === undefined ? 'date' : 'count';
}
