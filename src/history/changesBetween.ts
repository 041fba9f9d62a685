import { dayOfIso, isoDay } from '../calendar/day';
import { type FigureKey, keyText } from '../report/figureKey';
import { monthText } from '../report/italian';
import { dimensionLabel } from '../report/wording';
import { sheetDefinitions } from '../service/sheets';
import {
  type ChangeKind,
  type FigureChange,
  type RecordedCount,
  type RecordedFigures,
  type RecordedSeries,
  type ReportChanges,
  wholeSpan,
} from './recordedFigures';

/** How many changes of a kind are listed: more than anybody reads, and few enough for any workbook. */
const keptPerKind = 500;

/**
 * What changed from one report to the next, count by count. Where one of them lacks a count, it is 0 there.
 * Changes that confidentiality forbids to show are not listed. `threshold`: counts of profiles from 1 up to
 * this, itself excluded, are withheld.
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
    period: periodInWords(key, labels),
  };
}

/** Undefined for a count of the whole span: that count alone does not tell. */
function kindOf(key: FigureKey, earlier: RecordedFigures): ChangeKind | undefined {
  if (key.period === undefined) return undefined;
  return isClosedAt(key, earlier) ? 'restated' : 'new';
}

/** A count of the whole span is new data where all changes of its stage are, and restated otherwise. */
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

/** Which place or which users are counted: `Cuneo: CPI Alba`, `Genere: Femmina`. */
function placeWords({ key, areaName }: Pick<RecordedSeries, 'key' | 'areaName'>): string {
  const { area, jobCentre, provider, dimension, class: name } = key;
  if (dimension !== undefined) return `${dimensionLabel(dimension)}: ${name ?? ''}`;
  const unit = jobCentre ?? provider ?? name;
  const place = areaName ?? area;
  return [place, unit].filter((part) => part !== undefined).join(': ');
}

function contentWords({ stage }: FigureKey): string {
  return stage === undefined ? '' : sheetDefinitions[stage].rows;
}

/** `labels`: of the periods, by first day. */
function periodInWords({ stage, period }: FigureKey, labels: ReadonlyMap<string, string>): string {
  if (period === undefined) return 'intero periodo';
  const month = stage === 'contact' ? dayOfIso(period) : undefined;
  return month === undefined ? (labels.get(period) ?? period) : monthText(month);
}

type SeriesByKey = ReadonlyMap<string, RecordedSeries>;

export function seriesByKey({ series }: RecordedFigures): SeriesByKey {
  return new Map(series.map((line) => [keyText(line.key), line]));
}

/** The count of a key without a period: 0 of none, a text where its whole distribution is withheld. */
export function countIn(series: SeriesByKey, key: FigureKey, period: string): RecordedCount {
  const count = series.get(keyText(key))?.counts[period];
  const { indicator, stage, dimension } = key;
  if (count !== undefined || stage === undefined || dimension === undefined) return count ?? 0;
  const all = series.get(keyText({ indicator, stage, dimension }))?.counts[wholeSpan];
  return typeof all === 'string' ? all : 0;
}

/** Whether the periods of one run are those of the other, as far as both reach. */
function haveSamePeriods(a: RecordedFigures, b: RecordedFigures): boolean {
  if (a.periodLength !== b.periodLength) return false;
  const common = Math.min(a.periods.length, b.periods.length);
  return a.periods.slice(0, common).every(({ id }, index) => b.periods[index]?.id === id);
}

/** Whether the period of a count (for contacts, the month) was over when the figures were recorded. */
function isClosedAt(
  { stage, period = '' }: Pick<FigureKey, 'stage' | 'period'>,
  { periods, asOf }: Pick<RecordedFigures, 'periods' | 'asOf'>,
): boolean {
  if (stage !== 'contact') return periods.some(({ id, complete }) => id === period && complete);
  const day = dayOfIso(asOf);
  return day !== undefined && monthOf(period) < monthOf(isoDay(day + 1));
}

/** `2018-01` */
function monthOf(isoDate: string): string {
  return isoDate.slice(0, 7);
}

/** Whether a change shows a count of a profile that is, or would now be, withheld. */
export function isConfidential(
  { key, before, after }: Pick<FigureChange, 'key' | 'before' | 'after'>,
  threshold: number,
): boolean {
  const isOfProfile = key.dimension !== undefined && key.stage !== 'satisfaction';
  return isOfProfile && [before, after].some((count) => isWithheld(count, threshold));
}

function isWithheld(count: RecordedCount, threshold: number): boolean {
  return typeof count === 'string' || (count > 0 && count < threshold);
}
