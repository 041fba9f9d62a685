import '../support/sameSeed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadLabels } from '../../src/layout/charts/spreadLabels';

const shifts: Readonly<Record<string, number>> = { right: 0, above: 0.33, below: -0.33 };

describe('spreadLabels', () => {
  it('keeps a moved label off the marker of another line', () => {
    // 986, 908, 895 and, on its own axis, 4,632 of Figura 5.
    expect(spreadLabels([4.93, 4.54, 4.475, 3.86])).toEqual(['right', 'right', 'below', 'below']);
  });

  it.each([
    [[], []],
    [[2], ['right']],
    [
      [1, 2, 3],
      ['right', 'right', 'right'],
    ],
    // The upper one of two goes above.
    [
      [3, 1, 1.1],
      ['right', 'right', 'above'],
    ],
    [
      [1.05, 1, 1.1],
      ['right', 'below', 'above'],
    ],
  ])('of points at %j cm: %j', (heights, expected) => {
    expect(spreadLabels(heights)).toEqual(expected);
  });

  it('leaves out a label that has no room', () => {
    // 20, 14, 14 and 9 of an axis up to 120: the last period has just begun.
    expect(spreadLabels([0.83, 0.58, 0.58, 0.375])).toEqual(['above', 'right', undefined, 'below']);
  });

  it('keeps any two labels apart', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.double({ min: 0, max: 5, noNaN: true }),
          fc.double({ min: 0, max: 5, noNaN: true }),
        ),
        (heights) => {
          const [a = 0, b = 0] = spreadLabels(heights).map(
            (position, index) => (heights[index] ?? 0) + (shifts[position ?? ''] ?? NaN),
          );
          expect(Math.abs(a - b)).toBeGreaterThanOrEqual(0.32);
        },
      ),
    );
  });
});
