import { isoDay } from '../calendar/day';
import type { Tally } from '../indicators/tally/tally';
import type { PeriodLength } from '../intake/settings/settings';
import { type FigureKey, keyText } from '../report/figureKey';
import { countText } from '../report/italian';
import type { Report } from '../report/report';
import { reportFigures } from '../report/tableLookups';

/** The counts of a report, to be held against those of the next one. */
export interface RecordedFigures {
  readonly periodLength: PeriodLength;
  readonly periods: readonly RecordedPeriod[];
  /** The day at which the data stood, as `2019-12-31`. */
  readonly asOf: string;
  readonly series: readonly RecordedSeries[];
}

interface RecordedPeriod {
  /** First day, as `2018-01-01`. */
  readonly id: string;
  readonly label: string;
  /** As `2018-06-30`; absent in records of before it was kept. */
  readonly lastDay?: string;
  /** Whether the period was over when it was recorded: a later change of its counts restates them. */
  readonly complete: boolean;
}

/** The counts of one key in all its periods. */
export interface RecordedSeries {
  /** Without the period. */
  readonly key: FigureKey;
  /** The area's name, where the key has one. */
  readonly areaName?: string;
  /** By the period's or month's first day, and `wholeSpan` for what has no period. */
  readonly counts: Readonly<Record<string, RecordedCount>>;
}

/** A withheld count is recorded as it prints. Its number is recorded nowhere. */
export type RecordedCount = number | string;

export function recordedText(count: RecordedCount): string {
  return typeof count === 'number' ? countText(count) : count;
}

export const wholeSpan = '';

/** A count as a report prints it. Its key names places as they are printed, or as they are kept. */
export interface PrintedCount {
  readonly key: FigureKey;
  readonly value: RecordedCount;
}

/**
 * The counts that the report's tables show by area, job centre or provider and period, by month, and by
 * class. Figures that follow from counts are left out, and so are figures that are not available.
 */
export function recordFigures(report: Report, tally: Tally): RecordedFigures {
  const areaNames = new Map(tally.areas.map(({ id, name }) => [id, name]));
  return figuresOfCounts(printedCounts(report), recordedSpan(tally), areaNames);
}

/** All figures of the report that are there or withheld. */
export function printedCounts(report: Report): readonly PrintedCount[] {
  return reportFigures(report).flatMap(({ key, value, withheld }) => {
    const count = withheld ?? value;
    return count === undefined ? [] : [{ key, value: count }];
  });
}

type RecordedSpan = Omit<RecordedFigures, 'series'>;

export function recordedSpan({ settings, periods, asOf }: Tally): RecordedSpan {
  return {
    periodLength: settings.periodLength,
    periods: periods.map(({ id, label, lastDay }) => ({
      ...{ id, label, lastDay: isoDay(lastDay), complete: lastDay <= asOf },
    })),
    asOf: isoDay(asOf),
  };
}

/** The counts as a record, without those that are sums of others. `areaNames`: by the names in the keys. */
export function figuresOfCounts(
  counts: readonly PrintedCount[],
  span: RecordedSpan,
  areaNames: ReadonlyMap<string, string> = new Map(),
): RecordedFigures {
  const series = new Map<string, GrowingSeries>();
  for (const { key, value } of counts) {
    if (!isRecorded(key, typeof value === 'string')) continue;
    const { period = wholeSpan, ...about } = key;
    const id = keyText(about);
    const areaName = areaNames.get(about.area ?? '');
    const line: GrowingSeries = series.get(id) ?? {
      key: about,
      ...(areaName === undefined ? {} : { areaName }),
      counts: {},
    };
    series.set(id, line);
    line.counts[period] = value;
  }
  return { ...span, series: [...series.values()] };
}

interface GrowingSeries extends RecordedSeries {
  readonly counts: Record<string, RecordedCount>;
}

/** Sums over areas, channels, classes or periods add nothing to their parts, unless parts are withheld. */
function isRecorded(
  { indicator, area, period, dimension, class: name }: FigureKey,
  isWithheld: boolean,
): boolean {
  if (indicator !== 'count') return false;
  return period === undefined
    ? dimension !== undefined && (name !== undefined || isWithheld)
    : area !== undefined || name !== undefined;
}

/** What a report says differently from the report before, which was generated at `since`. */
export interface ReportChanges {
  /** `15/06/2020 10:00` */
  readonly since: string;
  /** False where the periods are others, so that no count can be held against an earlier one. */
  readonly isComparable: boolean;
  /** All changes, also those that are not listed. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** In the order of the report, the first ones of each kind. */
  readonly first: readonly FigureChange[];
}

/** `restated`: of a period that was over when the earlier report was made; `new`: of data that came since. */
export type ChangeKind = 'restated' | 'new';

/** What a count was in the report before. */
export interface FormerCount {
  readonly since: string;
  readonly before: RecordedCount;
  /** Absent where it has not changed. */
  readonly kind?: ChangeKind;
}

/** Undefined where the report before does not tell: of no count, of other periods, of changes not listed. */
export function formerCount(
  key: FigureKey,
  value: RecordedCount,
  { since, isComparable, counts, first }: ReportChanges,
): FormerCount | undefined {
  if (!isComparable) return undefined;
  const text = keyText(key);
  const change = first.find((each) => keyText(each.key) === text);
  if (change) return { since, before: change.before, kind: change.kind };
  const areAllListed = first.length === counts.restated + counts.new;
  return areAllListed && isRecorded(key, false) ? { since, before: value } : undefined;
}

/** A count that changed, in the report's words. */
export interface FigureChange {
  readonly kind: ChangeKind;
  readonly key: FigureKey;
  /** `Utenti registrati` */
  readonly content: string;
  /** `Cuneo: CPI Alba`, `Genere: Femmina` */
  readonly place: string;
  /** `2° sem.`, `gen 2018`, `intero periodo` */
  readonly period: string;
  /** 0 where the earlier report, or this one, does not have it; text where it is withheld. */
  readonly before: RecordedCount;
  readonly after: RecordedCount;
}
