import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inScratch } from '../support/scratch';

interface Ended {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Runs a program in the folder; `env` replaces this run's own wishes. */
function ended(
  folder: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const path = process.env['PATH'] ?? '';
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { cwd: folder, env: { PATH: path, ...env } },
      (_, stdout) => {
        resolve({ code: child.exitCode ?? -1, lines: stdout.trimEnd().split('\n') });
      },
    );
  });
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode: 0o755 });
}

const checks = ['typescript-7/bin/tsc', 'eslint/bin/eslint.js', 'prettier/bin/prettier.cjs'];

/** Runs scripts/test.mjs amid checks that pass but for those named, and a jest with these statuses. */
function npmTest(
  statuses: readonly string[],
  failing: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  return inScratch(async (folder) => {
    await mkdir(join(folder, 'scripts'));
    await copyFile('scripts/test.mjs', join(folder, 'scripts/test.mjs'));
    for (const path of checks.map((check) => `node_modules/${check}`).concat('scripts/build.mjs')) {
      const code = failing.some((name) => path.includes(name)) ? 1 : 0;
      await put(join(folder, path), `console.log('said by ${path}'); process.exitCode = ${code};`);
    }
    const of = (status: string) => statuses.filter((one) => one === status).length;
    const results = {
      ...{
        numPassedTests: of('passed'),
        numFailedTests: of('failed'),
        numRuntimeErrorTestSuites: 0,
      },
      testResults: [
        { assertionResults: statuses.map((status) => ({ status, fullName: `one ${status}` })) },
      ],
    };
    await put(
      join(folder, 'node_modules/jest/bin/jest.js'),
      `require('node:fs').writeFileSync('.cache/jest-results.json', ${JSON.stringify(JSON.stringify(results))});`,
    );
    return ended(folder, process.execPath, ['scripts/test.mjs'], env);
  });
}

describe('npm test', () => {
  it('counts what passed in its last line, and says that random runs were a tenth', async () => {
    const { code, lines } = await npmTest(['passed', 'passed'], [], {});
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: '7 passed, 0 failed' });
    expect(lines.at(-2)).toMatch(/^Random runs: a tenth.*RUNS_TIMES=1/);
  });

  it('says nothing of random runs where it was told how many', async () => {
    const { lines } = await npmTest(['passed'], [], { RUNS_TIMES: '1' });
    expect(lines.join()).not.toContain('Random runs');
  });

  it('fails with what a check says, and with a test that fails', async () => {
    const checked = await npmTest(['passed'], ['eslint', 'build'], {});
    expect({ code: checked.code, last: checked.lines.at(-1) }).toEqual({
      ...{ code: 1, last: '4 passed, 2 failed' },
    });
    expect(checked.lines).toContain('said by node_modules/eslint/bin/eslint.js');
    const tested = await npmTest(['passed', 'failed'], [], {});
    expect({ code: tested.code, last: tested.lines.at(-1) }).toEqual({
      ...{ code: 1, last: '6 passed, 1 failed' },
    });
  });

  it('fails with a test that is skipped only where all are required', async () => {
    const skipping = await npmTest(['passed', 'pending'], [], {});
    expect({ code: skipping.code, last: skipping.lines.at(-1) }).toEqual({
      ...{ code: 0, last: '6 passed, 0 failed, 1 skipped' },
    });
    expect(skipping.lines).toContain('SKIP one pending');
    expect((await npmTest(['passed', 'pending'], [], { REQUIRE_ALL_TESTS: '1' })).code).toBe(1);
  });
});

describe('.ci/run', () => {
  it('runs all tests and all random runs, without what earlier runs kept', async () => {
    await inScratch(async (folder) => {
      const programs = join(folder, 'bin');
      for (const name of ['soffice', 'pdftoppm', 'chromium', 'apt-get']) {
        await put(join(programs, name), '#!/bin/sh\n');
      }
      const report = 'echo "$* all:$REQUIRE_ALL_TESTS times:$RUNS_TIMES $(ls .cache 2>&1)"';
      await put(join(programs, 'npm'), `#!/bin/sh\n${report} >> said\n`);
      await put(join(folder, '.cache/eslint'), 'kept');
      await put(join(folder, '.ci/run'), await readFile('.ci/run', 'utf8'));
      const path = `${programs}:${process.env['PATH'] ?? ''}`;
      const { code } = await ended(folder, join(folder, '.ci/run'), [], { PATH: path });
      expect(code).toBe(0);
      const [install, bench, test] = (await readFile(join(folder, 'said'), 'utf8')).split('\n');
      expect(install).toMatch(/^ci /);
      expect(bench).toMatch(/^--prefix bench ci /);
      expect(test).toMatch(/^test all:1 times:1 .*No such file/);
    });
  });

  it('means all of them by it', async () => {
    process.env['RUNS_TIMES'] = '1';
    const { runs } = await import('../support/runs');
    expect(runs(300)).toBe(300);
  });
});
