import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../file/runProgram.mjs';
import { plainCountsSql, stageOf, viewsSql, writingSql } from './inventedPeople.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../..');
const command = join(root, 'dist/cli/mip-report.mjs');
const runSql = here('../sql/runSql.mjs');
const asOf = ['--dati-al', '2019-12-31'];

/** The report of invented users from Parquet files, from CSV files, and from counts that DuckDB makes of the former. */
export async function measureParquet({ isQuick, users = isQuick ? 100_000 : 1_000_000 }) {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), 'cli']);
  const folder = mkdtempSync(join(tmpdir(), 'banco-'));
  try {
    for (const name of ['parquet', 'csv', 'conteggi']) mkdirSync(join(folder, name));
    await inDuckdb(folder, `${writingSql(users)}\n${plainCountsSql()}`);
    const expected = JSON.parse(readFileSync(join(folder, 'attesi.json'), 'utf8'));
    const rows = expected.reduce((sum, { n }) => sum + Number(n), 0);
    const ways = [];
    for (const way of ['parquet', 'csv']) ways.push(await report(folder, way, expected));
    writeFileSync(join(folder, 'impostazioni.csv'), 'Parametro;Valore\nServizio;MIP\n');
    const sql = execFileSync(
      process.execPath,
      [command, 'sql', join(folder, 'impostazioni.csv'), ...asOf],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    const counting = await inDuckdb(folder, `${viewsSql()}\n${sql}`);
    ways.push({ ...(await report(folder, 'conteggi', expected)), counting });
    return { users, rows, ways };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs SQL in a process of its own: DuckDB computes on threads of its own, so that only the clock tells. */
function inDuckdb(folder, sql) {
  const path = join(folder, 'ordini.sql');
  writeFileSync(path, sql);
  return runProgram(runSql, folder, path);
}

async function report(folder, way, expected) {
  const json = join(folder, `${way}.json`);
  const output = join(folder, `${way}.xlsx`);
  const paths = [join(folder, way), '-o', output, '--json', json, ...asOf];
  const measured = await runProgram(command, 'genera', ...paths, '--silenzioso');
  const megabytes = Object.keys(stageOf).reduce((sum, sheet) => {
    const file = way === 'conteggi' && sheet === 'Utenti' ? 'Registrazioni' : sheet;
    return (
      sum + statSync(join(folder, way, `${file}.${way === 'csv' ? 'csv' : 'parquet'}`)).size / 1e6
    );
  }, 0);
  const { indicatori } = JSON.parse(readFileSync(json, 'utf8'));
  const found = new Map(indicatori.map(({ chiave, valore }) => [keyOf(chiave), valore]));
  for (const { stage, a: area, p: period, n } of expected) {
    const value = found.get(keyOf({ indicator: 'count', stage, area, period }));
    if (value !== Number(n))
      throw new Error(`${way}: ${stage} ${area} ${period} is ${value}, in DuckDB ${n}`);
  }
  return { way, fileMegabytes: megabytes, counts: expected.length, ...measured };
}

const keyOf = (key) => JSON.stringify(Object.entries(key).sort());
