import { describe, expect, it } from '@jest/globals';
import { dayOfIso, isoDay } from '../../src/calendar/day';
import { buildPeriods, periodIndex, type PeriodRules } from '../../src/indicators/period';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };

const day = (text: string): number => dayOfIso(text) ?? NaN;

function spans(rules: Partial<PeriodRules> & { start: number; end: number }): string[] {
  return buildPeriods({ length: 'semester', asOf: rules.end, ...rules }).map(
    ({ firstDay, lastDay }) => `${isoDay(firstDay)} ${isoDay(lastDay)}`,
  );
}

describe('buildPeriods', () => {
  it('gives the published semesters', () => {
    const periods = buildPeriods({
      length: 'semester',
      start: day('2017-06-01'),
      end: day('2019-12-31'),
      asOf: day('2019-12-31'),
    });
    expect(
      periods.map(({ label, firstDay, lastDay }) => ({
        label,
        from: isoDay(firstDay),
        to: isoDay(lastDay),
      })),
    ).toEqual(golden.periods);
    expect(periods.every(({ complete }) => complete)).toBe(true);
  });

  it('joins a stub of two months and keeps one of three', () => {
    expect(spans({ start: day('2018-05-01'), end: day('2018-12-31') })).toEqual([
      '2018-05-01 2018-12-31',
    ]);
    expect(spans({ start: day('2018-04-01'), end: day('2018-12-31') })).toEqual([
      '2018-04-01 2018-06-30',
      '2018-07-01 2018-12-31',
    ]);
  });

  it('does not take a whole period for a stub', () => {
    expect(spans({ start: day('2018-01-01'), end: day('2018-03-01') })).toEqual([
      '2018-01-01 2018-06-30',
    ]);
  });

  it('knows quarters and years', () => {
    expect(spans({ length: 'quarter', start: day('2018-01-01'), end: day('2018-05-05') })).toEqual([
      '2018-01-01 2018-03-31',
      '2018-04-01 2018-06-30',
    ]);
    expect(spans({ length: 'year', start: day('2017-11-01'), end: day('2019-01-01') })).toEqual([
      '2017-11-01 2017-12-31',
      '2018-01-01 2018-12-31',
      '2019-01-01 2019-12-31',
    ]);
  });

  it('calls years by their number', () => {
    const [first, second] = buildPeriods({
      length: 'year',
      start: day('2017-06-01'),
      end: day('2018-12-31'),
      asOf: day('2018-12-31'),
    });
    expect(first).toMatchObject({ label: '2017 (parz.)', months: 7, complete: false });
    expect(second).toMatchObject({ label: '2018', months: 12, complete: true });
  });

  it('takes a period that is cut off at its start for a partial one, a longer first semester not', () => {
    const first = (length: PeriodRules['length'], start: string): unknown =>
      buildPeriods({
        length,
        start: day(start),
        end: day('2018-12-31'),
        asOf: day('2018-12-31'),
      })[0];
    expect(first('semester', '2017-06-01')).toMatchObject({ months: 7, complete: true });
    expect(first('semester', '2017-05-01')).toMatchObject({ months: 8, complete: true });
    expect(first('semester', '2017-04-01')).toMatchObject({ label: '1° sem. (parz.)', months: 3 });
    expect(first('quarter', '2017-06-01')).toMatchObject({ label: '1° trim. (parz.)', months: 1 });
    expect(first('quarter', '2017-07-01')).toMatchObject({ label: '1° trim.', months: 3 });
  });

  it('ends the first period where the analyst says', () => {
    expect(
      spans({
        start: day('2017-06-01'),
        firstPeriodEnd: day('2017-06-30'),
        end: day('2018-01-01'),
      }),
    ).toEqual(['2017-06-01 2017-06-30', '2017-07-01 2017-12-31', '2018-01-01 2018-06-30']);
  });

  it('marks a period that is not over', () => {
    const periods = buildPeriods({
      length: 'semester',
      start: day('2018-01-01'),
      end: day('2018-12-30'),
      asOf: day('2018-12-30'),
    });
    expect(periods.map(({ label }) => label)).toEqual(['1° sem.', '2° sem. (parz.)']);
  });
});

describe('periodIndex', () => {
  const periods = buildPeriods({
    length: 'quarter',
    start: day('2018-01-01'),
    end: day('2020-12-31'),
    asOf: day('2020-12-31'),
  });

  it('agrees with looking at every period', () => {
    for (let date = day('2017-12-25'); date < day('2021-01-10'); date++) {
      const plain = periods.findIndex((p) => p.firstDay <= date && date <= p.lastDay);
      expect(periodIndex(periods, date)).toBe(plain);
    }
  });
});
