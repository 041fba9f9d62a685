import { italianDay } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { type Stage, stages } from '../../service/stages';
import { comparableStages, namelessIn, type PlacedData } from './placedData';
import { cellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

/**
 * Users of later stages whom no row registers: one finding each, at their first stage. Somebody who is
 * registered without a name may be one of them: as many users as that go unreported. So do users of whom
 * `isTold` is 1: their sheet has a finding. Returns 1 for each of these users, reported or not; all 0 where
 * registrations cannot be held against the rest.
 */
export function reportUnregistered(
  { dataset }: PlacedData,
  { userCount, rowOf, isNamed }: UserPaths,
  isTold: Uint8Array,
  log: FindingLog,
): Uint8Array {
  const isUnregistered = new Uint8Array(userCount);
  if (!comparableStages(dataset).includes('registration')) return isUnregistered;
  let explained = namelessIn(dataset, 'registration');
  for (let user = 0; user < userCount; user++) {
    if (isNamed.registration[user] === 1) continue;
    isUnregistered[user] = 1;
    const stage = stages.find((each) => rowOf[each][user] !== missing);
    if (stage === undefined || isTold[user] === 1 || explained-- > 0) continue;
    addFinding(log, {
      code: 'UTENTE_NON_REGISTRATO',
      ...cellOf(dataset, dataset.events[stage], rowOf[stage][user] as number, 'userId'),
      value: dataset.userIds[user] ?? '',
      details: { stage },
    });
  }
  return isUnregistered;
}

/**
 * Registered users who reach a stage without the stages before it: one finding per gap, at the stage after
 * it. Somebody whom a stage counts without a name, or with a name that nobody registered, may be the user who
 * lacks the stage: as many gaps as there are such people go unreported.
 */
export function reportSkippedStages(
  { dataset }: PlacedData,
  paths: UserPaths,
  isUnregistered: Uint8Array,
  log: FindingLog,
): void {
  const later = comparableStages(dataset).filter((stage) => stage !== 'registration');
  const explained = new Map<Stage, number>(
    later.map((stage) => [
      stage,
      namelessIn(dataset, stage) + countBoth(isUnregistered, paths.isNamed[stage]),
    ]),
  );
  const isExplained = (stage: Stage): boolean => {
    const left = explained.get(stage) ?? 0;
    explained.set(stage, left - 1);
    return left > 0;
  };
  const named = later.map((stage) => paths.isNamed[stage]);
  for (let user = 0; user < paths.userCount; user++) {
    if (isUnregistered[user] === 1) continue;
    let gap = 0;
    for (let index = 0; index < later.length; index++) {
      if (named[index]?.[user] !== 1) {
        gap++;
        continue;
      }
      if (gap > 0) reportGap(user, index, gap);
      gap = 0;
    }
  }

  /** The stage of that index was reached, but not the `gap` stages before it. */
  function reportGap(user: number, index: number, gap: number): void {
    const stage = later[index] as Stage;
    const row = paths.rowOf[stage][user] as number;
    if (row === missing) return;
    const lacking = later.slice(index - gap, index).filter((each) => !isExplained(each));
    if (lacking.length === 0) return;
    addFinding(log, {
      code: 'PASSO_PRECEDENTE_MANCANTE',
      ...cellOf(dataset, dataset.events[stage], row, 'userId'),
      value: dataset.userIds[user] ?? '',
      details: { stage, lacking },
    });
  }
}

function countBoth(one: Uint8Array, other: Uint8Array): number {
  let both = 0;
  for (let index = 0; index < one.length; index++) {
    both += (one[index] as number) & (other[index] as number);
  }
  return both;
}

/** Reports stages of a user that are dated before the counted stage before them: one finding per pair. */
export function reportReversedDates(
  { dataset }: PlacedData,
  { userCount, rowOf }: UserPaths,
  log: FindingLog,
): void {
  const { events } = dataset;
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
    const dayBefore = events[before].firstDay[rowOf[before][user] as number] as number;
    addFinding(log, {
      code: 'DATE_NON_IN_ORDINE',
      ...cellOf(dataset, events[stage], row, 'date'),
      value: italianDay(events[stage].firstDay[row] as number),
      details: { before, dayBefore },
    });
  }
}
