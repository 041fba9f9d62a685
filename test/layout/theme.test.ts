import { describe, expect, it } from '@jest/globals';
import { cellRoles, lookOf, textStyle } from '../../src/layout/theme';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the looks of cells', () => {
  it('measures contrast as the standard does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it.each(cellRoles)('%s has a contrast of at least 4.5 to 1', (role) => {
    const { color, fill = '#FFFFFF' } = lookOf(textStyle(role));
    expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells verdicts apart by their words, links by their underline', () => {
    expect(lookOf(textStyle('link')).underline).toBe(true);
    expect(lookOf(textStyle('linkSmall')).underline).toBe(true);
  });
});
