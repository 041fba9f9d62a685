import { describe, expect, it } from '@jest/globals';
import { lowVotes } from '../../src/intake/columns/lowVotes';
import type { RawCell } from '../../src/intake/rawSource';

const toFive = [4, 5, 3, 4];
const toTen = [8, 5, 9, 7, 10];

/** Rows of an office and a vote, below a header. */
function rowsOf(votes: readonly number[], others: (index: number) => readonly RawCell[]) {
  return votes.map((vote, index) => ({ cells: [vote, ...others(index)], row: index + 1 }));
}

function times(votes: readonly number[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => votes[index % votes.length] ?? 0);
}

describe('votes of two scales in a column', () => {
  const alone = { beside: [], date: undefined };

  it('sees a form that was changed, in the order of rows and of time', () => {
    const changed = [...times(toFive, 40), ...times(toTen, 40)];
    expect(
      lowVotes(
        rowsOf(changed, () => []),
        0,
        alone,
      ),
    ).toEqual({ count: 40, row: 1 });
    // Offices one after the other, each with its old and its new forms.
    const offices = [...changed, ...changed];
    const days = (index: number): readonly RawCell[] => [43_000 + (index % 80)];
    const dated = { beside: [], date: 1 };
    expect(lowVotes(rowsOf(offices, days), 0, dated)).toEqual({ count: 80, row: 1 });
  });

  it('sees offices with a form of their own among others', () => {
    const votes = Array.from({ length: 160 }, (_, index) =>
      index % 4 === 0 ? (toFive[(index / 4) % 4] ?? 0) : (toTen[index % 5] ?? 0),
    );
    const rows = rowsOf(votes, (index) => [['Alba', 'Bra', 'Chieri', 'Asti'][index % 4] ?? null]);
    const low = { count: 40, row: 1, label: 'Alba' };
    expect(lowVotes(rows, 0, { beside: [1], date: undefined })).toEqual(low);
  });

  it('is silent about low votes, sorted votes and few votes', () => {
    const disliked = [...times([2, 1, 3, 2, 4], 40), ...times(toTen, 40)];
    const sorted = [...disliked, ...times(toFive, 60)].sort((a, b) => a - b);
    const few = [...times(toFive, 20), ...times(toTen, 40)];
    for (const votes of [disliked, sorted, few, times(toTen, 500)]) {
      expect(
        lowVotes(
          rowsOf(votes, () => []),
          0,
          alone,
        ),
      ).toBeUndefined();
    }
  });
});
