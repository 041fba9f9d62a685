import { describe, expect, it } from '@jest/globals';
import { cellAddress, columnIndex, columnLetters } from '../../src/findings/cellAddress';

const known = [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
] as const;

describe('columnLetters', () => {
  it.each(known)('names column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe('columnIndex', () => {
  it.each(known)('finds column %i by %s', (column, letters) => {
    expect(columnIndex(letters)).toBe(column);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });

  it.each(['', 'ABCD', 'A1', 'É', ' A'])('knows no column %j', (text) => {
    expect(columnIndex(text)).toBeUndefined();
  });
});

describe('cellAddress', () => {
  it('counts rows from one', () => {
    expect(cellAddress(0, 0)).toBe('A1');
    expect(cellAddress(1048575, 16383)).toBe('XFD1048576');
  });
});
