import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { type CountedKind, type Stage, stageDefinitions, stages } from '../../service/stages';
import { cumulative } from '../measures';
import { noPeriod } from '../tally/periodOfRows';
import type { KindTally } from '../tally/tally';
import { comparableStages, type PlacedData, vagueAreas } from './placedData';
import { placeCellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

/**
 * Reports stages that count more people than the stage that they are a percentage of. What is compared is an
 * area, from the start to the end of a period, where some of the rows are counts. One finding per stage and
 * area, at the first such period. None where something else explains the excess: users have findings of
 * their own, rows of the whole were left out or placed nowhere, the stage may be counted twice, or a sheet
 * is a copy.
 */
export function reportExcessCounts(
  data: PlacedData,
  paths: UserPaths,
  tallied: Readonly<Record<CountedKind, KindTally>>,
  doubtful: Readonly<Record<CountedKind, ReadonlySet<number>>>,
  log: FindingLog,
): void {
  const { dataset, territory, periods } = data;
  const comparable = comparableStages(dataset);
  const vague = vagueAreas(territory);
  for (const stage of stages) {
    const whole = stageDefinitions[stage].shareOf;
    if (whole === undefined || !comparable.includes(stage) || !comparable.includes(whole)) continue;
    if (lacksRows(data, paths, whole) || isCopied(data, stage)) continue;
    const toDate = (kind: Stage, area: number): readonly number[] =>
      cumulative(tallied[kind].byArea[area] ?? []);
    const unplaced = vague.flatMap((isVague, area) => (isVague ? [toDate(whole, area)] : []));
    const hasCounts = [countedAreas(data, stage), countedAreas(data, whole)];
    territory.areas.forEach(({ id }, area) => {
      if (vague[area] || !hasCounts.some((areas) => areas.has(area))) return;
      if (doubtful[stage].has(area)) return;
      const parts = toDate(stage, area);
      const placed = toDate(whole, area);
      const atMost = placed.map((count, period) =>
        unplaced.reduce((sum, counts) => sum + (counts[period] ?? 0), count),
      );
      const period = parts.findIndex((count, index) => count > (atMost[index] ?? 0));
      if (period === -1) return;
      addFinding(log, {
        code: 'CONTEGGI_OLTRE_PASSO_PRECEDENTE',
        ...placeCellOf(dataset, stage, rowIn(data, stage, area, period)),
        value: String(parts[period]),
        details: {
          ...{ stage, whole, area: id, period: periods[period]?.label ?? '' },
          wholeCount: placed[period] ?? 0,
        },
      });
    });
  }
}

/** Whether rows of the stage are left out, repeats aside. */
function lacksRows({ dataset, periodOf }: PlacedData, { rowOf }: UserPaths, stage: Stage): boolean {
  const { length, user, unreadUsers } = dataset.events[stage];
  if (unreadUsers.length > 0) return true;
  for (let row = 0; row < length; row++) {
    if (periodOf[stage][row] !== noPeriod) continue;
    const code = user[row] as number;
    if (code === missing || rowOf[stage][code] === missing) return true;
  }
  return false;
}

function isCopied({ dataset, copies }: PlacedData, stage: Stage): boolean {
  return [...copies].some((reading) => dataset.readings[reading]?.kind === stage);
}

/** The areas in which the stage counts somebody without a name. */
function countedAreas(
  { dataset, periodOf, areaOf }: PlacedData,
  stage: Stage,
): ReadonlySet<number> {
  const { length, user } = dataset.events[stage];
  const areas = new Set<number>();
  for (let row = 0; row < length; row++) {
    if (user[row] === missing && periodOf[stage][row] !== noPeriod) {
      areas.add(areaOf[stage][row] as number);
    }
  }
  return areas;
}

/** The first row of the area in the period. */
function rowIn(
  { periodOf, areaOf }: PlacedData,
  stage: Stage,
  area: number,
  period: number,
): number {
  return periodOf[stage].findIndex((each, row) => each === period && areaOf[stage][row] === area);
}
