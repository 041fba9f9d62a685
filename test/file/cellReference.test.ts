import { describe, expect, it } from '@jest/globals';
import { absoluteRange, cellName, linkTarget } from '../../src/file/cellReference';

describe('cellReference', () => {
  it.each([
    [0, 0, 'A1'],
    [4, 25, 'Z5'],
    [9, 26, 'AA10'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
    [1_048_575, 16_383, 'XFD1048576'],
  ])('names row %i, column %i', (row, column, name) => {
    expect(cellName(row, column)).toBe(name);
  });

  it('quotes the sheet of a link, and doubles its apostrophes', () => {
    expect(linkTarget({ sheet: "L'area", row: 1, column: 1 })).toBe("'L''area'!B2");
  });

  it('refers to a range, and to a single cell, absolutely', () => {
    const range = { sheet: 'Indice', firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 27 };

    expect(absoluteRange(range)).toBe("'Indice'!$A$1:$AB$3");
    expect(absoluteRange({ ...range, lastRow: 0, lastColumn: 0 })).toBe("'Indice'!$A$1");
  });
});
