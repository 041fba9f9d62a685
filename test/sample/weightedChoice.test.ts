import { expect, it } from '@jest/globals';
import { weightedChoice } from '../../src/sample/random';

const choose = weightedChoice([1, 0, 3]);

it.each([
  [0, 0],
  [0.2499, 0],
  [0.25, 2],
  [0.9999, 2],
])('with weights 1, 0, 3 a draw of %d takes index %d', (draw, index) => {
  expect(choose(() => draw)).toBe(index);
});
