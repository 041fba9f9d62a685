import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../src/calendar/day';
import { createRandom } from '../../src/sample/random';
import { prove, traced } from '../provenance/proven';
import { runs, timeLimit } from '../support/runs';
import { bookSource, sampleBook } from './book';
import { faultNames, faults } from './faults';
import { messes, messNames } from './messes';

const sample = sampleBook();

/** Some faults and messes, one after the other, and the seed of what is random in them. */
const mutation = fc.record({
  fault: fc.option(fc.constantFrom(...faultNames)),
  names: fc.subarray([...messNames]),
  seed: fc.nat().map(String),
});

describe('a workbook with whatever faults and messes', () => {
  it(
    'has figures and rows that say the same of each other',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutation, async ({ fault, names, seed }) => {
          const faulty = fault ? faults[fault].commit(sample, createRandom(seed)).book : sample;
          const book = names.reduce(
            (done, name) => messes[name](done, createRandom(seed + name)),
            faulty,
          );
          const source = bookSource(book);
          const data = await traced(source, dayOf(2020, 6, 15));
          if (data) await prove(source, data);
        }),
        { numRuns: runs(300) },
      );
    },
    timeLimit,
  );
});
