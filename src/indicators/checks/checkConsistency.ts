import type { FindingLog } from '../../findings/finding';
import type { CountedKind } from '../../service/stages';
import type { Pace, Steps } from '../tally/steps';
import type { KindTally } from '../tally/tally';
import type { PlacedData } from './placedData';
import { reportDoubleCounting } from './reportDoubleCounting';
import { reportExcessCounts } from './reportExcessCounts';
import { reportForeignAreas } from './reportForeignAreas';
import { reportForeignProviders } from './reportForeignProviders';
import { reportReversedDates } from './reportReversedDates';
import { reportSkippedStages } from './reportSkippedStages';
import { reportUnregistered } from './reportUnregistered';
import { userPaths } from './userPaths';

/**
 * What rows say of each other: user by user, then count by count. A fault has one finding: rows that
 * are left out have theirs already and are held against nothing, though they attest that their user
 * passed there; and what one wrong cell would make appear twice, as too many here and as lacking there,
 * is reported once. docs/controlli.md publishes the order.
 *
 * `tallied`: counts by area of the territory and period.
 */
export function* checkConsistency(
  data: PlacedData,
  tallied: Readonly<Record<CountedKind, KindTally>>,
  log: FindingLog,
  pace: Pace,
): Steps<void> {
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
  const doubtful = reportDoubleCounting(data, log);
  yield* pace.after(userCount);
  reportExcessCounts(data, paths, tallied, doubtful, log);
  yield* pace.after(userCount);
}

export const passesOverUsers = 8;
