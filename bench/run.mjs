/**
 * Measures the product and prints what it finds: see README.md.
 *
 *     npm run bench -- [--rapido] [--utenti N] [--json FILE] [engine] [provenance] [file] [parquet] [excel] [pane]
 */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import {
  engineTables,
  excelTables,
  fileTables,
  paneTables,
  parquetTables,
  provenanceTables,
} from './report/tables.mjs';

const sections = {
  engine: {
    measure: async (size) => (await import('./engine/measureEngine.mjs')).measureEngine(size),
    tables: engineTables,
  },
  provenance: {
    measure: async (size) =>
      (await import('./provenance/measureProvenance.mjs')).measureProvenance(size),
    tables: provenanceTables,
  },
  file: {
    measure: async (size) => (await import('./file/measureFile.mjs')).measureFile(size),
    tables: fileTables,
  },
  parquet: {
    measure: async (size) => (await import('./parquet/measureParquet.mjs')).measureParquet(size),
    tables: parquetTables,
  },
  excel: {
    measure: async (size) => (await import('./excel/measureExcel.mjs')).measureExcel(size),
    tables: excelTables,
  },
  pane: {
    measure: async (size) => (await import('./pane/measurePane.mjs')).measurePane(size),
    tables: paneTables,
  },
};

if (!existsSync(new URL('node_modules', import.meta.url))) {
  console.error('First: npm --prefix bench ci');
  process.exit(2);
}
const { values, positionals } = parseArgs({
  options: {
    rapido: { type: 'boolean', default: false },
    utenti: { type: 'string' },
    json: { type: 'string' },
  },
  allowPositionals: true,
});
const wanted = positionals.length > 0 ? positionals : Object.keys(sections);
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}: there are ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}

const machine = {
  node: process.version,
  processors: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
};
console.log(
  `Node ${machine.node}, ${machine.processors} x ${machine.processor}, ${machine.memoryGigabytes} GB\n`,
);
const results = { machine, isQuick: values.rapido };
for (const name of wanted) {
  const { measure, tables } = sections[name];
  const users = values.utenti === undefined ? {} : { users: Number(values.utenti) };
  results[name] = await measure({ isQuick: values.rapido, ...users });
  for (const table of tables(results[name])) console.log(table);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
