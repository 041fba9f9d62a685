import { addFinding, type FindingLog } from '../../findings/finding';
import { missing } from '../../intake/dataset';
import { stages } from '../../service/stages';
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
    const events = dataset.events[stage];
    const row = rowOf[stage][user] as number;
    addFinding(log, {
      code: 'UTENTE_NON_REGISTRATO',
      ...cellOf(
        dataset.readings[events.reading[row] as number],
        events.row[row] as number,
        'userId',
      ),
      value: dataset.userIds[user] ?? '',
      details: { stage },
    });
  }
  return isUnregistered;
}
