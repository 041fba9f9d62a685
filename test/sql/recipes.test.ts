import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { diskFiles } from '../../src/files/diskFiles';
import { openFiles } from '../../src/files/openFiles';
import { countingSql } from '../../src/sql/countingSql';
import { type Outcome, outcomeOf } from '../properties/outcome';
import { noDuckdb, runDuckdb } from '../support/duckdb';
import { memorySource } from '../support/memorySource';
import { inScratch } from '../support/scratch';

const page = readFileSync('docs/basi-di-dati.md', 'utf8');

/** What stands in the blocks of code of this language, as it is printed. */
function blocks(language: 'sql' | 'text'): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text = '']) => text,
  );
}

const [copying = '', viewing = ''] = blocks('sql');
const ofSqlite = blocks('text').flatMap((text) => text.match(/^sqlite3 .*$/gm) ?? []);

/** As psql writes them; the last day of June in Rome begins before it does in UTC. */
const postgres = {
  utenti_export: `codice,registrato_il,provincia,sesso
0012,2018-01-10 08:00:00+00,TO,F
12,2018-06-30 22:30:00+00,CN,M
0013,2018-02-12 09:00:00+00,AL,F
`,
  patti_export: `codice,firmato_il,ente
0012,2018-07-02,Alfa
0013,2018-07-03,"Beta, Srl"
`,
};

function countOf({ figures }: Outcome, stage: string, area: string | null, period: string | null) {
  return figures.get(JSON.stringify(['count', stage, area, null, null, period, null, null]));
}

async function expectReport(folder: string): Promise<void> {
  const files = await diskFiles([folder], () => Promise.resolve(false));
  const outcome = await outcomeOf(await openFiles(files, { name: 'dati', calledBy: 'dati' }));
  expect(countOf(outcome, 'registration', 'CMTO', '2018-01-01')).toBe(1);
  expect(countOf(outcome, 'registration', 'CN', '2018-07-01')).toBe(1);
  expect(countOf(outcome, 'registration', null, null)).toBe(3);
  expect(countOf(outcome, 'pact', null, '2018-07-01')).toBe(2);
}

const hasSqlite = spawnSync('sqlite3', ['-version']).status === 0;
const where = noDuckdb === undefined ? '' : ` (${noDuckdb})`;

(noDuckdb === undefined ? describe : describe.skip)(`the page on databases${where}`, () => {
  it('says the version that runs here', () => {
    const lock = readFileSync('bench/package-lock.json', 'utf8');
    const [, version] =
      /"node_modules\/@duckdb\/node-api": \{\s*"version": "([\d.]+)/.exec(lock) ?? [];
    expect(page).toContain(`versione ${version}`);
  });

  it('makes a report of what Postgres exports', () =>
    inScratch(async (folder) => {
      for (const [name, text] of Object.entries(postgres))
        writeFileSync(join(folder, `${name}.csv`), text);
      mkdirSync(join(folder, 'dati'));
      runDuckdb(copying, folder);
      await expectReport(join(folder, 'dati'));
    }));

  (hasSqlite ? it : it.skip)('makes it of what SQLite exports (sqlite3)', () =>
    inScratch(async (folder) => {
      const tables = Object.entries(postgres).map(([name, text]) => {
        writeFileSync(join(folder, 'righe.csv'), text);
        const input = `.mode csv\n.import righe.csv ${name.replace('_export', '')}\n`;
        execFileSync('sqlite3', ['servizio.db'], { cwd: folder, input });
        return name;
      });
      expect(ofSqlite).toHaveLength(tables.length);
      for (const line of ofSqlite) execFileSync('sh', ['-c', line], { cwd: folder });
      mkdirSync(join(folder, 'dati'));
      runDuckdb(copying, folder);
      await expectReport(join(folder, 'dati'));
    }),
  );

  it('counts in the warehouse with its view', () =>
    inScratch(async (folder) => {
      mkdirSync(join(folder, 'magazzino'));
      mkdirSync(join(folder, 'conteggi'));
      const people = `COPY (SELECT *, year(registrato_il) AS anno FROM (VALUES
        (12, DATE '2018-01-10', 'TO', 'F', DATE '1990-01-01', 'Laurea', 'Occupato', 'IT', 'Web'),
        (13, DATE '2018-07-01', 'CN', 'M', NULL, NULL, NULL, NULL, NULL),
        (14, DATE '2018-02-12', 'AL', 'F', NULL, NULL, NULL, NULL, NULL)
      ) AS v (codice, registrato_il, provincia, sesso, nato_il, titolo, condizione, cittadinanza, canale))
      TO 'magazzino/utenti' (FORMAT parquet, PARTITION_BY (anno));`;
      const step = (name: string, rows: string) => `CREATE VIEW mip_${name} AS
        SELECT v.*, NULL AS area_territoriale, NULL AS provincia, NULL AS cpi, NULL AS soggetto_attuatore, NULL AS esito,
          1 AS numero FROM (VALUES ${rows}) AS v (id_utente, data) WHERE id_utente > 0;`;
      const none = `(0, DATE '2018-01-01')`;
      const others = [
        ...['partecipazioni', 'questionari', 'scelte_sa', 'incontri'].map((name) =>
          step(name, none),
        ),
        step('patti', `(12, DATE '2018-07-02'), (14, DATE '2018-07-03'), (14, DATE '2018-09-03')`),
        `CREATE VIEW mip_contatti AS SELECT CURRENT_DATE AS data, '' AS canale, 1 AS numero WHERE 1 = 0;`,
        `CREATE VIEW mip_gradimento AS SELECT CURRENT_DATE AS data, '' AS domanda, '' AS voto, 1 AS numero WHERE 1 = 0;`,
      ];
      const { sql } = await countingSql(memorySource({}), { dialect: 'duckdb' });
      runDuckdb([people, viewing, ...others, sql].join('\n'), folder);
      await expectReport(join(folder, 'conteggi'));
    }));
});
