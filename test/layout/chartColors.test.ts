import { describe, expect, it } from '@jest/globals';
import { chartLook, hueColors, inkOn, palette } from '../../src/layout/theme';
import { seriesHues } from '../../src/report/report';
import { contrast, deficiencies, distanceFor, lightness, pairsOf } from '../support/colors';

const colors = seriesHues.map((hue) => hueColors[hue]);
const pairs = pairsOf(colors);

describe('the colours of series', () => {
  it.each(colors)('%s is read on white', (color) => {
    expect(contrast(color, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(deficiencies))('stay apart for those with %s', (_, matrix) => {
    for (const [one, other] of pairs)
      expect(distanceFor(matrix, one, other)).toBeGreaterThanOrEqual(21);
  });

  it('stay apart in grey', () => {
    for (const [one, other] of pairs)
      expect(Math.abs(lightness(one) - lightness(other))).toBeGreaterThanOrEqual(6);
  });
});

describe('inkOn', () => {
  it('writes light on dark colours and dark on light ones', () => {
    expect(inkOn('#000000')).toBe(chartLook.inverseInk);
    expect(inkOn('#FFFFFF')).toBe(palette.ink);
    expect(inkOn(hueColors.first)).toBe(chartLook.inverseInk);
    expect(inkOn(hueColors.context)).toBe(palette.ink);
  });

  it('keeps white where its contrast is just enough, 4.5 to 1', () => {
    // The grey #767676 has 4.54 to 1 on white, #777777 has 4.48.
    expect(inkOn('#767676')).toBe(chartLook.inverseInk);
    expect(inkOn('#777777')).toBe(palette.ink);
  });
});
