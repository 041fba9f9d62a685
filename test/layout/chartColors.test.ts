import { describe, expect, it } from '@jest/globals';
import { chartLook, hueColors, inkOn, palette } from '../../src/layout/theme';
import { seriesHues } from '../../src/report/report';

type Rgb = readonly [number, number, number];

/** Linear light of the channels, by IEC 61966-2-1. */
function linearOf(color: string): Rgb {
  const channel = (start: number): number => {
    const value = parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const product = (rows: readonly Rgb[], [a, b, c]: Rgb): Rgb =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Rgb;

function contrastOnWhite(color: string): number {
  const [, y] = product(toXyz, linearOf(color));
  return 1.05 / (y + 0.05);
}

const toXyz: readonly Rgb[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** CIE L*a*b* of 1976 under D65. */
function labOf(rgb: Rgb): Rgb {
  const [x, y, z] = product(toXyz, rgb);
  const f = (t: number): number =>
    t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116;
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** Full deficiencies after Machado, Oliveira and Fernandes (2009), in linear light. */
const deficiencies: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const colors = seriesHues.map((hue) => hueColors[hue]);
const pairs = colors.flatMap((one, index) =>
  colors.slice(index + 1).map((other) => [one, other] as const),
);

describe('the colours of series', () => {
  it.each(colors)('%s is read on white', (color) => {
    expect(contrastOnWhite(color)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(deficiencies))('stay apart for those with %s', (_, matrix) => {
    const seen = (color: string): Rgb =>
      labOf(
        product(matrix, linearOf(color)).map((c) => Math.min(1, Math.max(0, c))) as unknown as Rgb,
      );
    for (const [one, other] of pairs) {
      const [a, b] = [seen(one), seen(other)];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThanOrEqual(21);
    }
  });

  it('stay apart in grey', () => {
    for (const [one, other] of pairs) {
      const difference = labOf(linearOf(one))[0] - labOf(linearOf(other))[0];
      expect(Math.abs(difference)).toBeGreaterThanOrEqual(6);
    }
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
