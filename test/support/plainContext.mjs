/**
 * Jest's environment for Node, but for its global object. Jest puts an interceptor before that object: each
 * `Math` or `Number` that a test looks up then runs through it, which made the engine two to five times slower
 * in tests than in the command. A plain context has none.
 */
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

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
}
