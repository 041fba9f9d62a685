import { describe, expect, it } from '@jest/globals';
import { dividePeople, somePeopleIn } from '../../src/service/measures';

describe('somePeopleIn', () => {
  it.each([
    ['Solo donne', 'gender women'],
    ['Patti - maschi', 'gender men'],
    ['Imprenditoria femminile', 'gender women'],
    ['Solo cittadini stranieri', 'citizenship foreign'],
    ['Under 30', 'age 0-29'],
    ['Patti over 29', 'age 30-Infinity'],
    ['Utenti 18-29 anni', 'age 18-29'],
    ['Fino a 29 anni', 'age 0-29'],
    ['30 anni e oltre', 'age 30-Infinity'],
    ['Solo i disoccupati', 'other disoccupati'],
  ])('knows whom %s leaves alone', (title, people) => {
    const found = somePeopleIn(title);
    expect(`${found?.by} ${found?.group}`).toBe(people);
  });

  it.each([
    ...['Donne e uomini', 'Maschi/Femmine', 'Patti firmati', 'Anno 2018', 'Dati 2017-2018'],
    ...[
      'Solo CPI Alba',
      'Occupati',
      'Sportello Donna',
      'Ultimi 10 anni',
      'Patti, escluse le donne',
    ],
    'Utenti registrati al portale dalle donne del territorio',
  ])('leaves nobody out for %s', (title) => {
    expect(somePeopleIn(title)).toBeUndefined();
  });
});

describe('dividePeople', () => {
  it.each([
    ['Maschi', 'Femmine', true],
    ['Under 30', 'Over 29', true],
    ['Donne', 'Solo donne', false],
    ['Donne', 'Under 30', false],
    ['Under 30', 'Over 25', false],
    ['Donne', 'Patti', false],
  ])('%s, %s: %s', (one, other, divide) => {
    expect(dividePeople(somePeopleIn(one), somePeopleIn(other))).toBe(divide);
  });
});
