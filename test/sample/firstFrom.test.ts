import { expect, it } from '@jest/globals';
import { firstFrom } from '../../src/sample/workingDays';

it.each([
  [1, 3],
  [3, 3],
  [4, 7],
  [7, 7],
  [8, undefined],
])('from %d on, the first of 3, 3, 7 is %p', (day, first) => {
  expect(firstFrom([3, 3, 7], day)).toBe(first);
});

it('finds none among none', () => {
  expect(firstFrom([], 1)).toBeUndefined();
});
