import { describe, expect, it } from '@jest/globals';
import { inkOn } from '../../src/layout/theme';
import { darkHues, darkPalette } from '../../src/page/styleSheet';
import { seriesHues, voteHues } from '../../src/report/report';
import { contrast, deficiencies, distanceFor, lightness, pairsOf } from '../support/colors';

const { paper, area, ink, muted, accent, link } = darkPalette;
const colors = seriesHues.map((hue) => darkHues[hue]);
const pairs = pairsOf(colors);

describe('the dark theme', () => {
  it.each([ink, muted, accent, link, ...colors])('%s is read on its paper', (color) => {
    expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('has rows of areas that are read', () => {
    expect(contrast(ink, area)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...voteHues, 'context'] as const)('has labels on %s that are read', (hue) => {
    expect(contrast(inkOn(darkHues[hue]), darkHues[hue])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(deficiencies))('has series apart for those with %s', (_, matrix) => {
    for (const [one, other] of pairs)
      expect(distanceFor(matrix, one, other)).toBeGreaterThanOrEqual(21);
  });

  it('has series apart in grey', () => {
    for (const [one, other] of pairs)
      expect(Math.abs(lightness(one) - lightness(other))).toBeGreaterThanOrEqual(6);
  });
});
