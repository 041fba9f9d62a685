import { type FigureKey, keyParts } from '../report/figureKey';
import type {
  RecordedCount,
  RecordedFigures,
  RecordedSeries,
  ReportChanges,
} from './recordedFigures';

/** What a workbook remembers of the last run that wrote its report. */
export interface RunRecord {
  /** When the run began, as the report prints it. */
  readonly startedAt: string;
  /** Fingerprint of the raw data that the report was made of. */
  readonly data: string;
  readonly figures: RecordedFigures;
  /** What that run found changed; absent where there was no earlier one or no count has changed since. */
  readonly changes?: ReportChanges;
}

/** A record in pieces, so that only those that a run changes have to be written. */
interface RecordTexts {
  /** The part that is different in every run. */
  readonly head: string;
  /** The periods, the counts by what they count, and what changed; no two are equal. */
  readonly parts: readonly string[];
}

/** `hasChanges`: whether the last part says what changed. */
type Head = readonly [format: number, startedAt: string, data: string, hasChanges: boolean];

/** A record of another format is left unread. */
const format = 2;

export function recordTexts({ startedAt, data, figures, changes }: RunRecord): RecordTexts {
  const { series, ...span } = figures;
  const head: Head = [format, startedAt, data, changes !== undefined];
  return {
    head: JSON.stringify(head),
    parts: [
      JSON.stringify(span),
      ...seriesTexts(series),
      ...(changes ? [JSON.stringify(changes)] : []),
    ],
  };
}

/** undefined where the texts are no record of ours: there is then nothing to compare with. */
export function parseRecordTexts({ head, parts }: RecordTexts): RunRecord | undefined {
  try {
    const [found, startedAt, data, hasChanges] = JSON.parse(head) as Head;
    if (found !== format) return undefined;
    const [span = '', ...others] = parts;
    const changes = hasChanges ? others.pop() : undefined;
    return {
      ...{ startedAt, data },
      figures: {
        ...(JSON.parse(span) as Omit<RecordedFigures, 'series'>),
        series: others.flatMap(seriesOfText),
      },
      ...(changes === undefined ? {} : { changes: JSON.parse(changes) as ReportChanges }),
    };
  } catch {
    return undefined;
  }
}

/** Series of one kind as a table: what their keys share is said once, as are periods and areas' names. */
interface SeriesTable {
  readonly shared: Pick<FigureKey, (typeof sharedParts)[number]>;
  /** The parts of the key that lead each row. */
  readonly parts: readonly (typeof ownParts)[number][];
  /** By area, in pairs: an area may be called `__proto__`. */
  readonly areaNames: (readonly [area: string, name: string])[];
  readonly periods: string[];
  /** Parts of the key, then a count for each period; null, or the end of the row: none. */
  readonly rows: (RecordedCount | null)[][];
}

const sharedParts = ['indicator', 'stage', 'dimension'] as const;
const ownParts = keyParts.filter(
  (part): part is Exclude<typeof part, 'period' | (typeof sharedParts)[number]> =>
    part !== 'period' && !(sharedParts as readonly string[]).includes(part),
);

/** One text for each stage, dimension and kind of unit, in the order in which these first appear. */
function seriesTexts(series: readonly RecordedSeries[]): readonly string[] {
  const tables = new Map<string, SeriesTable>();
  for (const { key, areaName, counts } of series) {
    const shared = Object.fromEntries(sharedParts.map((part) => [part, key[part]]));
    const parts = ownParts.filter((part) => key[part] !== undefined);
    const id = JSON.stringify([shared, parts]);
    const table = tables.get(id) ?? {
      shared: shared as SeriesTable['shared'],
      parts,
      areaNames: [],
      periods: [],
      rows: [],
    };
    tables.set(id, table);
    const { areaNames, periods, rows } = table;
    const { area } = key;
    if (area !== undefined && areaName !== undefined && !areaNames.some(([id]) => id === area)) {
      areaNames.push([area, areaName]);
    }
    periods.push(...Object.keys(counts).filter((period) => !periods.includes(period)));
    rows.push([
      ...parts.map((part) => key[part] ?? null),
      ...periods.map((period) => counts[period] ?? null),
    ]);
  }
  return [...tables.values()].map((table) => JSON.stringify(table));
}

/** Reads what `seriesTexts` wrote; throws on anything else. */
function seriesOfText(text: string): readonly RecordedSeries[] {
  const { shared, parts, areaNames, periods, rows } = JSON.parse(text) as SeriesTable;
  const nameOf = new Map(areaNames);
  return rows.map((row) => {
    const own = Object.fromEntries(parts.map((part, index) => [part, row[index]]));
    const key = { ...shared, ...own } as FigureKey;
    const areaName = key.area === undefined ? undefined : nameOf.get(key.area);
    const counts = row.slice(parts.length).flatMap((count, index) => {
      const period = periods[index];
      return count === null || period === undefined ? [] : [[period, count] as const];
    });
    return {
      key,
      ...(areaName === undefined ? {} : { areaName }),
      counts: Object.fromEntries(counts),
    };
  });
}
