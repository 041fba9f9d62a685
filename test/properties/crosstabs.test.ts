import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../../src/sample/random';
import { runs } from '../support/runs';
import { bookSource, sampleBook } from './book';
import { codesOf, figuresOf, outcomeOf } from './outcome';
import { crosstabShape } from './shapes';

const sample = sampleBook();
const clean = await outcomeOf(bookSource(sample));

describe('crosstabs of months and places', () => {
  it('give the same report as the lists, whatever stands in columns', async () => {
    for (let seed = 0; seed < runs(40); seed++) {
      const book = crosstabShape(sample, createRandom(`crosstab ${seed}`));
      const outcome = await outcomeOf(bookSource(book));
      expect(figuresOf(outcome)).toBe(figuresOf(clean));
      expect(codesOf(outcome)).toEqual({ COLONNA_DI_TOTALE: 3, RIGA_DI_TOTALE: 3 });
      expect(outcome.readings.every(({ rowsLeftOut }) => rowsLeftOut === 0)).toBe(true);
    }
  });
});
