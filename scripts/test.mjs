/**
 * Everything that must hold: types, lint, format, the build and all jest tests. Each runs even if
 * another fails. The last line is `N passed, N failed`, with `, N skipped` where some were skipped.
 * With REQUIRE_ALL_TESTS set, a skipped test makes the run fail. RUNS_TIMES=1 asks for all random runs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chdir, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const cacheOf = (name) => [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=.cache/${name}`,
];

/** Jest comes after it: some tests drive what it builds. */
const build = { title: 'build', script: 'scripts/build.mjs', args: [] };

/** The compiler as a program: six times as fast as the one in JavaScript, which the linter and the loaders need. */
const compiler = 'node_modules/typescript-7/bin/tsc';

/** Run one after the other beside the build and jest, which keep the other cores busy. */
const checks = [
  {
    title: 'lint',
    script: 'node_modules/eslint/bin/eslint.js',
    args: ['--color', ...cacheOf('eslint'), '.'],
  },
  {
    title: 'types',
    script: compiler,
    args: ['--noEmit', '--pretty', '--incremental', '--tsBuildInfoFile', '.cache/types.json'],
  },
  {
    title: 'types of scripts',
    script: compiler,
    args: ['--project', 'tsconfig.scripts.json', '--pretty', '--incremental'].concat(
      '--tsBuildInfoFile',
      '.cache/scriptTypes.json',
    ),
  },
  {
    title: 'format',
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', ...cacheOf('prettier'), '.'],
  },
];

/** Programs that some tests need, and are skipped without. */
const programs = ['soffice', 'pdftoppm', 'chromium'];

const resultsPath = '.cache/jest-results.json';
const print = (line) => process.stdout.write(`${line}\n`);

/** Resolves with the exit code and whatever was not passed straight on. */
function run(script, args, { stdio, env = {}, flags = /** @type {string[]} */ ([]) }) {
  return new Promise((resolve) => {
    const child = spawn(execPath, [...flags, script, ...args], {
      stdio,
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function runCheck({ title, script, args }) {
  const { code, output } = await run(script, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  print(`${code === 0 ? 'PASS' : 'FAIL'} ${title}`);
  return { title, passed: code === 0, output: output.trimEnd() };
}

async function runChecks() {
  const outcomes = [];
  for (const check of checks) outcomes.push(await runCheck(check));
  return outcomes;
}

async function buildAndTest() {
  const built = await runCheck(build);
  return { built, jest: await runJest() };
}

/** Counts of jest's tests; a file that cannot be loaded is one failed test. */
async function runJest() {
  mkdirSync('.cache', { recursive: true });
  rmSync(resultsPath, { force: true });
  const { code } = await run(
    'node_modules/jest/bin/jest.js',
    ['--json', `--outputFile=${resultsPath}`, ...process.argv.slice(2)],
    {
      stdio: ['ignore', 'ignore', 'inherit'], // stdout would repeat the results file
      // The other cores have other tests to run, and a test leaves little of what it makes to be kept.
      flags: ['--single-threaded-gc', '--min-semi-space-size=32', '--max-semi-space-size=64'],
      env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    },
  );
  let results;
  try {
    results = JSON.parse(readFileSync(resultsPath, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [] }; // jest itself did not come to an end
  }
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'todo')
    .map(({ fullName }) => fullName);
  return {
    passed: results.numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped,
  };
}

const [{ built, jest }, checked] = await Promise.all([buildAndTest(), runChecks()]);

const outcomes = [built, ...checked];
const wrong = outcomes.filter((outcome) => !outcome.passed);
const passed = outcomes.length - wrong.length + jest.passed;
const failed = wrong.length + jest.failed;
for (const { title, output } of wrong) print(`FAIL ${title}\n${output}`);
for (const name of jest.skipped) print(`SKIP ${name}`);
if (jest.skipped.length > 0) {
  const missing = programs.filter((name) => spawnSync(name, ['--version']).error !== undefined);
  if (missing.length > 0) print(`Not on this machine: ${missing.join(', ')}`);
}
if (process.env.RUNS_TIMES === undefined) {
  print(
    'Random runs: a tenth of them, and not the largest reports. All of it, as in .ci/run: RUNS_TIMES=1 npm test',
  );
}
const skipped = jest.skipped.length;
print(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

const skippingFails = Boolean(process.env.REQUIRE_ALL_TESTS);
process.exitCode = failed > 0 || (skippingFails && skipped > 0) ? 1 : 0;
