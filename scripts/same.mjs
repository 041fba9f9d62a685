/**
 * Says whether two states of the code make the same reports: `npm run same -- COMMIT [OTHER]` builds the command
 * of both (the other is the working tree unless it is named) and compares what is read in the raw workbooks that
 * they make up (sheets, tables, cells) and, byte for byte, the report and the JSON of the sample, of every example
 * and of 10,000 invented users.
 * Prints what differs; exit 1 where something does.
 */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chdir, execPath } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack from 'webpack';
import configure from '../webpack.config.js';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const folder = fileURLToPath(new URL('../.cache/same', import.meta.url));
const inputs = join(folder, 'inputs');
/** 31 December 2019, the last day of the sample. */
const sampleDay = 1_577_750_400;

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** The path of the command built from a commit, or from the working tree. */
function builtCommand(commit) {
  const tree = commit === undefined ? '.' : join(folder, git('rev-parse', `${commit}^{commit}`));
  if (!existsSync(tree)) {
    mkdirSync(tree, { recursive: true });
    git('archive', '--output', `${tree}.tar`, commit);
    execFileSync('tar', ['-xf', `${tree}.tar`, '-C', tree]);
    symlinkSync(join(folder, '../../node_modules'), join(tree, 'node_modules'));
  }
  execFileSync(execPath, ['scripts/build.mjs', 'cli'], { cwd: tree, stdio: 'inherit' });
  return join(tree, 'dist/cli/mip-report.mjs');
}

/** What this needs of the code: the examples as workbooks, and the reader. */
async function bundled() {
  const [cli] = configure();
  const compiler = webpack({
    ...cli,
    name: 'same',
    entry: {
      examples: './test/examples/writeExamples.ts',
      reader: './src/xlsx/read/openXlsx.ts',
    },
    output: { ...cli.output, path: join(folder, 'bundle'), library: { type: 'module' } },
    module: { ...cli.module, parser: { javascript: { url: false } } },
    plugins: [],
    cache: false,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  const load = (name) => import(pathToFileURL(join(folder, 'bundle', name)).href);
  return { ...(await load('examples.mjs')), ...(await load('reader.mjs')) };
}

/** What a run of the command gives: exit code, what it says, and a hash of each file that it writes. */
function outcome({ command, outputs: place }, { args, outputs, today, hashOf }) {
  const paths = outputs.map((name) => join(place, name));
  for (const path of paths) rmSync(path, { force: true });
  const named = args.map((arg) => (outputs.includes(arg) ? join(place, arg) : arg));
  const env = { ...process.env, NODE_OPTIONS: '', SOURCE_DATE_EPOCH: String(today) };
  return new Promise((resolve) => {
    execFile(execPath, [command, ...named], { env }, (error, stdout, stderr) => {
      const said = `${stdout}${stderr}`.replaceAll(place, '');
      const files = paths.map((path) => (existsSync(path) ? hashOf(path) : 'none'));
      resolve(
        Promise.all(files).then((hashes) => JSON.stringify([error?.code ?? 0, said, hashes])),
      );
    });
  });
}

function hashOfBytes(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Of all that the reader gives. */
async function hashOfCells(path) {
  const { sheets, dateSystem, readRows } = await openXlsx(path);
  const hash = createHash('sha256').update(JSON.stringify([dateSystem, sheets]));
  for (const sheet of sheets)
    for await (const { rows } of readRows(sheet, {})) hash.update(JSON.stringify(rows));
  return hash.digest('hex');
}

const [before, after] = process.argv.slice(2);
if (before === undefined) {
  console.error('Usage: npm run same -- COMMIT [OTHER]');
  process.exit(2);
}
mkdirSync(inputs, { recursive: true });
const sides = [before, after].map((commit, index) => {
  const outputs = join(folder, `outputs-${index}`);
  mkdirSync(outputs, { recursive: true });
  return { command: builtCommand(commit), outputs };
});

const { writeExamples, openXlsx } = await bundled();
let compared = 0;
let different = 0;

/** Does the same with both commands. */
async function compare(name, run) {
  const [one, other] = await Promise.all(sides.map((side) => outcome(side, run)));
  compared += 1;
  if (one === other) return;
  different += 1;
  console.log(`DIFFERENT ${name}`);
}

for (const [file, ...options] of [['esempio.xlsx'], ['utenti.xlsx', '--utenti', '10000']]) {
  const args = ['esempio', file, ...options];
  await compare(`raw workbook ${file}`, {
    args,
    outputs: [file],
    today: sampleDay,
    hashOf: hashOfCells,
  });
  // Both sides read the one that the first has made.
  copyFileSync(join(sides[0].outputs, file), join(inputs, file));
}
const examples = await writeExamples(inputs);
const madeUp = ['esempio.xlsx', 'utenti.xlsx'].map((file) => ({
  path: join(inputs, file),
  today: sampleDay,
}));
for (const { path, today } of [...madeUp, ...examples]) {
  const outputs = ['rapporto.xlsx', 'cifre.json'];
  const args = ['genera', path, '-o', 'rapporto.xlsx', '--json', 'cifre.json'];
  await compare(`report of ${basename(path)}`, { args, outputs, today, hashOf: hashOfBytes });
}

console.log(`${compared} runs compared, ${different} different`);
process.exitCode = different > 0 ? 1 : 0;
