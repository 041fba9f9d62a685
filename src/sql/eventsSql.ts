import { type Day, isoDay } from '../calendar/day';
import { oldest, youngest } from '../intake/rows/ageReader';
import type { Settings } from '../intake/settings/settings';
import { outcomeWords } from '../service/outcomes';
import { ageClasses } from '../service/profile/ageClasses';
import { sheetNameOf } from '../service/sheets';
import { laterStages } from '../service/stages';
import { matchKey } from '../text/matchKey';
import { taxCodePattern } from '../text/taxCode';
import { type Dialect, literals, tableSql } from './dialect';
import { foldedSql } from './foldedName';
import { columns, placeColumns, tableName, warehouseColumn, wordColumns } from './sourceTables';

const { id, date, count, area, province, jobCentre, provider, age } = columns;
const places = placeColumns.join(', ');
/** Where programs differ, the events that name a place come first. */
const byPlace = placeColumns.map((column) => `${column} NULLS LAST`).join(', ');

/** Nobody is counted before the service began, nor after the day at which the data stand. */
export function limitsSql(settings: Settings, asOf: Day | undefined, dialect: Dialect): string {
  const last = asOf === undefined ? 'current_date' : `DATE '${isoDay(asOf)}'`;
  const first =
    settings.serviceStart === undefined
      ? `(SELECT CAST(date_trunc('month', min(${date})) AS DATE) FROM mip_utenti WHERE ${date} <= ${last})`
      : `DATE '${isoDay(settings.serviceStart)}'`;
  return tableSql('mip_limiti', `SELECT ${first} AS dal, ${last} AS al`, dialect);
}

/**
 * Each user once, at the earliest date in time (`fuori` = 0) or else at the earliest of all. Rows without a
 * user all stay, and count their number.
 */
function firstRows(rows: string, by: string, columns: string): string {
  return `SELECT ${columns}, fuori, CASE WHEN utente IS NULL THEN ${count} ELSE 1 END AS ${count}
FROM (
  SELECT t.*, row_number() OVER (PARTITION BY ${by} ORDER BY fuori, ${date}, ${byPlace}) AS turno
  FROM (
    SELECT r.*, CASE WHEN r.${date} BETWEEN l.dal AND l.al THEN 0 ELSE 1 END AS fuori
    FROM (
${rows}
    ) r
    CROSS JOIN mip_limiti l
    WHERE r.${date} IS NOT NULL
  ) t
) p
WHERE (turno = 1 OR utente IS NULL)`;
}

/** Identifiers are one where they differ in case and outer spaces alone, tax codes in any spaces. */
function userSql({ replaceAll }: Dialect): string {
  const written = `upper(trim(CAST(${id} AS VARCHAR(400))))`;
  const tight = `replace(${written}, ' ', '')`;
  const isTaxCode = `${replaceAll(tight, taxCodePattern, '')} = ''`;
  return `nullif(CASE WHEN ${isTaxCode} THEN ${tight} ELSE ${written} END, '') AS utente`;
}

const day = `CAST(${date} AS DATE) AS ${date}`;

/** Columns may be of numbers, or of nothing. */
function asTexts(all: readonly string[]): string {
  return all.map((column) => `CAST(${column} AS VARCHAR(400)) AS ${column}`).join(', ');
}

/** Who registered out of time is not counted, but known: later steps take place and profile from there. */
export function registeredSql(dialect: Dialect): string {
  const birth = warehouseColumn('birthDate');
  const part = (name: string, of: string): string => `extract(${name} FROM ${of})`;
  const dayIn = (of: string): string => `${part('month', of)} * 100 + ${part('day', of)}`;
  const isBefore = `${dayIn(date)} < ${dayIn(birth)}`;
  const years = `${part('year', date)} - ${part('year', birth)} - CASE WHEN ${isBefore} THEN 1 ELSE 0 END`;
  const classes = ageClasses.map(({ to, label }) =>
    Number.isFinite(to)
      ? `WHEN ${years} <= ${to} THEN ${literals([label], dialect)}`
      : `ELSE ${literals([label], dialect)}`,
  );
  const ageClass = `CASE WHEN ${years} BETWEEN ${youngest} AND ${oldest}
      THEN CASE ${classes.join('\n        ')} END
      ELSE CAST(${age} AS VARCHAR(400)) END AS ${age}`;
  const words = wordColumns.join(', ');
  const rows = `    SELECT ${userSql(dialect)}, ${day}, ${asTexts([area, province, jobCentre])}, CAST(NULL AS VARCHAR(400)) AS ${provider},
      ${asTexts(wordColumns)}, ${count},
      ${ageClass}
    FROM mip_utenti`;
  const query = firstRows(rows, 'utente', `utente, ${date}, ${places}, ${words}, ${age}`);
  return `-- Chi si è registrato; fuori = 1: prima o dopo il tempo che si conta.\n${tableSql('mip_registrati', query, dialect)}`;
}

export function stepsSql(settings: Settings, dialect: Dialect): string {
  const outcome = warehouseColumn('outcome');
  const counted = new Set(settings.countedOutcomes.map(matchKey));
  const words = [...outcomeWords.notHappened, ...settings.uncountedOutcomes].map(matchKey);
  const not = [...new Set(words)].filter((word) => !counted.has(word));
  const rows = laterStages.map(
    (stage, order) =>
      `    SELECT ${order} AS passo, ${userSql(dialect)}, ${day}, ${asTexts(placeColumns)}, ${count}
    FROM ${tableName(sheetNameOf(stage))}
    WHERE ${outcome} IS NULL OR ${foldedSql(`CAST(${outcome} AS VARCHAR(400))`, dialect)} NOT IN (${literals(not, dialect)})`,
  );
  const query = firstRows(
    rows.join('\n    UNION ALL\n'),
    'passo, utente',
    `passo, utente, ${date}, ${places}`,
  );
  const inTime = `${query} AND fuori = 0`;
  return `-- I passi dopo la registrazione, senza quelli che non ci sono stati.\n${tableSql('mip_passi', inTime, dialect)}`;
}
