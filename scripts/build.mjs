/**
 * Builds the named webpack configurations (all of them without arguments), each into dist/<name>,
 * and leaves alone what is up to date. Silent when all is well; problems go to stderr, exit 1.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const inputs = [
  'src',
  'assets',
  'manifest.xml',
  'scripts/builtManifest.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'webpack.config.js',
];

/** Name, size and time of every file under a path. */
function listing(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
  return readdirSync(path).flatMap((name) => listing(join(path, name)));
}

const inputListing = inputs.flatMap(listing);

/** Differs from the stamp of the last build whenever something that went in or came out differs. */
const stampOf = (name) => [...inputListing, ...listing(`dist/${name}`)].join('\n');
const stampPath = (name) => `.cache/build/${name}`;

function isUpToDate(name) {
  try {
    return readFileSync(stampPath(name), 'utf8') === stampOf(name);
  } catch {
    return false; // never built
  }
}

async function build(isWanted) {
  // Loaded here because loading takes longer than finding out that there is nothing to do.
  const { default: webpack } = await import('webpack');
  const { default: configure } = await import('../webpack.config.js');
  const stale = configure().filter(({ name }) => isWanted(name) && !isUpToDate(name));
  if (stale.length === 0) return;

  const compiler = webpack(stale);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve)); // writes webpack's cache
  if (stats.hasErrors() || stats.hasWarnings()) {
    process.stderr.write(`${stats.toString('errors-warnings')}\n`);
    process.exitCode = 1;
    return;
  }
  mkdirSync('.cache/build', { recursive: true });
  for (const { name } of stale) writeFileSync(stampPath(name), stampOf(name));
}

const names = process.argv.slice(2);
if (names.length === 0) await build(() => true);
else if (!names.every(isUpToDate)) await build((name) => names.includes(name));
