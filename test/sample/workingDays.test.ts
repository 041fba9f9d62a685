import { describe, expect, it } from '@jest/globals';
import { dayOf, isoDay } from '../../src/calendar/day';
import { busyDays, firstFrom, isWorkingDay, workingDayFrom } from '../../src/sample/workingDays';

describe('isWorkingDay', () => {
  it.each([
    [2017, 6, 1, true], // a Thursday
    [2017, 6, 2, false], // Republic Day, a Friday
    [2017, 6, 3, false], // a Saturday
    [2017, 6, 4, false], // a Sunday
    [2017, 8, 15, false],
    [2018, 4, 2, false], // Easter Monday
    [2018, 12, 25, false],
    [2019, 1, 1, false],
    [2019, 4, 22, false], // Easter Monday
    [2019, 12, 31, true],
  ])('%d-%d-%d: %p', (year, month, dayOfMonth, expected) => {
    expect(isWorkingDay(dayOf(year, month, dayOfMonth))).toBe(expected);
  });
});

describe('workingDayFrom', () => {
  it('keeps a working day and skips a long weekend', () => {
    expect(isoDay(workingDayFrom(dayOf(2017, 6, 1)))).toBe('2017-06-01');
    expect(isoDay(workingDayFrom(dayOf(2017, 6, 2)))).toBe('2017-06-05');
  });
});

describe('busyDays', () => {
  it('holds the 250 working days of 2017, in order', () => {
    const days = busyDays(dayOf(2017, 1, 1), dayOf(2017, 12, 31));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    // 260 weekdays, less 6 January, Easter Monday, 25 April, 1 May, 2 June, 15 August, 1 November,
    // 8, 25 and 26 December; 1 January was a Sunday.
    expect(new Set(days).size).toBe(250);
  });

  it('holds less of August', () => {
    const july = busyDays(dayOf(2018, 7, 2), dayOf(2018, 7, 6));
    const august = busyDays(dayOf(2018, 8, 6), dayOf(2018, 8, 10));
    expect(august.length).toBeLessThan(july.length / 2);
  });
});

describe('firstFrom', () => {
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
});
