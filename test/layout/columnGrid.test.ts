import { describe, expect, it } from '@jest/globals';
import { fillingPage, gridWidths } from '../../src/layout/columnGrid';
import { columnPixels, printableWidth } from '../../src/layout/measures';
import { printScale } from '../../src/layout/pageBreaks';

const pixelsOf = (widths: readonly number[]): number =>
  widths.reduce((sum, characters) => sum + columnPixels(characters), 0);

describe('the grid of columns', () => {
  it.each([1, 6, 7, 8, 9, 10])(
    'of %s columns of figures is a page wide, and legible',
    (figures) => {
      const widths = fillingPage(gridWidths(figures));
      expect(widths.length).toBe(1 + Math.max(6, figures));
      const scale = printScale(widths);
      expect(scale).toBeGreaterThan(60);
      // The width of the text, 17 cm, to half a millimetre.
      expect((pixelsOf(widths) * scale) / 100 / printableWidth).toBeGreaterThan(1 - 0.05 / 17);
      expect((pixelsOf(widths) * scale) / 100).toBeLessThanOrEqual(printableWidth);
    },
  );

  it('has room for the longest word of a header, up to 14 characters, where it stays legible', () => {
    expect(gridWidths(7, 9)).toEqual(gridWidths(7));
    expect(gridWidths(7, 12.5)[1]).toBe(12.5);
    expect(gridWidths(6, 30)[1]).toBe(14);
    expect(gridWidths(11, 30)).toEqual(gridWidths(11));
  });

  it('is the same for all that need no more than six columns', () => {
    expect(gridWidths(2)).toEqual(gridWidths(6));
  });
});
