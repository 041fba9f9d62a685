import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withheldClasses } from '../../src/report/withheldClasses';

const classes = (...counts: number[]): { label: string; count: number }[] =>
  counts.map((count, index) => ({ label: `c${index}`, count }));

describe('withheldClasses', () => {
  it('withholds nothing without a threshold', () => {
    expect(withheldClasses(classes(1, 2, 100), 0).size).toBe(0);
  });

  it('withholds a second class where one would follow from the total', () => {
    expect([...withheldClasses(classes(100, 3, 20, 50), 5)]).toEqual([
      ['c1', '<5'],
      ['c2', 'ris.'],
    ]);
  });

  it('withholds small classes alone where there are several', () => {
    expect([...withheldClasses(classes(100, 3, 4), 5)]).toEqual([
      ['c1', '<5'],
      ['c2', '<5'],
    ]);
  });

  it('shows zeros', () => {
    expect(withheldClasses(classes(0, 10), 5).size).toBe(0);
  });

  it('never leaves a single class withheld among several', () => {
    const counts = fc.array(fc.nat(30), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 10 }), (values, threshold) => {
        const hidden = withheldClasses(classes(...values), threshold);
        const inhabited = values.filter((count) => count > 0).length;
        expect(hidden.size === 1 && inhabited > 1).toBe(false);
        for (const { label, count } of classes(...values)) {
          if (count > 0 && count < threshold) expect(hidden.get(label)).toBe(`<${threshold}`);
        }
      }),
    );
  });
});
