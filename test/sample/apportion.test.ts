import { describe, expect, it } from '@jest/globals';
import { apportion } from '../../src/sample/holdMeetings';

describe('apportion', () => {
  // The textbook example of the Hamilton method: quotas 4.7, 1.6, 1.58, 1.2, 0.61, 0.31.
  it('gives what is left over to the largest remainders', () => {
    expect(apportion(10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100])).toEqual([
      5, 2, 1, 1, 1, 0,
    ]);
  });

  it('shares out nothing as nothing', () => {
    expect(apportion(0, [3, 1])).toEqual([0, 0]);
  });
});
