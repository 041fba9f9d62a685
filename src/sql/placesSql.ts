import { absentWords } from '../intake/cells/absentText';
import { type Dialect, literals, tableSql } from './dialect';
import { foldedSql, shortSql } from './foldedName';
import { emptyWords, type PlaceKey } from './placeKeys';
import { columns, placeColumns } from './sourceTables';

const { area, province, jobCentre, provider } = columns;

export function keysSql(keys: readonly PlaceKey[], dialect: Dialect): string {
  const rows = keys.map(
    ({ column, key, area: told }) => `  (${literals([column, key, told], dialect)})`,
  );
  const query = `SELECT * FROM (VALUES\n${rows.join(',\n')}\n) AS v (colonna, chiave, area)`;
  return `-- Che cosa dice l'area: i nomi senza maiuscole, accenti e segni.\n${tableSql('mip_chiavi', query, dialect)}`;
}

/** Each spelling once, with the area that it tells. */
export function namesSql(dialect: Dialect): string {
  const spellings = placeColumns.flatMap((column) =>
    ['mip_registrati', 'mip_passi'].map(
      (from) => `SELECT '${column}' AS colonna, ${column} AS testo FROM ${from}`,
    ),
  );
  const short = [jobCentre, province, provider].map(
    (column) =>
      `WHEN colonna = '${column}' THEN ${shortSql('testo', emptyWords[column as keyof typeof emptyWords], dialect)}`,
  );
  const query = `SELECT n.colonna, n.testo,
  CASE WHEN n.colonna = '${area}' THEN n.testo
    ELSE coalesce(min(CASE WHEN c.chiave = n.chiave THEN c.area END), min(c.area)) END AS posto
FROM (
  SELECT colonna, testo, ${foldedSql('testo', dialect)} AS chiave,
    CASE ${short.join('\n      ')} END AS breve
  FROM (
    ${spellings.join('\n    UNION ')}
  ) s
  WHERE testo IS NOT NULL
) n
LEFT JOIN mip_chiavi c ON c.colonna = n.colonna AND (c.chiave = n.chiave OR c.chiave = n.breve)
WHERE n.chiave NOT IN ('', ${literals(absentWords, dialect)}) AND (c.area IS NOT NULL OR n.colonna = '${area}')
GROUP BY n.colonna, n.testo`;
  return `-- Ogni modo di scrivere un posto, e l'area che dice.\n${tableSql('mip_nomi', query, dialect)}`;
}

/** The first of these places that tells an area. */
function placed(from: string, order: readonly string[]): string {
  const joins = order.map(
    (column, index) =>
      `LEFT JOIN mip_nomi n${index} ON n${index}.colonna = '${column}' AND n${index}.testo = e.${column}`,
  );
  return `SELECT e.*, coalesce(${order.map((_, index) => `n${index}.posto`).join(', ')}) AS propria
FROM ${from} e
${joins.join('\n')}`;
}

export function placedSql(dialect: Dialect): string {
  const query = placed('mip_passi', [area, jobCentre, province, provider]);
  return `-- L'area dei passi: quella propria, poi CPI, provincia e soggetto attuatore.\n${tableSql('mip_eventi', query, dialect)}`;
}

/** Where the own places of a counted user tell nothing, the first later step that tells one does. */
export function peopleSql(dialect: Dialect): string {
  const query = `SELECT r.*, coalesce(r.propria, CASE WHEN r.fuori = 0 THEN d.propria END) AS posto
FROM (
${placed('mip_registrati', [area, province, jobCentre])}
) r
LEFT JOIN (
  SELECT utente, propria, row_number() OVER (PARTITION BY utente ORDER BY passo) AS turno
  FROM mip_eventi
  WHERE utente IS NOT NULL AND propria IS NOT NULL
) d ON d.utente = r.utente AND d.turno = 1`;
  return `-- L'area degli utenti: quella propria, poi provincia, CPI e il primo passo che ne dice una.\n${tableSql('mip_persone', query, dialect)}`;
}
