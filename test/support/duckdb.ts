import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('../../bench/', import.meta.url));

/** Why no test with DuckDB can run; undefined where it can. */
export const noDuckdb: string | undefined = existsSync(`${bench}node_modules/@duckdb/node-api`)
  ? undefined
  : 'DuckDB is missing: npm --prefix bench ci';

/** Runs SQL in DuckDB, in a process of its own whose working folder is `folder`. */
export function runDuckdb(sql: string, folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [`${bench}sql/runSql.mjs`], {
    ...{ cwd: folder, input: sql, encoding: 'utf8' },
  });
  if (status !== 0) throw new Error(stderr);
}

/** Of each text what the grammar of the other program does not take for its SQL; empty where it takes all. */
export function refusedBy(dialect: 'trino' | 'spark', texts: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${bench}sql/checkSql.mjs`, dialect],
    { input: JSON.stringify(texts), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
}
