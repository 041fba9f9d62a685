import { describe, expect, it } from '@jest/globals';
import { isoDay } from '../../src/calendar/day';
import { birthYears } from '../../src/calendar/yearRange';
import { dayOfText } from '../../src/intake/cells/textDay';

describe('dayOfText', () => {
  it.each([
    ['01/05/65', 2018, '1965-05-01'],
    ['01/05/18', 2018, '2018-05-01'],
    ['01/05/19', 2018, '1919-05-01'],
    ['01/05/00', 2018, '2000-05-01'],
    ['01/05/1900', 2018, '1900-05-01'],
  ])('takes %s for a birth before %i: %s', (text, registrationYear, day) => {
    expect(isoDay(dayOfText(text, birthYears(registrationYear)) ?? 0)).toBe(day);
  });

  it('knows no births before 1900', () => {
    expect(dayOfText('31/12/1899', birthYears(2018))).toBeUndefined();
  });
});
