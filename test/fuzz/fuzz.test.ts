import { describe, expect, it } from '@jest/globals';
import { runs } from '../support/runs';
import { inScratch } from '../support/scratch';
import { fuzzCase, fuzzKinds } from './fuzzCase';

describe('whatever comes in', () => {
  it.each(fuzzKinds)('nothing goes wrong that has no name: %s', async (kind) => {
    await inScratch(async (folder) => {
      const outcomes = new Set<string>();
      for (let number = 0; number < runs(300); number++) {
        const { outcome, faults } = await fuzzCase(kind, number, folder);
        expect({ number, faults }).toEqual({ number, faults: [] });
        outcomes.add(outcome);
      }
      expect(outcomes).toContain('reported');
    });
  });

  // Went wrong once: with nothing counted in any area a chart had no lines; a correction of a year took from a semester,
  // and one of a provider from users that are counted where they live;
  // numbers beside a table's row of totals were told nowhere, nor was a list whose headers of
  // words say a time above dates, or a single row above the header that was read; nor numbers above a header,
  // of the lower of two lists too, or right above its headers, or between two lists side by side, or in columns of
  // yes and no without dates; a run of numbers in a Parquet file kept the reader busy for 45 s;
  // headers of two years with a semester between them had no end; of a list of which nothing is known, below
  // another, rows after the twentieth, and crossed choices of a list beside others that names providers; a list of
  // nothing but totals and parts, one of days of birth, and numbers beside the upper lines of a header, or alone
  // between two lists. The account of them took the codes of a legend for numbers and a header in two rows for none.
  it.each([
    ['cells', 33_120],
    ['cells', 37_440],
    ['offices', 253],
    ['cells', 207_081],
    ['cells', 213_171],
    ['offices', 1262],
    ['offices', 200_812],
    ['offices', 229_743],
    ['unread', 228_939],
    ['offices', 240_679],
    ['offices', 240_748],
    ['parquet', 220_135],
    ['offices', 260_000],
    ['unread', 410_708],
    ['unread', 605_252],
    ['cells', 1_005_291],
    ['offices', 1_088_244],
    ['unread', 1_098_031],
    ['cells', 2_066_491],
    ['unread', 3_002_612],
    ['cells', 3_038_462],
    ['unread', 3_094_795],
    ['unread', 8_042_990],
    ['unread', 9_000_067],
  ] as const)('not even %s %d', async (kind, number) => {
    await inScratch(async (folder) => {
      expect((await fuzzCase(kind, number, folder)).faults).toEqual([]);
    });
  });
});
