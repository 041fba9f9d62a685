import { columnPixels, pointPixels, printableHeight, printableWidth } from './measures';
import { defaultRowHeight } from './theme';

/** Heights are estimated with care: a block that seems to be this much higher than a page fits on one. */
const leeway = 1.05;

/**
 * Rows at which a page should start, so that no block that fits on a page is cut in two.
 * The sheet prints fit to the page's width; `repeatedRows` come back at the top of later pages.
 */
export function pageBreaks(sheet: {
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly blockStarts: readonly number[];
  readonly lastRow: number;
  readonly repeatedRows: number;
}): readonly number[] {
  const width = sheet.columnWidths.reduce((sum, characters) => sum + columnPixels(characters), 0);
  const pageHeight = printableHeight / Math.min(1, printableWidth / width);
  const heightOf = (from: number, to: number): number => {
    let height = 0;
    for (let row = from; row < to; row++) {
      height += pointPixels(sheet.rowHeights.get(row) ?? defaultRowHeight);
    }
    return height;
  };
  const repeated = heightOf(0, sheet.repeatedRows);
  const breaks: number[] = [];
  let used = heightOf(0, sheet.blockStarts[0] ?? 0);
  sheet.blockStarts.forEach((start, index) => {
    const height = heightOf(start, sheet.blockStarts[index + 1] ?? sheet.lastRow + 1);
    if (used + height <= pageHeight) {
      used += height;
      return;
    }
    // A block that no page holds is cut wherever it starts: it goes on below what leaves it half a page.
    const isCutAnyway = repeated + height > pageHeight * leeway;
    if (used > repeated && !(isCutAnyway && used < pageHeight / 2)) breaks.push(start);
    // After a block that is higher than a page, the next one begins a page of its own.
    used = repeated + Math.min(height, pageHeight);
  });
  return breaks;
}
