import { beforeAll, describe, expect, it } from '@jest/globals';
import { columnPixels, paperPixels, printableWidth } from '../../src/layout/measures';
import type { PlacedSheet } from '../../src/layout/placed';
import { emptyPages, pageFill } from '../support/pageFill';
import { generatedSample } from '../support/shared/madeOnce';

/** Those that are printed: the list of all counts is for other programs. */
let sheets: readonly PlacedSheet[];

beforeAll(async () => {
  const { workbook } = await generatedSample();
  sheets = workbook.sheets.filter(({ name }) => name !== 'Conteggi');
});

describe('the report of the sample, printed', () => {
  it('is at most sixteen pages', () => {
    const pages = sheets.flatMap(pageFill);
    expect(pages.length).toBeLessThanOrEqual(16);
  });

  it('has no page that is less than half full, but the last of a sheet', () => {
    expect(emptyPages(sheets)).toEqual([]);
  });

  it('has no page that is overfull, or wider than the text', () => {
    for (const sheet of sheets) {
      const { name, lastPrintedColumn, printScale } = sheet;
      const printed = sheet.columnWidths.slice(0, lastPrintedColumn + 1);
      const width = printed.reduce((sum, characters) => sum + columnPixels(characters), 0);
      const isWithin = (width * printScale) / 100 <= printableWidth;
      expect({ name, isWithin, fullest: Math.max(...pageFill(sheet)) <= 1 }).toEqual({
        ...{ name, isWithin: true, fullest: true },
      });
    }
  });

  it('has no plot that is flatter than 2.5 : 1', () => {
    for (const { charts, printScale } of sheets) {
      const { across, down } = paperPixels(printScale);
      for (const { name, plot } of charts) {
        const flatness = plot.width / across / (plot.height / down);
        expect({ name, isReadable: flatness <= 2.5 }).toEqual({ name, isReadable: true });
      }
    }
  });
});
