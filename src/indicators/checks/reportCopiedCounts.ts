import { addFinding, type FindingLog } from '../../findings/finding';
import type { CountedKind, Stage } from '../../service/stages';
import { total } from '../measures';
import type { KindTally } from '../tally/tally';
import { comparableStages, type PlacedData } from './placedData';
import { placeCellOf } from './rowFinding';

/** With fewer areas, people or periods two columns may be equal by chance. */
const leastAreas = 3;
const leastCount = 50;
const leastPeriods = 3;

/** A copied count may differ from the other one by 1, or by one in a hundred. */
const nearness = 0.01;

/**
 * Asks about two steps whose counts of a period are equal, or nearly, in every area, and differ in most
 * other periods: one column may have been copied from the other. One finding per pair of steps and period,
 * at the first row of the later step.
 */
export function reportCopiedCounts(
  data: PlacedData,
  tallied: Readonly<Record<CountedKind, KindTally>>,
  log: FindingLog,
): void {
  const { dataset, periods } = data;
  if (periods.length < leastPeriods) return;
  const columnOf = (stage: Stage, period: number): readonly number[] =>
    tallied[stage].byArea.map((counts) => counts[period] as number);
  for (const [first, second] of pairsOf(comparableStages(dataset))) {
    const alike = [...periods.keys()].filter((period) =>
      isCopy(columnOf(first, period), columnOf(second, period)),
    );
    if (alike.length * 2 >= periods.length) continue;
    for (const period of alike) {
      const row = data.periodOf[second].indexOf(period);
      addFinding(log, {
        code: 'CONTEGGI_FORSE_COPIATI',
        ...placeCellOf(dataset, second, row),
        value: String(total(columnOf(second, period))),
        details: {
          ...{ first, second, period: periods[period]?.label ?? '' },
          firstCount: total(columnOf(first, period)),
        },
      });
    }
  }
}

function pairsOf(inOrder: readonly Stage[]): readonly (readonly [Stage, Stage])[] {
  return inOrder.flatMap((first, index) =>
    inOrder.slice(index + 1).map((second) => [first, second] as const),
  );
}

/** Whether, by their counts by area, one column may be a copy of the other. */
function isCopy(one: readonly number[], other: readonly number[]): boolean {
  const isNear = one.every((count, area) => {
    const twin = other[area] as number;
    return Math.abs(count - twin) <= Math.max(1, nearness * Math.max(count, twin));
  });
  return isNear && one.filter((count) => count >= leastCount).length >= leastAreas;
}
