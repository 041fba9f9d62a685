import { changesBetween } from './changesBetween';
import { isConfidential } from './isConfidential';
import type { RecordedFigures } from './recordedFigures';
import type { ReportChanges } from './reportChanges';
import type { RunRecord } from './runRecord';

/**
 * What a report changes: against the last one or, where no count has changed since, what that one
 * changed. undefined where there is no earlier report, or nothing ever changed.
 */
export function changesSince(
  last: RunRecord | undefined,
  figures: RecordedFigures,
  threshold: number,
): ReportChanges | undefined {
  if (!last) return undefined;
  const changes = changesBetween({ ...last.figures, since: last.startedAt }, figures, threshold);
  const { isComparable, counts } = changes;
  if (!isComparable || counts.restated + counts.new > 0) return changes;
  return last.changes && withoutConfidential(last.changes, threshold);
}

/** The threshold may have been set since. */
function withoutConfidential(changes: ReportChanges, threshold: number): ReportChanges {
  return {
    ...changes,
    first: changes.first.filter((change) => !isConfidential(change, threshold)),
  };
}
