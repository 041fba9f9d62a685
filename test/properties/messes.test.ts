import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRandom } from '../../src/sample/random';
import { runs, timeLimit } from '../support/runs';
import { withWorkbook } from '../xlsx/readSheets';
import { type Book, bookBytes, bookSource, sampleBook } from './book';
import { messes, messNames } from './messes';
import { codesOf, figuresOf, outcomeOf } from './outcome';

const sample = sampleBook();
const clean = await outcomeOf(bookSource(sample));

/** Some messes, one after the other, and the seed of what is random in them. */
const someMesses = fc.record({
  names: fc.subarray([...messNames], { minLength: 1 }),
  seed: fc.nat().map(String),
});

function messedUp(names: readonly (typeof messNames)[number][], seed: string): Book {
  return names.reduce((book, name) => messes[name](book, createRandom(seed + name)), sample);
}

describe('a mess that does not matter', () => {
  it('has a clean sample to start from', () => {
    expect(codesOf(clean)).toEqual({});
    expect(clean.figures.size).toBeGreaterThan(400);
  });

  it.each(messNames)('%s gives the same report', async (name) => {
    for (const seed of ['1', '2', '3'].slice(0, runs(3))) {
      const messy = await outcomeOf(bookSource(messedUp([name], seed)));
      expect(figuresOf(messy)).toBe(figuresOf(clean));
    }
  });

  it(
    'gives the same report and no finding but the total rows, however many there are',
    async () => {
      await fc.assert(
        fc.asyncProperty(someMesses, async ({ names, seed }) => {
          const messy = await outcomeOf(bookSource(messedUp(names, seed)));
          expect(figuresOf(messy)).toBe(figuresOf(clean));
          const { RIGA_DI_TOTALE = 0, ...codes } = codesOf(messy);
          expect(codes).toEqual({});
          expect(RIGA_DI_TOTALE > 0).toBe(names.includes('totalRows'));
          expect(messy.readings.every(({ rowsLeftOut }) => rowsLeftOut === 0)).toBe(true);
        }),
        { numRuns: runs(400) },
      );
    },
    timeLimit,
  );

  it(
    'gives the same report through a file',
    async () => {
      await fc.assert(
        fc.asyncProperty(someMesses, async ({ names, seed }) => {
          await withWorkbook(bookBytes(messedUp(names, seed)), async (source) => {
            expect(figuresOf(await outcomeOf(source))).toBe(figuresOf(clean));
          });
        }),
        { numRuns: runs(40) },
      );
    },
    timeLimit,
  );
});
