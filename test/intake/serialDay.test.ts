import { describe, expect, it } from '@jest/globals';
import { isoDay } from '../../src/calendar/day';
import { eventYears } from '../../src/calendar/yearRange';
import { dayOfSerial, monthAround } from '../../src/intake/cells/serialDay';

// Serial numbers as Excel shows them: 31/12/2017 is 43100 in the 1900 system, 41638 in the 1904 one.
describe('dayOfSerial', () => {
  it.each([
    [43100, 1900, '2017-12-31'],
    [43100.999, 1900, '2017-12-31'],
    [41638, 1904, '2017-12-31'],
    [41638.5, 1904, '2017-12-31'],
    [18264, 1900, '1950-01-01'],
  ] as const)('takes %d of the %i system for %s', (serial, system, day) => {
    expect(isoDay(dayOfSerial(serial, system, eventYears) ?? 0)).toBe(day);
  });

  it.each([0, -5, 2018, 18263, 20171231, 1e300, NaN, Infinity])('makes nothing of %d', (serial) => {
    expect(dayOfSerial(serial, 1900, eventYears)).toBeUndefined();
  });
});

describe('monthAround', () => {
  it('goes from the first to the last day', () => {
    const { firstDay, lastDay } = monthAround(dayOfSerial(43146, 1900, eventYears) ?? 0);
    expect([isoDay(firstDay), isoDay(lastDay)]).toEqual(['2018-02-01', '2018-02-28']);
  });
});
