import type { Tally } from '../indicators/tally/tally';
import type { Report } from '../report/report';
import { changesBetween, countIn, isConfidential, seriesByKey } from './changesBetween';
import { changesSection } from './changesSection';
import {
  type FigureChange,
  type RecordedFigures,
  recordFigures,
  type ReportChanges,
  wholeSpan,
} from './recordedFigures';
import type { RunRecord } from './runRecord';

interface ComparedReport {
  readonly report: Report;
  /** What the next run will compare itself with. */
  readonly figures: RecordedFigures;
  /** Absent where there was no run before. */
  readonly changes?: ReportChanges;
}

/** The report with what changed since the last run, where there was one. */
export function withChanges(
  built: Report,
  tally: Tally,
  last: RunRecord | undefined,
): ComparedReport {
  const figures = recordFigures(built, tally);
  const changes = changesSince(last, figures, tally.settings.confidentialityThreshold);
  if (!changes) return { report: built, figures };
  return { report: { ...built, changes: changesSection(changes) }, figures, changes };
}

/**
 * What a report changes against the last one. Where no count has changed since, it is what the last one
 * changed. undefined where there is no earlier report, or nothing ever changed.
 */
function changesSince(
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

/** The threshold may have been set since then: the changes withhold what this report withholds. */
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
