import '../support/sameSeed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { usersByDay } from '../../src/sample/lives';

describe('usersByDay', () => {
  it('leaves out who never came and keeps the order of the same day', () => {
    expect([...usersByDay(Int32Array.from([12, -1, 10, 12, 11]))]).toEqual([2, 4, 0, 3]);
    expect([...usersByDay(Int32Array.from([-1]))]).toEqual([]);
  });

  it('sorts as a sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 50 })), (days) => {
        const users = days.map((day, user) => ({ day, user })).filter(({ day }) => day !== -1);
        const sorted = users.sort((a, b) => a.day - b.day).map(({ user }) => user);
        expect([...usersByDay(Int32Array.from(days))]).toEqual(sorted);
      }),
    );
  });
});
