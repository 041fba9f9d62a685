import { expect, it } from '@jest/globals';
import { isoDay } from '../../src/calendar/day';
import { openDays } from '../../src/sample/sampleStages';

it('opens the registrations on the first working day of each period, until the last', () => {
  const bounds = openDays('registration').map((days) => [
    isoDay(days[0] ?? 0),
    isoDay(days.at(-1) ?? 0),
  ]);
  expect(bounds).toEqual([
    ['2017-06-01', '2017-12-29'],
    ['2018-01-02', '2018-06-29'],
    ['2018-07-02', '2018-12-31'],
    ['2019-01-02', '2019-06-28'],
    ['2019-07-01', '2019-12-31'],
  ]);
});

it('opens later stages later, but only when the service starts', () => {
  expect(openDays('pact')[0]?.[0]).toBeGreaterThan(openDays('participation')[0]?.[0] ?? Infinity);
  expect(openDays('pact').slice(1)).toEqual(openDays('registration').slice(1));
});
