import { describe, expect, it } from '@jest/globals';
import { barGap, plotBox, textCm } from '../../src/layout/charts/plotBox';

const around = { left: 1.5, right: 1, top: 0.5, bottom: 1 };

describe('plotBox', () => {
  it('takes what is left of a chart', () => {
    expect(plotBox({ width: 10, height: 6.5 }, around, 'left')).toEqual({
      left: 1.5,
      top: 0.5,
      width: 7.5,
      height: 5,
    });
  });

  it('is never flatter than 2.5 : 1, and leaves the rest on the right or on both sides', () => {
    const size = { width: 17.5, height: 6.5 };

    expect(plotBox(size, around, 'left')).toMatchObject({ left: 1.5, width: 12.5, height: 5 });
    expect(plotBox(size, around, 'both')).toMatchObject({ left: 2.75, width: 12.5, height: 5 });
  });
});

describe('textCm', () => {
  it('is about as wide as a text of 8.5 points prints', () => {
    // Measured in Carlito, which has the widths of Calibri.
    expect(textCm('Città metropolitana di Torino')).toBeGreaterThan(3.6);
    expect(textCm('Città metropolitana di Torino')).toBeLessThan(4.8);
  });
});

it('makes few bars no thicker than four would be', () => {
  expect([1, 2, 3, 4, 9].map(barGap)).toEqual([460, 180, 87, 40, 40]);
});
