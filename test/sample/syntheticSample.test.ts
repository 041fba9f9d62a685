import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostUsers, syntheticSample } from '../../src/sample/syntheticSample';
import { runs } from '../support/runs';
import { lifeFaults } from './lifeFaults';
import { sheetRows } from './sheetRows';

const stages = ['Utenti', 'Partecipazioni', 'Questionari', 'Scelte SA', 'Patti'];

describe('syntheticSample', () => {
  it.each([0, 1, 10, 5000])('makes %d users who could have lived', (userCount) => {
    const sample = syntheticSample(userCount, 'prova');
    expect(sheetRows(sample, 'Utenti')).toHaveLength(userCount);
    expect(lifeFaults(sample)).toEqual([]);
  });

  it('makes possible lives whatever the number and the seed', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.string(), (userCount, seed) => {
        expect(lifeFaults(syntheticSample(userCount, seed))).toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });

  it('keeps about the published proportions', () => {
    const sample = syntheticSample(5000, 'prova');
    const counts = stages.map((sheet) => sheetRows(sample, sheet).length);
    // Published: 8,909 registered, 7,421, 5,545, 5,065, 4,115; who registers late has less time here.
    [1, 0.833, 0.622, 0.569, 0.462].forEach((part, i) => {
      expect(Math.abs((counts[i] ?? 0) / 5000 - part)).toBeLessThan(0.06);
    });
    expect(sheetRows(sample, 'Incontri').length / 5000).toBeCloseTo(1473 / 8909, 2);
    const torino = sheetRows(sample, 'Utenti').filter(
      (user) => user['Area territoriale'] === 'Città Metropolitana di Torino',
    );
    expect(torino.length / 5000).toBeCloseTo(5561 / 8909, 1);
  });

  it('is the same for the same seed and number, read once or twice, and other for another seed', () => {
    const all = (seed: string) => {
      const sample = syntheticSample(300, seed);
      const once = sample.sheets.map((sheet) => [...sheet.rows()]);
      expect(sample.sheets.map((sheet) => [...sheet.rows()])).toEqual(once);
      return once;
    };
    expect(all('prova')).toEqual(all('prova'));
    expect(all('altro')).not.toEqual(all('prova'));
  });

  it('makes the rows of users and stages only as they are read', () => {
    for (const sheet of syntheticSample(10, 'prova').sheets) {
      if (stages.includes(sheet.name)) expect(Array.isArray(sheet.rows())).toBe(false);
    }
  });

  it('says that all is invented', () => {
    const [readme] = syntheticSample(1, 'prova').notes;
    expect(readme?.name).toBe('LEGGIMI');
    expect(readme?.lines.join('\n')).toMatch(/è tutto inventato/);
  });

  it.each([-1, 1.5, Number.NaN, mostUsers + 1])('refuses %p users', (userCount) => {
    expect(() => syntheticSample(userCount, 'prova')).toThrow(RangeError);
  });
});
