/**
 * Jest's runner of one test file, but for modules: they are made once per process and not once per test file, so that
 * the files that follow find the product loaded and compiled. The loader of the first file loads for all.
 */
import { pathToFileURL } from 'node:url';
import circus from 'jest-circus/runner';

/** Jest keeps what it gives to a module under this and the module's path. */
const globalsOf = '@jest/globals/';

let loader;

/** What registers tests belongs to one file: the file, the helpers that import jest's functions, and jest itself. */
function forgetTests({ registries }) {
  const modules = registries.getActiveEsmRegistry();
  for (const key of modules.keys()) {
    if (!key.startsWith(globalsOf)) continue;
    modules.delete(key);
    modules.delete(pathToFileURL(key.slice(globalsOf.length)).href);
  }
  registries.getInternalCjsRegistry().clear();
}

export default async function runTestFile(globalConfig, config, environment, runtime, ...rest) {
  // Files may change while jest watches them.
  if (globalConfig.watch || globalConfig.watchAll) {
    return circus.default(globalConfig, config, environment, runtime, ...rest);
  }
  if (loader === undefined) {
    loader = runtime;
    loader.teardown = () => undefined;
  }
  loader.enterTestCode(); // or it takes the file's imports for imports between two tests
  try {
    return await circus.default(globalConfig, config, environment, loader, ...rest);
  } finally {
    forgetTests(loader);
  }
}
