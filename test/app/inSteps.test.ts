import { describe, expect, it } from '@jest/globals';
import { generateReport } from '../../src/app/generateReport';
import { inSteps, type Progress } from '../../src/app/progress';
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
