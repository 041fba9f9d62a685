import { describe, expect, it } from '@jest/globals';
import { createRandom, mulberry32, spread, weightedChoice } from '../../src/sample/random';

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

describe('weightedChoice', () => {
  const choose = weightedChoice([1, 0, 3]);

  it.each([
    [0, 0],
    [0.2499, 0],
    [0.25, 2],
    [0.9999, 2],
  ])('with weights 1, 0, 3 a draw of %d takes index %d', (draw, index) => {
    expect(choose(() => draw)).toBe(index);
  });
});

describe('spread', () => {
  const list = [...Array(100).keys()];

  it('takes one entry from each stretch, in order', () => {
    const entries = [...spread(10, list, createRandom('prova'))];
    expect(entries.map((entry) => Math.floor(entry / 10))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('takes entries again where there are not enough', () => {
    expect([...spread(6, ['a', 'b', 'c'], createRandom('prova'))]).toEqual([
      'a',
      'a',
      'b',
      'b',
      'c',
      'c',
    ]);
  });

  it('takes nothing, and throws where there is nothing to take from', () => {
    expect([...spread(0, [], createRandom('prova'))]).toEqual([]);
    expect(() => [...spread(1, [], createRandom('prova'))]).toThrow(RangeError);
  });
});
