import { describe, expect, it } from '@jest/globals';
import { dayOf, isoDay } from '../../src/calendar/day';
import { birthYears } from '../../src/calendar/yearRange';
import { dayOfText } from '../../src/intake/cells/textDay';
import { spanOfText } from '../../src/intake/cells/textSpan';
import { range } from '../support/runs';

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

  it.each(['PM CET', 'PM GMT+1', 'AM GMT+01:00', 'CEST', 'UTC', '+01:00', 'p.m.'])(
    'leaves a time in the zone of a program aside: %s',
    (zone) => {
      const written = `2018/03/12 3:04:05 ${zone}`;
      expect(dayOfText(written, birthYears(2018))).toBe(dayOf(2018, 3, 12));
      expect(spanOfText(written)?.firstDay).toBe(dayOf(2018, 3, 12));
    },
  );

  it('knows no births before 1900', () => {
    expect(dayOfText('31/12/1899', birthYears(2018))).toBeUndefined();
  });

  it('knows every day of the calendar and no other', () => {
    const years = { first: 1900, last: 2100, twoDigitsUpTo: 2100 };
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    const known = [2016, 2018, 2100].flatMap((year) =>
      range(0, 13).flatMap((month) =>
        range(0, 32).flatMap((day) => {
          const [m, d] = [twoDigits(month), twoDigits(day)];
          const found = dayOfText(`${year}-${m}-${d}`, years);
          for (const same of [`${d}/${m}/${year}`, `${d}.${m}.${year}`, `${d}/${m}/${year} 10:30`])
            expect(dayOfText(same, years)).toBe(found);
          return found === undefined ? [] : [found];
        }),
      ),
    );
    const days = [2016, 2018, 2100].flatMap((year) =>
      range(dayOf(year, 1, 1), dayOf(year, 12, 31)),
    );
    expect(known).toEqual(days);
  });
});
