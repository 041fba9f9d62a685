/**
 * Throws made-up cells, sheets as offices send them and damaged files at the engine: `npm run fuzz -- 100000
 * [first] [kind]` runs so many cases, numbered from `first` (0), of every kind in turn or of one. Each is the
 * same every time: its number is all that is needed to run it again. Ends with exit code 1 where one fails or
 * takes too long, and after an hour at most.
 */
import { mkdirSync } from 'node:fs';
import { chdir } from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import webpack from 'webpack';
import configure from '../webpack.config.js';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const cases = Number(process.argv[2] ?? 3000);
const first = Number(process.argv[3] ?? 0);
const [, , , , kind] = process.argv;
const workers = 2;
/** By the clock: other work on the machine must not look like a hang. */
const longestCase = 180_000;
const longestRun = 3_600_000;
/** After so many failures there is enough to look into. */
const mostFaults = 20;

const folder = fileURLToPath(new URL('../.cache/fuzz', import.meta.url));
mkdirSync(folder, { recursive: true });

async function build() {
  const [cli] = configure();
  const compiler = webpack({
    ...cli,
    name: 'fuzz',
    entry: { worker: './test/fuzz/fuzzWorker.ts' },
    output: { ...cli.output, path: folder },
    plugins: [],
    cache: false,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

const totals = {};
let faults = 0;

function report(fault) {
  faults += 1;
  if (faults <= mostFaults) process.stdout.write(`${fault}\n`);
}

/** Resolves when the worker has run its share, or was stopped. */
function runShare(share) {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(pathToFileURL(`${folder}/worker.mjs`), {
    workerData: { first: first + share, step: workers, end: first + cases, current, kind },
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const started = Date.now();
    let seen = { number: -1, since: started };
    const watch = setInterval(() => {
      const number = Atomics.load(current, 0);
      const now = Date.now();
      if (number !== seen.number) seen = { number, since: now };
      if (now - seen.since > longestCase) stop(`case ${number}: no end after ${longestCase} ms`);
      else if (now - started > longestRun) stop(`stopped at case ${number}: the time is over`);
      else if (faults > mostFaults) stop(`stopped at case ${number}: enough has gone wrong`);
    }, 500);
    const stop = (reason) => {
      clearInterval(watch);
      report(reason);
      void worker.terminate();
    };
    worker.on('message', ({ fault, outcomes = {} }) => {
      if (fault !== undefined) report(fault);
      for (const [name, count] of Object.entries(outcomes)) {
        totals[name] = (totals[name] ?? 0) + count;
      }
    });
    worker.on('error', (error) => report(String(error.stack ?? error)));
    worker.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
  return ended;
}

await build();
await Promise.all(Array.from({ length: workers }, (_, share) => runShare(share)));
for (const name of Object.keys(totals).sort()) process.stdout.write(`${name}: ${totals[name]}\n`);
process.stdout.write(`${cases} cases from ${first}, ${faults} faults\n`);
process.exitCode = faults > 0 ? 1 : 0;
