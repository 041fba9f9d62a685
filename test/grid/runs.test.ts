import { describe, expect, it } from '@jest/globals';
import { joinedRuns, runsOf } from '../../src/grid/runs';

describe('runsOf', () => {
  it('gives neighbours as one run, in rising order, each line once', () => {
    expect(runsOf([7, 2, 3, 4, 3, 0])).toEqual([
      { first: 0, last: 0 },
      { first: 2, last: 4 },
      { first: 7, last: 7 },
    ]);
    expect(runsOf([])).toEqual([]);
  });
});

describe('joinedRuns', () => {
  it('joins runs that touch, overlap or lie within each other', () => {
    const runs = [
      { first: 8, last: 9 },
      { first: 0, last: 5 },
      { first: 2, last: 3 },
      { first: 5, last: 6 },
    ];
    expect(joinedRuns(runs)).toEqual([
      { first: 0, last: 6 },
      { first: 8, last: 9 },
    ]);
    expect(joinedRuns([...runs, { first: 7, last: 7 }])).toEqual([{ first: 0, last: 9 }]);
  });
});
