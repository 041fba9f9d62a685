import { changesBetween, countIn, isConfidential, seriesByKey } from './changesBetween';
import { type RecordedFigures, wholeSpan } from './recordedFigures';
import type { FigureChange, ReportChanges } from './reportChanges';
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
  return last.changes && withoutConfidential(last.changes, figures, threshold);
}

/** The threshold may have been set since: what this report withholds, its changes withhold too. */
function withoutConfidential(
  changes: ReportChanges,
  figures: RecordedFigures,
  threshold: number,
): ReportChanges {
  const current = seriesByKey(figures);
  const isWithheldNow = ({ key }: FigureChange): boolean =>
    key.dimension !== undefined && typeof countIn(current, key, wholeSpan) === 'string';
  return {
    ...changes,
    first: changes.first.filter(
      (change) => !isConfidential(change, threshold) && !isWithheldNow(change),
    ),
  };
}
