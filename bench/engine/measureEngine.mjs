import { performance } from 'node:perf_hooks';
import { memoryUsage } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { loadProduct } from '../product/build.mjs';
import { interleaved } from '../report/interleaved.mjs';
import { runArquero } from './arquero.mjs';
import { loadDuckdb, queryDuckdb } from './duckdb.mjs';
import { requireEqual, rulesOf, standardised } from './figures.mjs';
import { figuresOfTally, runOurs } from './ours.mjs';
import { rowCount, rowsInMemory } from './rowsInMemory.mjs';

/** The engine against arquero and DuckDB, each from the same rows in memory to the finished indicators. */
export async function measureEngine({ isQuick }) {
  const product = await loadProduct('engine');
  const sizes = isQuick ? [1000, 10_000, 100_000] : [1000, 10_000, 100_000, 1_000_000];
  const results = [];
  for (const users of sizes) results.push(await measureSize(product, users, isQuick ? 3 : 5));
  return results.map((result, index) => {
    const before = results[index - 1];
    if (!before) return result;
    const growth = Math.log(result.ours / before.ours) / Math.log(result.users / before.users);
    return { ...result, timesBefore: result.ours / before.ours, growthExponent: growth };
  });
}

async function measureSize(product, users, rounds) {
  const workbook = rowsInMemory(product, users);
  const rows = rowCount(workbook);
  const rules = await requireSameFigures(product, workbook);
  let queries = [];
  const { ours, arquero, duckdb } = await interleaved(
    {
      ours: async () => {
        await runOurs(product, workbook);
      },
      arquero: async () => {
        runArquero(workbook, rules);
      },
      duckdb: async () => {
        const start = performance.now();
        const database = await loadDuckdb(workbook);
        const loaded = performance.now();
        await queryDuckdb(database, rules);
        const end = performance.now();
        database.close();
        queries.push(end - loaded);
        return { milliseconds: end - start };
      },
    },
    rounds,
  );
  queries.sort((a, b) => a - b);
  return {
    users,
    rows,
    ours: ours.milliseconds,
    arquero: arquero.milliseconds,
    duckdb: duckdb.milliseconds,
    duckdbQueries: queries[queries.length >> 1],
    rowsPerSecond: (rows / ours.milliseconds) * 1000,
    bytesPerRow: (await bytesHeld(product, workbook)) / rows,
    arqueroRatio: arquero.milliseconds / ours.milliseconds,
    arqueroProcessorRatio: arquero.processor / ours.processor,
    duckdbRatio: duckdb.milliseconds / ours.milliseconds,
  };
}

/** Throws where the three engines don't agree; also warms them up. Gives what the others need to know. */
async function requireSameFigures(product, workbook) {
  const result = await runOurs(product, workbook);
  const expected = figuresOfTally(result, product);
  const rules = rulesOf(result, workbook, product);
  const database = await loadDuckdb(workbook);
  const others = {
    arquero: runArquero(workbook, rules),
    DuckDB: await queryDuckdb(database, rules),
  };
  database.close();
  for (const [name, figures] of Object.entries(others))
    requireEqual(name, standardised(figures, product), expected);
  return rules;
}

/** Memory that the dataset keeps, beyond the raw rows. */
async function bytesHeld(product, workbook) {
  const before = await settledMemory();
  const held = await runOurs(product, workbook);
  const after = await settledMemory();
  return held.tally ? after - before : 0;
}

/** Buffers are given back some time after the object that held them is gone. */
async function settledMemory() {
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await setTimeout(20);
  }
  const { heapUsed, arrayBuffers } = memoryUsage();
  return heapUsed + arrayBuffers;
}
