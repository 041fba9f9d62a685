import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ClassCount, withheldClasses } from '../../src/report/confidentiality';
import { runs } from '../support/runs';
import { countsThatFit } from './countsThatFit';

const classes = (...counts: number[]): ClassCount[] =>
  counts.map((count, index) => ({ label: `c${index}`, count }));

/** What prints for each class, in their order; undefined where nothing does. */
function printed(counts: readonly ClassCount[], threshold: number): readonly string[] | undefined {
  const texts = withheldClasses(counts, threshold);
  if (texts === 'everything') return undefined;
  return counts.map(({ label, count }) => texts.get(label) ?? String(count));
}

describe('withheldClasses', () => {
  it('withholds nothing without a threshold', () => {
    expect(printed(classes(1, 2, 100), 0)).toEqual(['1', '2', '100']);
  });

  it('withholds a second class where one would follow from the total', () => {
    expect(printed(classes(100, 3, 20, 50), 5)).toEqual(['100', '<5', 'ris.', '50']);
  });

  it('withholds small classes alone where they could be several numbers', () => {
    expect(printed(classes(100, 3, 4), 5)).toEqual(['100', '<5', '<5']);
  });

  it('withholds another class where small ones can only be what they are', () => {
    expect(printed(classes(100, 1, 1, 30), 5)).toEqual(['100', '<5', '<5', 'ris.']);
    expect(printed(classes(100, 4, 4, 30), 5)).toEqual(['100', '<5', '<5', 'ris.']);
  });

  it('withholds a third class where the second leaves no doubt', () => {
    // 1 + 5: a second class cannot be less than 5, so that the first would be 1.
    expect(printed(classes(1, 5, 9, 40), 5)).toEqual(['<5', 'ris.', 'ris.', '40']);
  });

  it('heeds what another table tells of the second class', () => {
    const signed = { label: 'signed', count: 20, atLeast: 20 };
    expect(printed([...classes(1, 40), signed], 5)).toEqual(['<5', 'ris.', 'ris.']);
    const registered = { label: 'registered', count: 20, atMost: 20 };
    expect(printed([...classes(4, 40), registered], 5)).toEqual(['<5', 'ris.', 'ris.']);
  });

  it('prints nothing where all that is left to print would tell', () => {
    expect(printed(classes(3), 5)).toBeUndefined();
    expect(printed(classes(1, 1), 5)).toBeUndefined();
    expect(printed(classes(1, 5), 5)).toBeUndefined();
  });

  it('shows zeros', () => {
    expect(printed(classes(0, 10), 5)).toEqual(['0', '10']);
  });

  it('cannot hide what the smallest threshold says, but withholds a second class', () => {
    expect(printed(classes(1, 10, 20), 2)).toEqual(['<2', 'ris.', '20']);
  });

  it('leaves every small class several counts that fit all that prints', () => {
    const counts = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 6 }), (values, threshold) => {
        const texts = printed(classes(...values), threshold);
        if (!texts) return;
        const all = values.reduce((sum, count) => sum + count, 0);
        const fitting = countsThatFit(texts, all, threshold);
        expect(fitting).toContainEqual(values);
        texts.forEach((text, index) => {
          const possible = new Set(fitting.map((vector) => vector[index]));
          if (text.startsWith('<')) expect(possible.size).toBeGreaterThan(1);
        });
      }),
      { numRuns: runs(500) },
    );
  });
});
