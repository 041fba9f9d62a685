import { calendarDay, type Day, isoDay, monthNumber, monthStart } from '../calendar/day';
import { createFindingLog, type FindingLog } from '../findings/finding';
import type { RawSource } from '../intake/rawSource';
import { readDataset } from '../intake/readDataset';
import type { Settings } from '../intake/settings/settings';
import { sheetNameOf } from '../service/sheets';
import { laterStages, stageDefinitions } from '../service/stages';
import { type Dialect, type DialectName, dialects, tableSql } from './dialect';
import { limitsSql, registeredSql, stepsSql } from './eventsSql';
import { placeKeys } from './placeKeys';
import { keysSql, namesSql, peopleSql, placedSql } from './placesSql';
import {
  columns,
  placeColumns,
  sourcesRemark,
  tableName,
  warehouseColumn,
  wordColumns,
} from './sourceTables';

const { date, count, area, province, jobCentre, provider, age } = columns;

interface SqlOptions {
  readonly dialect: DialectName;
  /** Wins over the setting `Dati al`. */
  readonly asOf?: Day | undefined;
}

interface CountingSql {
  readonly sql: string;
  /** What is wrong with the settings and references. */
  readonly log: FindingLog;
  /** Whether the day at which the data stand is set; otherwise it is the day on which the SQL runs. */
  readonly hasDataDate: boolean;
}

/**
 * SQL that counts people in a warehouse as the engine does with the settings and references of this workbook.
 * It gives rows of counts, which the intake reads like any others; names stay as they are written. Only what
 * asks for the person is done in SQL: the first event, the user's place where the event has none, the age,
 * the profile of who signs.
 */
export async function countingSql(source: RawSource, options: SqlOptions): Promise<CountingSql> {
  const log = createFindingLog();
  const dataset = await readDataset(source, log);
  const dialect = dialects[options.dialect];
  const { settings } = dataset;
  const asOf = options.asOf ?? settings.asOf;
  const parts = [
    ...[keysSql(placeKeys(dataset), dialect), limitsSql(settings, asOf, dialect)],
    ...[registeredSql(dialect), stepsSql(settings, dialect)],
    ...[namesSql(dialect), placedSql(dialect), peopleSql(dialect)],
    ...countsSql(daysWithinMonths(settings), dialect),
  ];
  const sql = [sourcesRemark(source.name, options.dialect), ...parts, ''].join('\n\n');
  return { sql, log, hasDataDate: asOf !== undefined };
}

/** The days of the settings on which a period begins within a month, the earliest first: mostly none. */
function daysWithinMonths({ serviceStart, firstPeriodEnd }: Settings): readonly Day[] {
  return [serviceStart, firstPeriodEnd === undefined ? undefined : firstPeriodEnd + 1]
    .filter((day): day is Day => day !== undefined && calendarDay(day).dayOfMonth !== 1)
    .sort((a, b) => a - b);
}

/** Rows of counts by month, as the sheets of the report hold them, and how they get into files. */
function countsSql(cuts: readonly Day[], dialect: Dialect): readonly string[] {
  const timeOf = (day: string): readonly string[] =>
    cuts.length === 0 ? [monthOf(day)] : partOfMonth(day, cuts);
  const profile = [...wordColumns, age];
  const ofPerson = profile.map((column) => `p.${column}`);
  const registered = counts('mip_persone p\nWHERE p.fuori = 0', timeOf, [
    `CASE WHEN p.propria IS NULL THEN coalesce(p.posto, p.${area}) ELSE p.${area} END AS ${area}`,
    ...[`p.${province}`, `p.${jobCentre}`, ...ofPerson],
  ]);
  const steps = laterStages.map((stage, order) => {
    const from = `(SELECT * FROM mip_eventi WHERE passo = ${order}) e\nLEFT JOIN mip_persone p ON p.utente = e.utente`;
    const isLost = 'e.propria IS NULL';
    const query = counts(from, timeOf, [
      `CASE WHEN ${isLost} THEN coalesce(p.posto, e.${area}) ELSE e.${area} END AS ${area}`,
      `CASE WHEN ${isLost} AND p.posto IS NULL THEN coalesce(e.${province}, p.${province}) ELSE e.${province} END AS ${province}`,
      ...[`e.${jobCentre}`, `e.${provider}`],
      ...(stageDefinitions[stage].hasProfile ? ofPerson : []),
    ]);
    return [sheetNameOf(stage), query] as const;
  });
  const placesOfMeetings = placeColumns.filter((column) => column !== provider);
  const plain = (sheet: string, ...kept: readonly string[]) =>
    [sheet, counts(`${tableName(sheet)} e\nCROSS JOIN mip_limiti l`, timeOf, kept)] as const;
  const all = [
    ['Registrazioni', registered] as const,
    ...steps,
    plain('Incontri', ...placesOfMeetings),
    plain('Contatti', warehouseColumn('contactChannel')),
    plain('Gradimento', warehouseColumn('question'), warehouseColumn('rating')),
  ];
  return all.map(([sheet, query]) => {
    const name = `conteggi_${tableName(sheet).replace('mip_', '')}`;
    return `${tableSql(name, query, dialect)}\n${dialect.handOver(name, sheet)}`;
  });
}

/** Rows of one time and with all of these alike, counted together. */
function counts(
  from: string,
  timeOf: (day: string) => readonly string[],
  kept: readonly string[],
): string {
  const source = from.startsWith('mip_persone ') ? 'p' : 'e';
  const columns = [...timeOf(`${source}.${date}`), ...kept];
  const limits = from.includes('mip_limiti')
    ? `\nWHERE CAST(e.${date} AS DATE) BETWEEN l.dal AND l.al`
    : '';
  return `SELECT ${columns.join(', ')}, sum(${source}.${count}) AS ${count}
FROM ${from}${limits}
GROUP BY ${columns.map((_, index) => index + 1).join(', ')}`;
}

/** `06/2017` */
function monthOf(day: string): string {
  const part = (name: string, length: number): string =>
    `CAST(extract(${name} FROM ${day}) AS VARCHAR(${length}))`;
  return `lpad(${part('month', 2)}, 2, '0') || '/' || ${part('year', 4)} AS ${warehouseColumn('month')}`;
}

/** Where periods begin within months: the first and last day of the part of the month that holds the day. */
function partOfMonth(day: string, cuts: readonly Day[]): readonly string[] {
  const literal = (of: Day): string => `DATE '${isoDay(of)}'`;
  const isFrom = (first: Day, end: Day): string =>
    `WHEN ${day} >= ${literal(first)} AND ${day} < ${literal(end)}`;
  const first = [...cuts]
    .reverse()
    .map((cut) => `${isFrom(cut, monthStart(monthNumber(cut) + 1))} THEN ${literal(cut)}`);
  const last = cuts.map(
    (cut) => `${isFrom(monthStart(monthNumber(cut)), cut)} THEN ${literal(cut - 1)}`,
  );
  const month = `date_trunc('month', ${day})`;
  const nextDay = `${month} + INTERVAL '1' MONTH`;
  return [
    `CASE ${first.join(' ')} ELSE CAST(${month} AS DATE) END AS dal`,
    `CASE ${last.join(' ')} ELSE CAST(${nextDay} - INTERVAL '1' DAY AS DATE) END AS al`,
  ];
}
