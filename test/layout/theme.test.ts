import { describe, expect, it } from '@jest/globals';
import { cellRoles, lookOf, textStyle } from '../../src/layout/theme';
import { contrast } from '../support/colors';

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
