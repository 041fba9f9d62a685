import '../support/sameSeed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rangeAt, rangeName } from '../../src/grid/address';
import { cellsOf, mergedRanges } from '../../src/grid/ranges';

const merged = (...names: readonly string[]) => mergedRanges(names.map(rangeAt)).map(rangeName);

describe('mergedRanges', () => {
  it('joins neighbours in a row, then equal runs below each other', () => {
    expect(merged('A1:A3', 'B1:C3')).toEqual(['A1:C3']);
    expect(merged('A1:B1', 'A2:B2', 'A3:A3')).toEqual(['A1:B2', 'A3:A3']);
    expect(merged('A1:A1', 'C1:C1', 'A3:A3')).toEqual(['A1:A1', 'C1:C1', 'A3:A3']);
  });

  it('covers the same cells, each once', () => {
    const range = fc
      .tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(3))
      .map(([firstRow, firstColumn, down, right]) => ({
        ...{ firstRow, firstColumn },
        ...{ lastRow: firstRow + down, lastColumn: firstColumn + right },
      }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const result = mergedRanges(ranges);
        expect(new Set(cellsOf(result))).toEqual(new Set(cellsOf(ranges)));
        const sizes = result.map((one) => cellsOf([one]).size);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(cellsOf(ranges).size);
      }),
    );
  });
});
