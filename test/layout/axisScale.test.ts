import '../support/sameSeed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axisScale } from '../../src/layout/charts/panelPlot';

describe('axisScale', () => {
  it.each([
    [0, 4, 1],
    [1, 4, 1],
    [4, 4, 1],
    [5, 8, 2],
    [11, 12, 3],
    [390, 400, 100],
    [535, 600, 150],
    [792, 800, 200],
    [1512, 1600, 400],
    [9999, 10_000, 2500],
  ])('of counts up to %s ends at %s, in steps of %s', (largest, max, step) => {
    expect(axisScale(largest)).toEqual({ max, step });
  });

  it('has five gridlines at whole numbers, and leaves less than half of the plot empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 10_000_000 }), (largest) => {
        const { max, step } = axisScale(largest);
        expect(Number.isInteger(step)).toBe(true);
        expect(max).toBe(4 * step);
        expect(max).toBeGreaterThanOrEqual(largest);
        expect(max).toBeLessThan(2 * largest);
      }),
    );
  });
});
