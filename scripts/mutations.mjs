/**
 * The properties of test/properties many times over: `npm run mutazioni -- 50` runs them fifty times
 * as often as `.ci/run` does (twenty times where nothing is said), each time others unless RUNS_SEED says which.
 */
import { spawnSync } from 'node:child_process';
import { chdir, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const times = process.argv[2] ?? '20';
const seed = process.env.RUNS_SEED ?? String(Date.now() % 2 ** 31);
process.stdout.write(`RUNS_SEED=${seed}\n`);
const { status } = spawnSync(execPath, ['node_modules/jest/bin/jest.js', 'test/properties'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    RUNS_TIMES: times,
    RUNS_SEED: seed,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  },
});
process.exitCode = status ?? 1;
