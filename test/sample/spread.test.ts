import { expect, it } from '@jest/globals';
import { createRandom, spread } from '../../src/sample/random';

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
