import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import ts from 'typescript';
import { generateReport } from '../../src/app/generateReport';
import { inSteps, letOthersWork, type Progress } from '../../src/app/progress';
import { createFindingLog } from '../../src/findings/finding';
import { runToEnd } from '../../src/indicators/tally/steps';
import { tallySteps } from '../../src/indicators/tally/tallyDataset';
import type { RawCell } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';

/** So many rows in each sheet of the path. */
function largeSource(users: number) {
  const rows = (...more: readonly string[]): RawCell[][] =>
    Array.from({ length: users }, (_, index) => [`U${index}`, 43_200 + (index % 600), ...more]);
  return memorySource(
    {
      Utenti: [['ID utente', 'Data registrazione', 'Provincia'], ...rows('CN')],
      Partecipazioni: [['ID utente', 'Data', 'CPI'], ...rows('CPI ALBA')],
      Patti: [['ID utente', 'Data'], ...rows()],
    },
    { chunkSize: 20_000 },
  );
}

describe('counting', () => {
  it('is done in steps of at most a few passes over a sheet', async () => {
    const dataset = await readDataset(largeSource(250_000), createFindingLog());
    const shares = [...tallySteps(dataset, plainRun, createFindingLog())];
    // Every pass over a sheet of this size ends a step: dates, repeats, places and counts of three sheets, and more.
    expect(shares.length).toBeGreaterThan(15);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.8);
  });

  it('takes one step where the data are small', async () => {
    const dataset = await readDataset(largeSource(2000), createFindingLog());
    expect([...tallySteps(dataset, plainRun, createFindingLog())]).toEqual([]);
  });

  it('can be stopped between two steps, and tells its progress', async () => {
    const stop = new AbortController();
    const steps: Progress[] = [];
    const run = generateReport(largeSource(250_000), plainRun, {
      signal: stop.signal,
      onProgress: (progress) => {
        steps.push(progress);
        if (progress.phase === 'counting' && progress.share > 0.85) stop.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(steps.at(-1)?.phase).toBe('counting');
    expect(steps.at(-1)?.share).toBeLessThan(0.87);
  });
});

describe('inSteps', () => {
  it('gives the host a turn after each step', async () => {
    const order: string[] = [];
    function* work() {
      for (const share of [0.5, 1]) {
        order.push(`step ${share}`);
        setImmediate(() => order.push(`host ${share}`));
        yield share;
      }
      return 'done';
    }
    expect(await inSteps(work(), new AbortController().signal, () => undefined)).toBe('done');
    expect(order).toEqual(['step 0.5', 'host 0.5', 'step 1', 'host 1']);
    expect(runToEnd(work())).toBe('done');
  });
});

afterEach(() => {
  jest.useRealTimers();
});

const running = new AbortController().signal;

describe('letOthersWork', () => {
  it('lets what waits in the host go first', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('the others'));
    for (let turn = 0; turn < 3; turn++) await letOthersWork(running);
    expect(order).toEqual(['the others']);
  });

  it('needs no timer, which a hidden pane gets once a minute', async () => {
    jest.useFakeTimers();
    await letOthersWork(running);
  });

  it('throws the reason for which the run was stopped meanwhile', async () => {
    const controller = new AbortController();
    const pause = letOthersWork(controller.signal);
    controller.abort(new Error('stopped'));
    await expect(pause).rejects.toThrow('stopped');
  });

  it('does not keep a program from ending', () => {
    const text = readFileSync('src/app/progress.ts', 'utf8');
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const program = `${outputText}\nawait letOthersWork(new AbortController().signal); console.log('done');`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      ...{ encoding: 'utf8', timeout: 20_000 },
    });
    expect(answer.trim()).toBe('done');
  });
});
