import { beforeAll, describe, expect, it } from '@jest/globals';
import { columnPixels, printableHeight, printableWidth } from '../../src/layout/measures';
import { rowsHeight } from '../../src/layout/pageBreaks';
import type { PlacedSheet } from '../../src/layout/placed';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';

/** How full each page of the sheet is, the rows included that repeat on it. */
function pagesOf(sheet: PlacedSheet): readonly number[] {
  const { rowHeights, repeatedRows, printScale, pageBreaks, lastRow } = sheet;
  const starts = [0, ...pageBreaks];
  const repeated = rowsHeight(rowHeights, repeatedRows.first, repeatedRows.last + 1);
  return starts.map((start, page) => {
    const height = rowsHeight(rowHeights, start, starts[page + 1] ?? lastRow + 1);
    const above = start > repeatedRows.last ? repeated : 0;
    return ((height + above) * printScale) / 100 / printableHeight;
  });
}

/** Those that are printed: the list of all counts is for other programs. */
let sheets: readonly PlacedSheet[];

beforeAll(async () => {
  const { workbook } = await generated(memorySource(rowsOfSample()));
  sheets = workbook.sheets.filter(({ name }) => name !== 'Conteggi');
});

describe('the report of the sample, printed', () => {
  it('is at most sixteen pages', () => {
    const pages = sheets.flatMap(pagesOf);
    expect(pages.length).toBeLessThanOrEqual(16);
  });

  it('has no page that is less than half full, but the last of a sheet', () => {
    const early = sheets.flatMap((sheet) =>
      pagesOf(sheet)
        .slice(0, -1)
        .map((full) => `${sheet.name}: ${full < 0.5 ? full.toFixed(2) : 'half full'}`),
    );
    expect(early.filter((page) => !page.endsWith('half full'))).toEqual([]);
  });

  it('has no page that is overfull, or wider than the text', () => {
    for (const sheet of sheets) {
      const { name, lastPrintedColumn, printScale } = sheet;
      const printed = sheet.columnWidths.slice(0, lastPrintedColumn + 1);
      const width = printed.reduce((sum, characters) => sum + columnPixels(characters), 0);
      const isWithin = (width * printScale) / 100 <= printableWidth;
      expect({ name, isWithin, fullest: Math.max(...pagesOf(sheet)) <= 1 }).toEqual({
        ...{ name, isWithin: true, fullest: true },
      });
    }
  });
});
