import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import type { Stage } from '../../service/stages';
import { comparableStages, namelessIn, type PlacedData } from './placedData';
import { cellOf } from './rowFinding';
import type { UserPaths } from './userPaths';

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
    const events = dataset.events[stage];
    const reading = dataset.readings[events.reading[row] as number];
    addFinding(log, {
      code: 'PASSO_PRECEDENTE_MANCANTE',
      ...cellOf(reading, events.row[row] as number, 'userId'),
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
