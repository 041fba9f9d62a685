import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing } from '../../intake/dataset';
import { byStage } from '../../service/byStage';
import { meansSheet } from '../../service/sheetTitles';
import { type Stage, stages } from '../../service/stages';
import { memoize } from '../../text/memoize';
import { noPeriod } from '../tally/periodOfRows';
import type { PlacedData } from './placedData';
import { cellIn } from './rowFinding';

/** The counts of a sheet in one area and period. */
interface Counts {
  readonly cell: number;
  readonly firstRow: number;
  sum: number;
}

/**
 * Stages with both users and counts in one area and period: one question for each sheet of counts, at the
 * first of them. Sheets that the settings call right are left alone. Returns the areas in which each stage
 * may be counted twice.
 */
export function reportDoubleCounting(
  { dataset, territory, periods, periodOf, areaOf }: PlacedData,
  log: FindingLog,
): Readonly<Record<Stage, ReadonlySet<number>>> {
  const { readings, settings } = dataset;
  const isRight = memoize((sheet: string) =>
    settings.rightCounts.some((each) => meansSheet(each, sheet)),
  );
  const doubtful = byStage(() => new Set<number>());
  const cells = territory.areas.length * periods.length;
  for (const stage of stages) {
    const { length, user, count, reading, row: sheetRow } = dataset.events[stage];
    const [periodOfRow, areaOfRow] = [periodOf[stage], areaOf[stage]];
    const readingOf = (row: number): Dataset['readings'][number] | undefined =>
      readings[reading[row] as number];
    const users = new Int32Array(cells);
    const firstUser = new Int32Array(cells).fill(missing);
    const countsOf = new Map<string, Map<number, Counts>>();
    for (let row = 0; row < length; row++) {
      const period = periodOfRow[row] as number;
      if (period === noPeriod) continue;
      const cell = (areaOfRow[row] as number) * periods.length + period;
      if (user[row] !== missing) {
        if (users[cell] === 0) firstUser[cell] = row;
        users[cell] = (users[cell] as number) + 1;
      } else if (isCount(dataset, stage, row)) addCount(row, cell);
    }
    for (const [sheet, byCell] of countsOf) report(sheet, [...byCell.values()]);

    function addCount(row: number, cell: number): void {
      const { sheet = '' } = readingOf(row) ?? {};
      if (isRight(sheet)) return;
      const own = countsOf.get(sheet) ?? new Map<number, Counts>();
      countsOf.set(sheet, own);
      const counts = own.get(cell) ?? { cell, firstRow: row, sum: 0 };
      own.set(cell, counts);
      counts.sum += count[row] as number;
    }

    function report(sheet: string, counts: readonly Counts[]): void {
      const shared = counts.filter(({ cell }) => users[cell] !== 0);
      const [first] = shared;
      if (!first) return;
      const areas = shared.map(({ cell }) => Math.floor(cell / periods.length));
      for (const area of areas) doubtful[stage].add(area);
      if (isAskedAbout(sheet, log)) return;
      const at = readingOf(first.firstRow);
      addFinding(log, {
        code: 'CONTEGGI_E_PERSONE',
        ...cellIn(at, sheetRow[first.firstRow] as number, countField(at)),
        value: String(count[first.firstRow]),
        details: {
          stage,
          other: readingOf(firstUser[first.cell] as number)?.sheet ?? sheet,
          area: territory.areas[areas[0] ?? 0]?.id ?? '',
          period: periods[first.cell % periods.length]?.label ?? '',
          further: shared.length - 1,
          ...(shared.every(({ cell, sum }) => users[cell] === sum) && { areEqual: true }),
        },
      });
    }
  }
  return doubtful;
}

/** Whether it is asked already what the numbers of the sheet are. */
function isAskedAbout(sheet: string, log: FindingLog): boolean {
  return log.first.some((each) => each.code === 'NUMERO_DA_CHIARIRE' && each.sheet === sheet);
}

/** Whether a row without a user is a count. If not, its identifier is lacking: the sheet tells which. */
function isCount({ readings, events }: Dataset, stage: Stage, row: number): boolean {
  const { reading, firstDay, lastDay } = events[stage];
  return countField(readings[reading[row] as number]) === 'count' || firstDay[row] !== lastDay[row];
}

function countField(reading: Dataset['readings'][number] | undefined): 'count' | 'date' {
  return reading?.columns.count === undefined ? 'date' : 'count';
}
