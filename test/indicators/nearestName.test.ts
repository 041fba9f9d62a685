import { describe, expect, it } from '@jest/globals';
import { editDistance, nearestName } from '../../src/indicators/places/nearestName';

describe('editDistance', () => {
  // Distances from the literature: kitten/sitting and Saturday/Sunday (Levenshtein), ca/abc (optimal
  // string alignment, where Damerau's own distance is 2).
  it.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['ca', 'abc', 3],
    ['chieri', 'cheiri', 1],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearestName', () => {
  const names = ['Chieri', 'Chivasso', 'Ivrea', 'Susa', 'Alba', 'Asti'];

  it.each([
    ['Cheri', 'Chieri'],
    ['CHEIRI', 'Chieri'],
    ['Chivaso', 'Chivasso'],
    ['Ivera', 'Ivrea'],
    ['Sus', 'Susa'],
  ])('takes %j for a slip of %j', (text, name) => {
    expect(nearestName(text, names)).toBe(name);
  });

  it.each(['Atlantide', 'Roma', 'X', ''])('suggests nothing for %j', (text) => {
    expect(nearestName(text, names)).toBeUndefined();
  });

  it('suggests neither of two that are equally near', () => {
    expect(nearestName('Mare', ['Mari', 'Mara'])).toBeUndefined();
  });
});
