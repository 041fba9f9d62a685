import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles the product's own source into one module; what it imports from packages stays in the root's
 * node_modules. Gives its path.
 * @param {'engine' | 'provenance' | 'file' | 'excel' | 'pane'} entry a file of this folder, without its ending
 */
export async function buildProduct(entry) {
  const outfile = here(`../.build/${entry}.mjs`);
  await build({
    entryPoints: [here(`${entry}.mjs`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

/** The same, loaded. */
export async function loadProduct(entry) {
  return import(pathToFileURL(await buildProduct(entry)).href);
}
