import type { FindingLog } from '../../findings/finding';
import type { Pace, Steps } from '../steps';
import type { PlacedData } from './placedData';
import { reportForeignAreas } from './reportForeignAreas';
import { reportForeignProviders } from './reportForeignProviders';
import { reportReversedDates } from './reportReversedDates';
import { reportSkippedStages } from './reportSkippedStages';
import { reportUnregistered } from './reportUnregistered';
import { userPaths } from './userPaths';

/**
 * What rows say of each other, user by user. A fault has one finding: rows that are left out have
 * theirs already and are held against nothing, though they attest that their user passed there; and
 * what one wrong cell would make appear twice, as too many here and as lacking there, is reported once.
 */
export function* checkPaths(data: PlacedData, log: FindingLog, pace: Pace): Steps<void> {
  const paths = userPaths(data);
  const { userCount } = paths;
  yield* pace.after(userCount);
  const isUnregistered = reportUnregistered(data, paths, log);
  yield* pace.after(userCount);
  reportSkippedStages(data, paths, isUnregistered, log);
  yield* pace.after(userCount);
  reportReversedDates(data, paths, log);
  yield* pace.after(userCount);
  reportForeignAreas(data, paths, log);
  yield* pace.after(userCount);
  reportForeignProviders(data, paths, log);
  yield* pace.after(userCount);
}

export const passesOverUsers = 6;
