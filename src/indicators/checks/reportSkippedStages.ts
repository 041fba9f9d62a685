import type { FindingLog } from '../../findings/finding';
import { addFinding } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import type { Stage } from '../../intake/stage';
import { cellOf } from '../rowFinding';
import { comparableStages, namelessIn } from './placedData';
import type { PlacedData } from './placedData';
import type { UserPaths } from './userPaths';

/**
 * Registered users who reach a stage without the ones before it: one finding per gap, at the stage
 * after it. Whoever a stage counts without a name, or with one that nobody registered, may be the user
 * who lacks it: so many go unreported.
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
  for (let user = 0; user < paths.userCount; user++) {
    if (isUnregistered[user] === 1) continue;
    let gap = 0;
    for (let index = 0; index < later.length; index++) {
      const stage = later[index] as Stage;
      if (paths.isNamed[stage][user] !== 1) {
        gap++;
        continue;
      }
      const row = paths.rowOf[stage][user] as number;
      if (gap > 0 && row !== missing) {
        const lacking = later.slice(index - gap, index).filter((each) => !isExplained(each));
        if (lacking.length > 0) report(user, stage, row, lacking);
      }
      gap = 0;
    }
  }

  function report(user: number, stage: Stage, row: number, lacking: readonly Stage[]): void {
    const events = dataset.events[stage];
    const reading = dataset.readings[events.reading[row] as number];
    addFinding(log, {
      code: 'PASSO_PRECEDENTE_MANCANTE',
      ...cellOf(reading, events.row[row] as number, 'userId'),
      value: dataset.userIds[user] ?? '',
      details: { stage, lacking: lacking.join(',') },
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
