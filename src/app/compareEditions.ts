import { dayOf, isoDay } from '../calendar/day';
import { changesBetween } from '../history/changesBetween';
import {
  figuresOfCounts,
  figuresOfRecords,
  lengthOf,
  type NamedCount,
  namedKey,
} from '../history/namedFigures';
import type { RecordedFigures } from '../history/recordedFigures';
import type { ReportChanges } from '../history/reportChanges';
import { cellText, type RawRow } from '../intake/cells/cellText';
import type { RawSource } from '../intake/rawSource';
import type { CountRecord } from '../report/countRecord';
import { reportFigures } from '../report/reportFigures';
import { reportSheets } from '../service/reportSheets';
import type { NothingToCount } from './countData';
import { type GeneratedReport, type GenerateOptions, generateReport } from './generateReport';
import type { RunHooks } from './progress';
import type { reportJson } from './reportJson';

/** The counts of one report, wherever they were found. */
export interface Edition {
  readonly outcome: 'edition';
  readonly figures: RecordedFigures;
  /** Profile counts below it are withheld; 0 where nothing tells. */
  readonly threshold: number;
}

/** Of raw data the counts that they give, of the workbook of a report without data those of its sheet `Conteggi`. */
export async function readEdition(
  source: RawSource,
  options: GenerateOptions,
  hooks: RunHooks,
): Promise<Edition | NothingToCount> {
  const generated = await generateReport(source, options, hooks);
  if (generated.outcome === 'report') return editionOf(generated);
  const figures = figuresOfRecords(await readCounts(source));
  return figures ? { outcome: 'edition', figures, threshold: 0 } : generated;
}

function editionOf({ report, tally }: GeneratedReport): Edition {
  const areaNames = new Map(tally.areas.map(({ id, name }) => [id, name]));
  const unitNames = new Map(
    Object.values(tally.kinds).flatMap(({ units }) =>
      units.map(({ name, printedName = name }) => [name, printedName] as const),
    ),
  );
  const unit = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : unitNames.get(name);
  const counts = reportFigures(report).flatMap(({ key, value, withheld }): NamedCount[] => {
    const count = withheld ?? value;
    if (count === undefined) return [];
    const [jobCentre, provider] = [unit(key.jobCentre), unit(key.provider)];
    const own = { ...(jobCentre && { jobCentre }), ...(provider && { provider }) };
    return [{ key: { ...namedKey(key, areaNames), ...own }, value: count }];
  });
  const { periods, settings } = tally;
  const figures = figuresOfCounts(counts, {
    periodLength: settings.periodLength,
    periods: periods.map(({ id, label, lastDay }) => ({
      ...{ id, label, complete: lastDay <= tally.asOf },
    })),
    asOf: isoDay(tally.asOf),
  });
  return { outcome: 'edition', figures, threshold: settings.confidentialityThreshold };
}

/** The counts that `genera --json` wrote; undefined where the text is none of its. */
export function editionOfJson(text: string): Edition | undefined {
  const json = parsed(text);
  if (!isReportJson(json)) return undefined;
  const areaNames = new Map(json.aree.map(({ id, nome }) => [id, nome]));
  const counts = json.indicatori.flatMap(({ chiave, valore, riservato }): NamedCount[] => {
    const value = riservato ?? valore;
    return value === null ? [] : [{ key: namedKey(chiave, areaNames), value }];
  });
  const figures = figuresOfCounts(counts, {
    periodLength: lengthOf(json.periodi.map(({ nome }) => nome)),
    periods: json.periodi.map(({ id, nome, al }) => ({
      ...{ id, label: nome, complete: al <= json.datiAl },
    })),
    asOf: json.datiAl,
  });
  return { outcome: 'edition', figures, threshold: 0 };
}

type ReportJson = ReturnType<typeof reportJson>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As far as it is looked at here: anybody may have written it. */
function isReportJson(json: unknown): json is ReportJson {
  if (!isObject(json) || json['formato'] !== 'mip-report') return false;
  const { aree, periodi, indicatori, datiAl } = json;
  const lists = [aree, periodi, indicatori];
  return (
    typeof datiAl === 'string' &&
    lists.every((list) => Array.isArray(list) && list.every(isObject)) &&
    (indicatori as readonly Record<string, unknown>[]).every(({ chiave }) => isObject(chiave))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The rows of the table of counts; none where the sheet is not there. */
async function readCounts(source: RawSource): Promise<readonly CountRecord[]> {
  const name = reportSheets.counts.toLowerCase();
  const sheet = source.sheets.find((each) => each.name.toLowerCase() === name);
  if (!sheet) return [];
  const epoch = source.dateSystem === 1904 ? dayOf(1904, 1, 1) : dayOf(1899, 12, 30);
  const records: CountRecord[] = [];
  let isBelow = false;
  for await (const { rows } of source.readRows(sheet, {}))
    for (const row of rows) {
      if (isBelow && typeof row[10] === 'number') records.push(recordOf(row, epoch));
      isBelow ||= row[0] === 'Fase' && row[10] === 'Valore';
    }
  return records;
}

function recordOf(row: RawRow, epoch: number): CountRecord {
  const text = (column: number): string => cellText(row[column]);
  return {
    stage: text(0),
    area: text(1),
    jobCentre: text(2),
    provider: text(3),
    period: text(4),
    firstDay: Number(row[5]) + epoch,
    lastDay: Number(row[6]) + epoch,
    isOver: text(7) === 'sì',
    dimension: text(8),
    class: text(9),
    value: Number(row[10]),
  };
}

/** What changed from one edition to the other: of periods that were over by then, and new data. */
export function compareEditions(earlier: Edition, later: Edition): ReportChanges {
  const threshold = Math.max(earlier.threshold, later.threshold);
  return changesBetween({ ...earlier.figures, since: '' }, later.figures, threshold);
}
