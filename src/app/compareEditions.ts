import { dayZero } from '../calendar/day';
import { changesBetween } from '../history/changesBetween';
import { figuresOfRecords, lengthOf, namedKey } from '../history/namedFigures';
import {
  figuresOfCounts,
  type PrintedCount,
  printedCounts,
  type RecordedFigures,
  recordedSpan,
  type ReportChanges,
} from '../history/recordedFigures';
import { cellText, type RawRow } from '../intake/cells/cellText';
import type { RawSheet, RawSource } from '../intake/rawSource';
import { countTableHeaders } from '../layout/placeCounts';
import type { CountRecord } from '../report/countRecord';
import { reportSheets } from '../service/reportSheets';
import { parsedJson } from '../text/parsedJson';
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

/** The counts that raw data give, or those on the sheet `Conteggi` of a report without data. */
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
  const counts = printedCounts(report).map(({ key, value }) => {
    const [jobCentre, provider] = [unit(key.jobCentre), unit(key.provider)];
    const own = { ...(jobCentre && { jobCentre }), ...(provider && { provider }) };
    return { key: { ...namedKey(key, areaNames), ...own }, value };
  });
  const figures = figuresOfCounts(counts, recordedSpan(tally));
  return { outcome: 'edition', figures, threshold: tally.settings.confidentialityThreshold };
}

/** The counts that `genera --json` wrote; undefined where the text is none of its. */
export function editionOfJson(text: string): Edition | undefined {
  const json = parsedJson(text);
  if (!isReportJson(json)) return undefined;
  const areaNames = new Map(json.aree.map(({ id, nome }) => [id, nome]));
  const counts = json.indicatori.flatMap(({ chiave, valore, riservato }): PrintedCount[] => {
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

/** The rows of the table of counts, whatever its sheet is called now; none where there is no such table. */
async function readCounts(source: RawSource): Promise<readonly CountRecord[]> {
  const name = reportSheets.counts.toLowerCase();
  const named = source.sheets.filter((each) => each.name.toLowerCase() === name);
  for (const sheet of [...named, ...source.sheets]) {
    const records = await countsIn(source, sheet);
    if (records) return records;
  }
  return [];
}

/** Further down no header is looked for. */
const mostAbove = 50;

/** Undefined where the sheet has no such table. Rows and columns may have been put in beside and between. */
async function countsIn(
  source: RawSource,
  sheet: RawSheet,
): Promise<readonly CountRecord[] | undefined> {
  let columns: readonly number[] | undefined;
  const records: CountRecord[] = [];
  for await (const { firstRow, rows } of source.readRows(sheet, {})) {
    for (const row of rows) {
      if (columns) records.push(...recordOf(row, columns, dayZero[source.dateSystem]));
      else columns = columnsOf(row);
    }
    if (!columns && firstRow + rows.length > mostAbove) return undefined;
  }
  return columns && records;
}

/** Where the headers of the table stand in the row; undefined where one is not there. */
function columnsOf(row: RawRow): readonly number[] | undefined {
  const texts = row.map((cell) => cellText(cell));
  const columns = countTableHeaders.map((header) => texts.indexOf(header));
  return columns.includes(-1) ? undefined : columns;
}

/** None of a row that counts nothing: somebody has put it in. */
function recordOf(row: RawRow, columns: readonly number[], epoch: number): readonly CountRecord[] {
  const cells = columns.map((column) => row[column] ?? null);
  const [stage, area, jobCentre, provider, period] = cells.map((cell) => cellText(cell));
  const [firstDay, lastDay] = [cells[5], cells[6]];
  const value = cells[10];
  if (typeof value !== 'number' || typeof firstDay !== 'number' || typeof lastDay !== 'number')
    return [];
  return [
    {
      ...{ stage: stage ?? '', area: area ?? '', jobCentre: jobCentre ?? '' },
      ...{ provider: provider ?? '', period: period ?? '' },
      ...{ firstDay: firstDay + epoch, lastDay: lastDay + epoch },
      isOver: cellText(cells[7]) === 'sì',
      dimension: cellText(cells[8]),
      class: cellText(cells[9]),
      value,
    },
  ];
}

/** What changed from one edition to the other: of periods that were over by then, and new data. */
export function compareEditions(earlier: Edition, later: Edition): ReportChanges {
  const threshold = Math.max(earlier.threshold, later.threshold);
  return changesBetween({ ...earlier.figures, since: '' }, later.figures, threshold);
}
