import { describe, expect, it } from '@jest/globals';
import { addressLists } from '../../../src/excel/write/lookTasks';

describe('addressLists', () => {
  it('joins areas in lists of at most 255 characters', () => {
    const areas = Array.from({ length: 200 }, (_, index) => `A${index + 1}:B${index + 1}`);
    const lists = addressLists(areas);
    expect(lists.join(',').split(',')).toEqual(areas);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(255);
    expect(lists.length).toBeLessThan(10);
  });
});
