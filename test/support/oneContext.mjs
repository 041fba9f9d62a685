/**
 * Jest's environment for Node, but for three things that made tests slow.
 *
 * Jest puts an interceptor before the global object: each `Math` or `Number` that a test looks up then runs through
 * it, which made the engine two to five times slower in tests than in the command. A plain context has none.
 *
 * Jest makes a context for each file, in which all code has to be loaded and compiled again. Here a process has one,
 * whose global object is put back after each file to what it was.
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

let ofProcess;

export default class OneContext extends TestEnvironment {
  constructor(...args) {
    if (ofProcess !== undefined) return ofProcess;
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
    this.clean = Object.getOwnPropertyDescriptors(this.global);
    this.cleanEnv = { ...this.global.process.env };
    ofProcess = this;
  }

  /** The context lives on: what the file left behind goes. */
  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    this.fakeTimersModern.dispose();
    for (const key of Reflect.ownKeys(this.global)) {
      if (!(key in this.clean)) Reflect.deleteProperty(this.global, key);
    }
    Object.defineProperties(this.global, this.clean);
    this.global.process.env = { ...this.cleanEnv };
  }
}
