import { describe, expect, it } from '@jest/globals';
import { calendarDay, dayOf } from '../../src/calendar/day';
import { drawProfile } from '../../src/sample/profile';
import { createRandom } from '../../src/sample/random';

const registration = dayOf(2018, 3, 1);
const random = createRandom('prova');
const profiles = Array.from({ length: 20_000 }, () => drawProfile(registration, random));

describe('drawProfile', () => {
  it('draws ages from 18 to 65', () => {
    const ages = profiles.flatMap(({ birthDay }) => (birthDay === null ? [] : [ageOn(birthDay)]));
    expect(Math.min(...ages)).toBe(18);
    expect(Math.max(...ages)).toBe(65);
  });

  it('keeps the oldest 65 and the youngest 18 at the ends of a draw', () => {
    for (const draw of [0, 0.5, 1 - 2 ** -32]) {
      const { birthDay } = drawProfile(registration, () => draw);
      if (birthDay === null) continue;
      expect(ageOn(birthDay)).toBeGreaterThanOrEqual(18);
      expect(ageOn(birthDay)).toBeLessThanOrEqual(65);
    }
  });

  it.each([
    'gender',
    'birthDay',
    'education',
    'employment',
    'citizenship',
    'informationChannel',
  ] as const)('leaves %s blank now and then', (field) => {
    const blank = profiles.filter((profile) => profile[field] === null).length / profiles.length;
    expect(blank).toBeGreaterThan(0.002);
    expect(blank).toBeLessThan(0.06);
  });
});

function ageOn(birthDay: number): number {
  const born = calendarDay(birthDay);
  const then = calendarDay(registration);
  const hadBirthday =
    then.month > born.month || (then.month === born.month && then.dayOfMonth >= born.dayOfMonth);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}
