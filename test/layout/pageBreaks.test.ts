import '../support/sameSeed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  columnPixels,
  pointPixels,
  printableHeight,
  printableWidth,
} from '../../src/layout/measures';
import { pageBreaks, printScale } from '../../src/layout/pageBreaks';
import { defaultRowHeight } from '../../src/layout/theme';
import { textLines } from '../../src/text/textWidth';

const rowPixels = pointPixels(defaultRowHeight);
const narrow = [20, 20];

function breaksOf(
  blocks: readonly number[],
  repeatedRows = 0,
  columnWidths = narrow,
): readonly number[] {
  let row = repeatedRows;
  const blockStarts = blocks.map((rows) => {
    const start = row;
    row += rows;
    return start;
  });
  return pageBreaks({
    columnWidths,
    rowHeights: new Map(),
    blockStarts,
    lastRow: row - 1,
    repeatedRows: { first: 0, last: repeatedRows - 1 },
  });
}

const rowsPerPage = Math.floor(printableHeight / rowPixels);

describe('pageBreaks', () => {
  it('starts a page where the next block does not fit', () => {
    expect(breaksOf([10, rowsPerPage - 10])).toEqual([]);
    expect(breaksOf([10, rowsPerPage - 9])).toEqual([10]);
  });

  it('counts the rows that repeat on every page', () => {
    const half = Math.floor((rowsPerPage - 2) / 2);
    expect(breaksOf([half, half, half, half], 2)).toEqual([2 + 2 * half]);
  });

  it('has more room where the sheet is scaled down to the width of a page', () => {
    const wide = Array.from({ length: 20 }, () => 20);
    const rows = Math.floor((printableHeight * 100) / printScale(wide) / rowPixels);
    expect(rows).toBeGreaterThan(2 * rowsPerPage);
    expect(breaksOf([10, rows - 10], 0, wide)).toEqual([]);
    expect(breaksOf([10, rows - 9], 0, wide)).toEqual([10]);
  });

  it('begins a page after a block that is longer than one', () => {
    expect(breaksOf([rowsPerPage * 2, 1])).toEqual([rowsPerPage * 2]);
  });

  it('gives a page to a block that seems little longer than one, and lets a much longer one follow', () => {
    expect(breaksOf([3, rowsPerPage + 1])).toEqual([3]);
    expect(breaksOf([3, rowsPerPage * 2])).toEqual([]);
  });

  it('never cuts a block that fits on a page', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: rowsPerPage }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(sizes, (blocks) => {
        const pages = [0, ...breaksOf(blocks), blocks.reduce((a, b) => a + b, 0)];
        const heights = pages.slice(1).map((end, page) => end - (pages[page] ?? 0));
        expect(Math.max(...heights)).toBeLessThanOrEqual(rowsPerPage);
      }),
    );
  });
});

describe('printScale', () => {
  const widths = fc.array(fc.double({ min: 1, max: 200, noNaN: true }), {
    minLength: 1,
    maxLength: 40,
  });

  it('is the largest whole number in percent at which the columns fit, at most 100', () => {
    fc.assert(
      fc.property(widths, (columns) => {
        const width = columns.reduce((sum, characters) => sum + columnPixels(characters), 0);
        fc.pre(width < 10 * printableWidth);
        const scale = printScale(columns);
        expect(Number.isInteger(scale)).toBe(true);
        expect((width * scale) / 100).toBeLessThanOrEqual(printableWidth);
        if (scale < 100) expect((width * (scale + 1)) / 100).toBeGreaterThan(printableWidth);
      }),
    );
  });

  it('is no larger than 100 and no smaller than Excel takes', () => {
    expect(printScale([10])).toBe(100);
    expect(printScale(Array.from({ length: 500 }, () => 200))).toBe(10);
  });

  it('leaves room for columns that printers make wider than the screen', () => {
    // 97 % of the width of A4 portrait within its margins, on the screen.
    expect(printScale([88])).toBeLessThan(95);
  });
});

describe('textLines', () => {
  it('keeps words whole and counts line breaks', () => {
    expect(textLines('una riga', 20)).toBe(1);
    expect(textLines('una riga che non ci sta', 12)).toBe(2);
    expect(textLines('prima\nseconda', 20)).toBe(2);
    expect(textLines('', 20)).toBe(1);
  });

  it('cuts words that are longer than a line', () => {
    expect(textLines('nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn', 10)).toBe(4);
  });

  it('takes capitals for wider than small letters', () => {
    expect(textLines('CONFARTIGIANATO SERVIZI', 22)).toBe(2);
    expect(textLines('confartigianato servizi', 22)).toBe(1);
  });
});
