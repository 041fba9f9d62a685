/**
 * Jest's environment for Node, but for two things that made tests slow.
 *
 * Jest puts an interceptor before the global object: each `Math` or `Number` that a test looks up then runs through
 * it, which made the engine two to five times slower in tests than in the command. A plain context has none.
 *
 * Jest-circus keeps the test that runs in an AsyncLocalStorage, one for each file, and never disables it: every promise
 * of the files that follow in the same process is then given a value for each of them.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Those that files of this process have used and not disabled. */
const storages = new Set();

const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  storages.add(this);
  return run.apply(this, given);
};

export default class PlainContext extends TestEnvironment {
  constructor(...args) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
  }

  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    await super.teardown();
  }
}
