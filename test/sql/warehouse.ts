import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../../src/files/diskFiles';
import { openFiles } from '../../src/files/openFiles';
import type { RawCell, RawSource } from '../../src/intake/rawSource';
import { countingSql } from '../../src/sql/countingSql';
import { csvOf } from '../files/csvOf';
import { runDuckdb } from '../support/duckdb';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { xlsxOf } from '../support/xlsxOf';

/** Sheets that a warehouse does not have. */
const references = ['Parametri', 'Territorio', 'Soggetti attuatori'];

const people = ['Utenti', 'Partecipazioni', 'Questionari', 'Scelte SA', 'Patti'];

/** Serial numbers of these columns are days. */
const days = new Set(['Data registrazione', 'Data', 'Mese', 'Data di nascita']);

/** What each view has, and the headers that it comes from: the first that the sheet has, else nothing. */
const views: Readonly<
  Record<string, readonly (readonly [column: string, ...headers: string[]])[]>
> = {
  Utenti: [
    ['id_utente', 'ID utente'],
    ['data', 'Data registrazione'],
    ['area_territoriale', 'Area territoriale'],
    ['provincia', 'Provincia'],
    ['cpi', 'CPI'],
    ['genere', 'Genere'],
    ['data_di_nascita', 'Data di nascita'],
    ['eta', 'Età'],
    ['titolo_di_studio', 'Titolo di studio'],
    ['condizione_occupazionale', 'Condizione occupazionale'],
    ['cittadinanza', 'Cittadinanza'],
    ['canale_d_informazione', "Canale d'informazione"],
    ['numero', 'Numero'],
  ],
  ...Object.fromEntries(
    [...people.slice(1), 'Incontri'].map((sheet) => [
      sheet,
      [
        ...(sheet === 'Incontri' ? [] : [['id_utente', 'ID utente'] as const]),
        ['data', 'Data'],
        ['area_territoriale', 'Area territoriale'],
        ['provincia', 'Provincia'],
        ['cpi', 'CPI'],
        ['soggetto_attuatore', 'Soggetto attuatore'],
        ['esito', 'Esito'],
        ['numero', 'Numero'],
      ],
    ]),
  ),
  Contatti: [
    ['data', 'Data', 'Mese'],
    ['canale', 'Canale'],
    ['numero', 'Numero'],
  ],
};

/**
 * The report's source of what a warehouse counts: the sheets become partitioned Parquet files, the SQL of their settings and
 * references counts them in DuckDB, and its files stand beside a workbook of the references.
 */
export async function countedInWarehouse(sheets: MemorySheets, folder: string): Promise<RawSource> {
  const beside = Object.fromEntries(
    Object.entries(sheets).filter(([name]) => references.includes(name)),
  );
  const { sql } = await countingSql(memorySource(beside), { dialect: 'duckdb' });
  mkdirSync(join(folder, 'conteggi'));
  const loading = Object.entries(sheets)
    .filter(([name]) => name in views || name === 'Gradimento')
    .map(([name, rows]) => viewOf(name, rows, folder));
  runDuckdb([...loading, sql].join('\n'), folder);
  writeFileSync(join(folder, 'conteggi', 'elenchi.xlsx'), xlsxOf(beside));
  const files = await diskFiles([join(folder, 'conteggi')], () => Promise.resolve(false));
  return openFiles(files, { name: 'conteggi', calledBy: 'conteggi' });
}

function viewOf(sheet: string, rows: readonly (readonly RawCell[])[], folder: string): string {
  const style = { encoding: 'utf-8', separator: ',', newline: '\n', isQuoted: false } as const;
  writeFileSync(join(folder, `${sheet}.csv`), csvOf(rows, style));
  const headers = (rows[0] ?? []).map(String);
  const cells = `read_csv('${sheet}.csv', all_varchar = true, header = true)`;
  const view = `mip_${sheet.toLowerCase().replace(' ', '_')}`;
  const dated = headers.find((header) => days.has(header)) ?? '';
  const written = `COPY (SELECT *, CAST(CAST("${dated}" AS DOUBLE) AS INTEGER) % 3 AS parte FROM ${cells})
TO '${sheet}' (FORMAT parquet, PARTITION_BY (parte));`;
  const from = `read_parquet('${sheet}/*/*.parquet')`;
  const columns = (views[sheet] ?? []).map(([column, ...named]) => {
    const header = named.find((each) => headers.includes(each));
    if (column === 'numero' && header === undefined) return '1 AS numero';
    if (header === undefined)
      return `CAST(NULL AS ${column.startsWith('data') ? 'DATE' : 'VARCHAR'}) AS ${column}`;
    if (column === 'numero') return `CAST("${header}" AS INTEGER) AS numero`;
    if (!days.has(header)) return `"${header.replaceAll('"', '""')}" AS ${column}`;
    return `DATE '1899-12-30' + CAST(floor(CAST("${header}" AS DOUBLE)) AS INTEGER) AS ${column}`;
  });
  const query =
    sheet === 'Gradimento'
      ? `SELECT DATE '1899-12-30' + CAST("Data" AS INTEGER) AS data, domanda, voto, 1 AS numero
FROM (UNPIVOT (SELECT * EXCLUDE (parte) FROM ${from}) ON COLUMNS(* EXCLUDE ("Data")) INTO NAME domanda VALUE voto)`
      : `SELECT ${columns.join(', ')} FROM ${from}`;
  return `${written}\nCREATE VIEW ${view} AS ${query};`;
}
