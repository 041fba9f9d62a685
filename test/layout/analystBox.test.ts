import { beforeAll, describe, expect, it } from '@jest/globals';
import { fillBox } from '../../src/layout/analystBox';
import { pageHeight, rowsHeight } from '../../src/layout/pageBreaks';
import type { PlacedSheet } from '../../src/layout/placed';
import { generatedSample } from '../support/shared/madeOnce';

let sheets: readonly PlacedSheet[];

beforeAll(async () => {
  ({ sheets } = (await generatedSample()).workbook);
});

const boxOf = ({ cells }: PlacedSheet) => cells.find(({ style }) => style.role === 'notes');

describe('the box for the analyst', () => {
  it('is on the index and in every chapter', () => {
    const withBox = sheets.filter(boxOf).map(({ name }) => name);
    const others = ['Conteggi', 'Controlli'];
    expect(withBox).toEqual(
      sheets.map(({ name }) => name).filter((name) => !others.includes(name)),
    );
  });

  it('is announced where nothing is printed', () => {
    for (const sheet of sheets.filter(boxOf)) {
      const prompts = sheet.cells.filter(({ style }) => style.role === 'prompt');
      expect(prompts.map(({ row }) => row)).toEqual([boxOf(sheet)?.row]);
      expect(prompts[0]?.column).toBeGreaterThan(sheet.lastPrintedColumn);
    }
  });

  it('leaves its sheet alone where it is empty or its text fits', () => {
    for (const sheet of sheets) {
      expect(fillBox(sheet, '')).toBe(sheet);
      const { rowHeights, pageBreaks } = fillBox(sheet, 'Una riga.');
      expect({ rowHeights, pageBreaks }).toEqual({
        rowHeights: sheet.rowHeights,
        pageBreaks: sheet.pageBreaks,
      });
    }
  });

  it('grows with its text, and pages begin where they then have to', () => {
    const text = 'Una frase che spiega le cifre di questo capitolo. '.repeat(40);
    for (const sheet of sheets.filter(boxOf).slice(1)) {
      const fitted = fillBox(sheet, text);
      const { rowHeights, pageBreaks, lastRow } = fitted;
      const columnWidths = fitted.columnWidths.slice(0, fitted.lastPrintedColumn + 1);
      expect(boxOf(fitted)?.value).toBe(text);
      expect(fitted.printScale).toBe(sheet.printScale);
      expect(rowHeights.get(boxOf(sheet)?.row ?? 0)).toBeGreaterThan(200);
      const starts = [0, ...pageBreaks];
      starts.forEach((start, page) => {
        const height = rowsHeight(rowHeights, start, starts[page + 1] ?? lastRow + 1);
        expect(height).toBeLessThanOrEqual(pageHeight(columnWidths));
      });
    }
  });
});
