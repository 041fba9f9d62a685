import { describe, expect, it } from '@jest/globals';
import {
  absoluteReference,
  cellName,
  columnName,
  columnOf,
  parseColumn,
  parseRange,
  parseReference,
  rangeAt,
  rangeName,
  reference,
} from '../../src/grid/address';

const columns = [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
] as const;

describe('columnName', () => {
  it.each(columns)('names column %i %s', (column, letters) => {
    expect(columnName(column)).toBe(letters);
  });
});

describe('parseColumn', () => {
  it.each(columns)('finds column %i by %s', (column, letters) => {
    expect(parseColumn(letters)).toBe(column);
    expect(parseColumn(letters.toLowerCase())).toBe(column);
  });

  it.each(['', 'ABCD', 'A1', 'É', ' A'])('knows no column %j', (text) => {
    expect(parseColumn(text)).toBeUndefined();
  });
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
  ])('%s', (address, column) => {
    expect(columnOf(address)).toBe(column);
  });
});

describe('cellName', () => {
  it('counts rows from one', () => {
    expect(cellName({ row: 0, column: 0 })).toBe('A1');
    expect(cellName({ row: 1048575, column: 16383 })).toBe('XFD1048576');
  });
});

const range = { firstRow: 2, firstColumn: 1, lastRow: 9, lastColumn: 26 };
const cell = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

describe('rangeName', () => {
  it('names both ends, of a single cell too', () => {
    expect(rangeName(range)).toBe('B3:AA10');
    expect(rangeName(cell)).toBe('A1:A1');
  });
});

describe('parseRange', () => {
  it.each([
    ['B3:AA10', range],
    ['$b$3:AA10', range],
    ['$A$1', cell],
    ['A1:XFD1048576', { ...cell, lastRow: 1_048_575, lastColumn: 16_383 }],
  ])('reads %s', (text, found) => {
    expect(parseRange(text)).toEqual(found);
  });

  it.each(['', 'A', '1', 'A0', 'B2:A1', 'A1:XFE1', 'A1:A1048577', 'A1:B2:C3', 'A:C', 'A1:'])(
    'knows that %j names no cells',
    (text) => {
      expect(parseRange(text)).toBeUndefined();
      expect(() => rangeAt(text)).toThrow('is no range');
    },
  );
});

describe('reference', () => {
  it('quotes the sheet, doubles its apostrophes, and leaves it out on the sheet itself', () => {
    const place = { sheet: "L'area", row: 1, column: 1 };
    expect(reference(place)).toBe("'L''area'!B2");
    expect(reference(place, 'Indice')).toBe("'L''area'!B2");
    expect(reference(place, "L'area")).toBe('B2');
  });
});

describe('absoluteReference', () => {
  it('refers to a range, and to a single cell', () => {
    expect(absoluteReference({ sheet: 'Indice', ...range })).toBe("'Indice'!$B$3:$AA$10");
    expect(absoluteReference({ sheet: "L'area", ...cell })).toBe("'L''area'!$A$1");
  });
});

describe('parseReference', () => {
  it.each([
    ["'L''area'!$B$3:$AA$10", { sheet: "L'area", ...range }],
    ['Indice!A1', { sheet: 'Indice', ...cell }],
  ])('takes %s apart', (text, found) => {
    expect(parseReference(text)).toEqual(found);
  });

  it.each(['A1', "'Indice'!", 'Indice!#REF!', '#REF!', "'L'area'!A1"])(
    'knows that %j names no cells',
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );
});
