import type { FigureKey } from '../report/figureKey';
import { contentWords, periodWords, placeWords } from './changeWords';
import { countIn, seriesByKey } from './countIn';
import { haveSamePeriods } from './haveSamePeriods';
import { isClosedAt } from './isClosedAt';
import { isConfidential } from './isConfidential';
import { wholeSpan } from './recordedFigures';
import type { RecordedFigures, RecordedSeries } from './recordedFigures';
import type { ChangeKind, FigureChange, ReportChanges } from './reportChanges';

/** How many changes of a kind are listed: more than anybody reads, and few enough for any workbook. */
const keptPerKind = 500;

/**
 * What changed from one report to the next, count by count. A count that one of them lacks is 0 there.
 * Changes that confidentiality forbids to show are not listed. `threshold`: profile counts from 1 to
 * this minus 1 are withheld.
 */
export function changesBetween(
  earlier: RecordedFigures & { readonly since: string },
  later: RecordedFigures,
  threshold: number,
): ReportChanges {
  const { since } = earlier;
  if (!haveSamePeriods(earlier, later)) {
    return { since, isComparable: false, counts: { restated: 0, new: 0 }, first: [] };
  }
  const changes = withWholeSpans(listChanges(earlier, later, threshold));
  const restated = changes.filter(({ kind }) => kind === 'restated');
  const fresh = changes.filter(({ kind }) => kind === 'new');
  return {
    since,
    isComparable: true,
    counts: { restated: restated.length, new: fresh.length },
    first: [...restated.slice(0, keptPerKind), ...fresh.slice(0, keptPerKind)],
  };
}

type UnsortedChange = Omit<FigureChange, 'kind'> & { readonly kind: ChangeKind | undefined };

function listChanges(
  earlier: RecordedFigures,
  later: RecordedFigures,
  threshold: number,
): readonly UnsortedChange[] {
  const before = seriesByKey(earlier);
  const after = seriesByKey(later);
  const labels = new Map(
    [...earlier.periods, ...later.periods].map(({ id, label }) => [id, label]),
  );
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [old, current] = [before.get(id), after.get(id)];
    const series = current ?? old;
    if (!series) return [];
    const periods = new Set([...Object.keys(series.counts), ...Object.keys(old?.counts ?? {})]);
    return [...periods].sort().flatMap((period): readonly UnsortedChange[] => {
      const counts = {
        before: countIn(before, series.key, period),
        after: countIn(after, series.key, period),
      };
      if (counts.before === counts.after) return [];
      const about = describe(series, period, labels);
      const change = { ...about, kind: kindOf(about.key, earlier), ...counts };
      return isConfidential(change, threshold) ? [] : [change];
    });
  });
}

function describe(
  series: RecordedSeries,
  period: string,
  labels: ReadonlyMap<string, string>,
): Pick<FigureChange, 'key' | 'content' | 'place' | 'period'> {
  const key = period === wholeSpan ? series.key : { ...series.key, period };
  return {
    key,
    content: contentWords(key),
    place: placeWords(series),
    period: periodWords(key, labels),
  };
}

/** undefined: of the whole span, which alone does not tell. */
function kindOf(key: FigureKey, earlier: RecordedFigures): ChangeKind | undefined {
  if (key.period === undefined) return undefined;
  return isClosedAt(key, earlier) ? 'restated' : 'new';
}

/** A count of the whole span is new data where all that changed in its stage is, and restated otherwise. */
function withWholeSpans(changes: readonly UnsortedChange[]): readonly FigureChange[] {
  const stagesWith = (wanted: ChangeKind) =>
    new Set(changes.flatMap(({ kind, key }) => (kind === wanted ? [key.stage] : [])));
  const [restated, fresh] = [stagesWith('restated'), stagesWith('new')];
  return changes.map((change) => {
    const { stage } = change.key;
    const isNew = fresh.has(stage) && !restated.has(stage);
    return { ...change, kind: change.kind ?? (isNew ? 'new' : 'restated') };
  });
}
