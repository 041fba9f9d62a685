import { describe, expect, it } from '@jest/globals';
import { numberFormatParts } from '../../../src/excel/write/numberFormatParts';

const row = ['@', '@', null, '#,##0', '#,##0'];
const total = ['@', '@', null, '0%', '0%'];

describe('numberFormatParts', () => {
  it('says a format once for the rows of a long table, and once for columns that share it', () => {
    const formats = [total, ...Array.from({ length: 200 }, () => row), total];
    expect(numberFormatParts(formats)).toEqual([
      { rows: { first: 0, last: 0 }, columns: { first: 0, last: 4 }, formats: [total] },
      { rows: { first: 1, last: 200 }, columns: { first: 0, last: 1 }, formats: '@' },
      { rows: { first: 1, last: 200 }, columns: { first: 3, last: 4 }, formats: '#,##0' },
      { rows: { first: 201, last: 201 }, columns: { first: 0, last: 4 }, formats: [total] },
    ]);
  });

  it('keeps rows that are few, or differ, as they are', () => {
    const formats = [total, row, row, row, total, row];
    expect(numberFormatParts(formats)).toEqual([
      { rows: { first: 0, last: 5 }, columns: { first: 0, last: 4 }, formats },
    ]);
  });
});
