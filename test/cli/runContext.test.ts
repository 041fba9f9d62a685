import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { runClock } from '../../src/cli/runContext';

describe('runClock', () => {
  it('takes the time of SOURCE_DATE_EPOCH in UTC, whatever the zone', () => {
    // 1577836740 is 2019-12-31T23:59:00Z by `date -u -d @1577836740`.
    expect(runClock('1577836740')).toEqual({
      today: dayOf(2019, 12, 31),
      startedAt: '31/12/2019 23:59 UTC',
      instant: '2019-12-31T23:59:00.000Z',
    });
  });

  it('takes the time of the machine without it', () => {
    const before = new Date();
    const { today, startedAt } = runClock(undefined);
    const after = new Date();
    const days = [before, after].map((time) =>
      dayOf(time.getFullYear(), time.getMonth() + 1, time.getDate()),
    );
    expect(days).toContain(today);
    expect(startedAt).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  });

  it.each(['domani', '-1', '1.5', '1577836740000'])('refuses «%s»', (text) => {
    expect(() => runClock(text)).toThrow('SOURCE_DATE_EPOCH');
  });
});
