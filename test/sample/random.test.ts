import { describe, expect, it } from '@jest/globals';
import { createRandom, mulberry32 } from '../../src/sample/random';

describe('mulberry32', () => {
  it('draws what the algorithm draws elsewhere', () => {
    const random = mulberry32(0);
    expect([random(), random(), random()]).toEqual([
      0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
    ]);
  });
});

describe('createRandom', () => {
  it('draws evenly from 0 to 1', () => {
    const random = createRandom('prova');
    const tenths = Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    // Ten thousand are expected; 400 is more than four standard deviations.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
