import { describe, expect, it } from '@jest/globals';
import { timeOf } from '../../src/intake/sheets/crosstabs/headingTime';

const rules = { dateSystem: 1900, yearIsElsewhere: false } as const;
const periodOf = (...cells: readonly (string | number)[]) => timeOf(cells, rules)?.given.period;

describe('the time of headers that stand above each other', () => {
  it.each([
    [['2018', '1° sem'], '1° sem 2018'],
    [['1° sem', '2018'], '1° sem 2018'],
    [['2018', 'Donne', '1° sem'], '1° sem 2018'],
    [['2018', '1° sem', '2018'], '1° sem 2018'],
    [['1° sem 2018 (2)'], '1° sem 2018'],
    [['2° sem 2018 *'], '2° sem 2018'],
    [['gen 2018*'], 'gen 2018'],
  ])('%j is %s', (cells, period) => {
    expect(periodOf(...cells)).toBe(period);
  });

  it.each([[['2018', '1° sem', '2019']], [['2018', '1° sem', 'gen']], [['gen', '1° sem', '2018']]])(
    '%j is none',
    (cells) => {
      expect(timeOf(cells, rules)).toBeUndefined();
    },
  );
});
