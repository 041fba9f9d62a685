export type Rgb = readonly [number, number, number];

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

/** Of two colours by WCAG 2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [, a] = product(toXyz, linearOf(one));
  const [, b] = product(toXyz, linearOf(other));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
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
export const deficiencies: Readonly<Record<string, readonly Rgb[]>> = {
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

/** How far apart two colours are to who sees them by such a matrix. */
export function distanceFor(matrix: readonly Rgb[], one: string, other: string): number {
  const seen = (color: string): Rgb =>
    labOf(
      product(matrix, linearOf(color)).map((c) => Math.min(1, Math.max(0, c))) as unknown as Rgb,
    );
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** From 0 to 100, which is all that a print in grey keeps. */
export function lightness(color: string): number {
  return labOf(linearOf(color))[0];
}

export function pairsOf(colors: readonly string[]): readonly (readonly [string, string])[] {
  return colors.flatMap((one, index) =>
    colors.slice(index + 1).map((other) => [one, other] as const),
  );
}
