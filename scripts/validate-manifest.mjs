/**
 * Checks manifests without a network: that Office's own reader understands them, and the rules of
 * scripts/manifestFaults.mjs. Without arguments: manifest.xml, what a build for an address with a path makes
 * of it, and dist/addin/manifest.xml where there is one. Otherwise: the one named. Problems go to stderr, exit 1.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { builtManifest } from './builtManifest.mjs';
import { manifestFaults } from './manifestFaults.mjs';

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const source = inProject('manifest.xml');
const built = inProject('dist/addin/manifest.xml');
const exampleUrl = 'https://example.org/mip';

/** What is wrong with the manifest at this path, as sentences. */
async function faultsOf(path) {
  try {
    const { id, displayName, version } = await OfficeAddinManifest.readManifestFile(path);
    console.log(`${displayName} ${version} (${id})`);
    return manifestFaults(readFileSync(path, 'utf8'));
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The same of the manifest that a build for `exampleUrl` makes. */
async function exampleFaults() {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const path = join(folder, 'manifest.xml');
    writeFileSync(path, builtManifest(readFileSync(source, 'utf8'), exampleUrl));
    return await faultsOf(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [named] = process.argv.slice(2);
/** @type {Map<string, readonly string[]>} */
const checked = new Map();
if (named) checked.set(named, await faultsOf(named));
else {
  checked.set('manifest.xml', await faultsOf(source));
  checked.set(`built for ${exampleUrl}`, await exampleFaults());
  if (existsSync(built)) checked.set('dist/addin/manifest.xml', await faultsOf(built));
}

const faults = [...checked].flatMap(([name, found]) => found.map((fault) => `- ${name}: ${fault}`));
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  const names = [...checked.keys()].join(', ');
  console.log(`Every rule that can be checked offline is kept: ${names}.`);
  console.log(
    `Microsoft's own validation needs the network: npx office-addin-manifest validate ${named ?? 'dist/addin/manifest.xml'}`,
  );
}
