import { describe, expect, it } from '@jest/globals';
import { columnOf, parseCellRange } from '../../src/xlsx/cellRange';

describe('parseCellRange', () => {
  it('gives zero-based bounds', () => {
    expect(parseCellRange('B3:AA10')).toEqual({
      firstRow: 2,
      firstColumn: 1,
      lastRow: 9,
      lastColumn: 26,
    });
    expect(parseCellRange('$A$1')).toEqual({
      firstRow: 0,
      firstColumn: 0,
      lastRow: 0,
      lastColumn: 0,
    });
    expect(parseCellRange('A1:XFD1048576')).toMatchObject({
      lastRow: 1_048_575,
      lastColumn: 16_383,
    });
  });

  it.each(['', 'A', '1', 'A0', 'B2:A1', 'A1:XFE1', 'A1:A1048577', 'A1:B2:C3', 'A:C'])(
    'knows that %j names no cells',
    (text) => {
      expect(parseCellRange(text)).toBeUndefined();
    },
  );
});

describe('columnOf', () => {
  it.each([
    ['A1', 0],
    ['Z1', 25],
    ['AA1', 26],
    ['XFD1048576', 16_383],
    ['b7', 1],
    ['7', -1],
    ['', -1],
  ])('%s', (reference, column) => {
    expect(columnOf(reference)).toBe(column);
  });
});
