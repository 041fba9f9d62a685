import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { typedCount, typedDay } from '../../src/mending/typedValue';

describe('typedDay', () => {
  it.each<[string, number | undefined]>([
    ['31/12/2019', dayOf(2019, 12, 31)],
    [' 3.5.2019 ', dayOf(2019, 5, 3)],
    ['03-05-2019', dayOf(2019, 5, 3)],
    ['29/02/2020', dayOf(2020, 2, 29)],
    ['29/02/2019', undefined],
    ['31/31/2018', undefined],
    ['3/5/19', undefined],
    ['maggio', undefined],
    ['01/01/1899', undefined],
    ['', undefined],
  ])('reads %j', (text, day) => {
    expect(typedDay(text)).toBe(day);
  });
});

describe('typedCount', () => {
  it.each<[string, number | undefined]>([
    ['12', 12],
    [' 1.512 ', 1512],
    ['0', 0],
    ['1.5', undefined],
    ['-3', undefined],
    ['tre', undefined],
    ['', undefined],
  ])('reads %j', (text, count) => {
    expect(typedCount(text)).toBe(count);
  });
});
