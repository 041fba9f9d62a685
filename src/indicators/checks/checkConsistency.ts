import type { FindingLog } from '../../findings/finding';
import type { CountedKind } from '../../service/stages';
import type { Pass } from '../tally/steps';
import type { KindTally } from '../tally/tally';
import type { PlacedData } from './placedData';
import { reportCopiedCounts } from './reportCopiedCounts';
import type { reportDoubleCounting } from './reportDoubleCounting';
import { reportExcessCounts } from './reportExcessCounts';
import { reportForeignAreas } from './reportForeignAreas';
import { type ForeignCentreTest, reportForeignCentres } from './reportForeignCentres';
import { reportForeignIdentifiers } from './reportForeignIdentifiers';
import { reportForeignProviders } from './reportForeignProviders';
import { reportUnplaced } from './reportUnplaced';
import { reportReversedDates, reportSkippedStages, reportUnregistered } from './reportUserPaths';
import { type UserPaths, userPaths } from './userPaths';

/**
 * Checks between rows: user by user, then count by count. A fault has one finding. A row that is left out
 * has its finding already: no check compares it, but it still shows that its user took the step. One wrong
 * cell can make one user too many in an area and one too few in another: it is reported once.
 * docs/controlli.md publishes the order. When they run, the phases read `data`, `tallied` (counts by area of the
 * territory and period) and `doubtful` (the areas in which a step may be counted twice).
 */
export function consistencyPhases(
  data: PlacedData,
  tallied: Readonly<Record<CountedKind, KindTally>>,
  doubtful: () => ReturnType<typeof reportDoubleCounting>,
  log: FindingLog,
): readonly Pass[] {
  const rows = data.dataset.userIds.length;
  let paths: UserPaths;
  let isTold: Uint8Array;
  let isUnregistered: ReturnType<typeof reportUnregistered>;
  let isForeignCentre: ForeignCentreTest;
  const passes: readonly (readonly [string, () => void])[] = [
    ['paths of users', () => (paths = userPaths(data))],
    ['sheets without places', () => reportUnplaced(data, paths, log)],
    ['foreign identifiers', () => (isTold = reportForeignIdentifiers(data, paths, log))],
    ['unregistered', () => (isUnregistered = reportUnregistered(data, paths, isTold, log))],
    ['skipped steps', () => reportSkippedStages(data, paths, isUnregistered, log)],
    ['reversed dates', () => reportReversedDates(data, paths, log)],
    ['foreign centres', () => (isForeignCentre = reportForeignCentres(data, log))],
    ['foreign areas', () => reportForeignAreas(data, paths, isForeignCentre, log)],
    ['foreign providers', () => reportForeignProviders(data, paths, isForeignCentre, log)],
    [
      'counts of other steps',
      () => {
        reportExcessCounts(data, paths, tallied, doubtful(), log);
        // This check looks at counts alone and goes over no users.
        reportCopiedCounts(data, tallied, log);
      },
    ],
  ];
  return passes.map(([name, run]) => ({ name, rows, run }));
}
