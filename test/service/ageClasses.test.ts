import { describe, expect, it } from '@jest/globals';
import { agesOfClass, ageWithin } from '../../src/service/profile/ageClasses';

describe('a class of ages', () => {
  it.each([
    ['25-34 anni', 25, 34],
    ['da 25 a 34', 25, 34],
    ['25 – 34', 25, 34],
    ['Fino a 24 anni', 0, 24],
    ['≤24', 0, 24],
    ['under 25', 0, 24],
    ['meno di 25 anni', 0, 24],
    ['55 anni e oltre', 55, Infinity],
    ['55+', 55, Infinity],
    ['oltre 54', 55, Infinity],
    ['Over 54', 55, Infinity],
    ['>=55', 55, Infinity],
  ])('%s', (text, from, to) => {
    expect(agesOfClass(text)).toEqual({ from, to });
  });

  it.each(['34', '34 anni', 'giovani', '', '25-', '01/02/1990'])('none in %j', (text) => {
    expect(agesOfClass(text)).toBeUndefined();
  });

  it('gives an age where one class of the report holds it', () => {
    const ages = [
      [15, 19, 15],
      [0, 24, 24],
      [25, 34, 25],
      [55, Infinity, 55],
      [20, 29, undefined],
      [30, 39, undefined],
      [45, Infinity, undefined],
      [34, 25, undefined],
    ] as const;
    for (const [from, to, age] of ages) expect(ageWithin({ from, to })).toBe(age);
  });
});
