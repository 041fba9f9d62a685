import { describe, expect, it } from '@jest/globals';
import { absoluteRange, linkTarget } from '../../src/xlsx/cellReference';

describe('cellReference', () => {
  it('quotes the sheet of a link, and doubles its apostrophes', () => {
    expect(linkTarget({ sheet: "L'area", row: 1, column: 1 })).toBe("'L''area'!B2");
  });

  it('refers to a range, and to a single cell, absolutely', () => {
    const range = { sheet: 'Indice', firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 27 };

    expect(absoluteRange(range)).toBe("'Indice'!$A$1:$AB$3");
    expect(absoluteRange({ ...range, lastRow: 0, lastColumn: 0 })).toBe("'Indice'!$A$1");
  });
});
