import { calendarDay, type Day } from '../calendar/day';
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
  readonly asOf?: Day;
}

interface CountingSql {
  readonly sql: string;
  /** What is wrong with the settings and references. */
  readonly log: FindingLog;
  /** Days of the settings that cut a month in two: counts by month cannot tell what lies before them. */
  readonly cuts: readonly Day[];
}

/**
 * SQL that counts people in a warehouse as the engine does with the settings and references of this workbook. It gives
 * rows of counts whose names stay as they are written: the intake reads them with all else. Only what asks for the person
 * is done in SQL: the first event, the user's place where the event has none, the age, the profile of who signs.
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
    ...countsSql(dialect),
  ];
  const sql = [sourcesRemark(source.name, options.dialect), ...parts, ''].join('\n\n');
  return { sql, log, cuts: cutsOfMonths(settings) };
}

function cutsOfMonths({ serviceStart, firstPeriodEnd }: Settings): readonly Day[] {
  const starts = [serviceStart, firstPeriodEnd === undefined ? undefined : firstPeriodEnd + 1];
  return starts.filter((day): day is Day => day !== undefined && calendarDay(day).dayOfMonth !== 1);
}

/** Rows of counts by month, as the sheets of the report hold them, and how they get into files. */
function countsSql(dialect: Dialect): readonly string[] {
  const profile = [...wordColumns, age];
  const ofPerson = profile.map((column) => `p.${column}`);
  const registered = counts('mip_persone p', [
    `CASE WHEN p.propria IS NULL THEN coalesce(p.posto, p.${area}) ELSE p.${area} END AS ${area}`,
    ...[`p.${province}`, `p.${jobCentre}`, ...ofPerson],
  ]);
  const steps = laterStages.map((stage, order) => {
    const from = `(SELECT * FROM mip_eventi WHERE passo = ${order}) e\nLEFT JOIN mip_persone p ON p.utente = e.utente`;
    const isLost = 'e.propria IS NULL';
    const query = counts(from, [
      `CASE WHEN ${isLost} THEN coalesce(p.posto, e.${area}) ELSE e.${area} END AS ${area}`,
      `CASE WHEN ${isLost} AND p.posto IS NULL THEN coalesce(e.${province}, p.${province}) ELSE e.${province} END AS ${province}`,
      ...[`e.${jobCentre}`, `e.${provider}`],
      ...(stageDefinitions[stage].hasProfile ? ofPerson : []),
    ]);
    return [sheetNameOf(stage), query] as const;
  });
  const placesOfMeetings = placeColumns.filter((column) => column !== provider);
  const plain = (sheet: string, ...kept: readonly string[]) =>
    [sheet, counts(`${tableName(sheet)} e\nCROSS JOIN mip_limiti l`, kept)] as const;
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

/** Rows of one month and with all of these alike, counted together. */
function counts(from: string, kept: readonly string[]): string {
  const by = Array.from({ length: kept.length + 1 }, (_, index) => index + 1).join(', ');
  const source = /^\S+ p$/.test(from) ? 'p' : 'e';
  const limits = from.includes('mip_limiti')
    ? `\nWHERE CAST(e.${date} AS DATE) BETWEEN l.dal AND l.al`
    : '';
  return `SELECT ${[monthOf(`${source}.${date}`), ...kept].join(', ')}, sum(${source}.${count}) AS ${count}
FROM ${from}${limits}
GROUP BY ${by}`;
}

/** `06/2017` */
function monthOf(day: string): string {
  const part = (name: string, length: number): string =>
    `CAST(extract(${name} FROM ${day}) AS VARCHAR(${length}))`;
  return `lpad(${part('month', 2)}, 2, '0') || '/' || ${part('year', 4)} AS ${warehouseColumn('month')}`;
}
