import { describe, expect, it } from '@jest/globals';
import { generateReport } from '../../src/app/generateReport';
import type { Progress } from '../../src/app/progress';
import { plainRun } from '../support/generated';
import { type MemorySheets, memorySource } from '../support/memorySource';

const users: MemorySheets = {
  Utenti: [
    ['ID utente', 'Data registrazione', 'Provincia'],
    ...Array.from({ length: 10 }, (_, index) => [`U${index}`, '15/01/2018', 'CN']),
  ],
};

const { signal } = new AbortController();
const ignore = (): undefined => undefined;

describe('generateReport', () => {
  it('says how far it has come, phase by phase, never backwards', async () => {
    const steps: Progress[] = [];
    const source = memorySource(users, { chunkSize: 2 });
    await generateReport(source, plainRun, { signal, onProgress: (step) => steps.push(step) });
    expect([...new Set(steps.map(({ phase }) => phase))]).toEqual([
      'reading',
      'counting',
      'reporting',
      'layingOut',
    ]);
    const shares = steps.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    // A step per chunk of the rows.
    expect(new Set(shares).size).toBeGreaterThan(6);
  });

  it.each(['reading', 'counting', 'reporting', 'layingOut'] as const)(
    'ends with the reason of the signal where it is stopped at %s',
    async (phase) => {
      const stop = new AbortController();
      const reason = new Error('stopped by the user');
      const run = generateReport(memorySource(users), plainRun, {
        signal: stop.signal,
        onProgress: (step) => {
          if (step.phase === phase) stop.abort(reason);
        },
      });
      await expect(run).rejects.toBe(reason);
    },
  );

  it('stamps the report with the run', async () => {
    const source = memorySource(users, { name: 'dati.xlsx' });
    const result = await generateReport(source, plainRun, { signal, onProgress: ignore });
    expect(result).toMatchObject({
      outcome: 'report',
      report: {
        overview: { run: { version: '0.0.0', time: '15/06/2020 10:00', source: 'dati.xlsx' } },
      },
    });
  });

  it('says that there are no registrations, with the findings', async () => {
    const source = memorySource({
      Utenti: [
        ['ID utente', 'Provincia'],
        ['U1', 'CN'],
      ],
    });
    const result = await generateReport(source, plainRun, { signal, onProgress: ignore });
    expect(result).toMatchObject({
      outcome: 'nothingToCount',
      refusal: { reason: 'noRegistrations' },
    });
    expect(result.outcome === 'nothingToCount' && [...result.log.counts.keys()]).toContain(
      'FOGLIO_SENZA_COLONNE',
    );
  });

  it('says that nothing lies up to the date of the data', async () => {
    const source = memorySource({ ...users, Parametri: [['Dati al', '31/12/2010']] });
    const result = await generateReport(source, plainRun, { signal, onProgress: ignore });
    expect(result).toMatchObject({
      outcome: 'nothingToCount',
      refusal: { reason: 'nothingInTime' },
    });
  });
});
