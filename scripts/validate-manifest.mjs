/**
 * Checks manifest.xml, or the one named, without a network: that Office's own reader understands it,
 * and the rules of scripts/manifestFaults.mjs. Problems go to stderr, exit 1.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { manifestFaults } from './manifestFaults.mjs';

const path = process.argv[2] ?? fileURLToPath(new URL('../manifest.xml', import.meta.url));

let faults;
try {
  const { id, displayName, version } = await OfficeAddinManifest.readManifestFile(path);
  console.log(`${displayName} ${version} (${id})`);
  faults = manifestFaults(readFileSync(path, 'utf8'));
} catch (error) {
  faults = [error.message];
}

if (faults.length > 0) {
  process.stderr.write(`${faults.map((fault) => `- ${fault}`).join('\n')}\n`);
  process.exitCode = 1;
} else {
  console.log('The manifest keeps every rule that can be checked offline.');
  console.log(
    `Microsoft's own validation needs the network: npx office-addin-manifest validate ${path}`,
  );
}
