import { cpus } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/support/oneContext.mjs',
  testRunner: '<rootDir>/test/support/warmModules.mjs',
  // One more than there are cores: many tests wait for a browser, an office suite or a command.
  maxWorkers: cpus().length + 1,
  cacheDirectory: '.cache/jest',
  globalSetup: '<rootDir>/test/support/shared/makeShared.mjs',
  globalTeardown: '<rootDir>/test/support/shared/endShared.mjs',
  testTimeout: 180_000,
  roots: ['<rootDir>/test', '<rootDir>/tools', '<rootDir>/bench/raw'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }],
  },
};
