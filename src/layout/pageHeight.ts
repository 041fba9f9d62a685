import { columnPixels, pointPixels, printableHeight, printableWidth } from './measures';
import { defaultRowHeight } from './theme';

/** Excel takes no scale below it. */
const smallestScale = 10;

/**
 * The scale, a whole number in percent and at most 100, at which columns of these widths fit to a page's
 * width. Office.js and files take the number: on a sheet that Excel itself fits to pages, breaks do not hold.
 */
export function printScale(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + columnPixels(characters), 0);
  return Math.max(smallestScale, Math.min(100, Math.floor((100 * printableWidth) / width)));
}

/** What a page holds of such a sheet, in pixels of the sheet. */
export function pageHeight(columnWidths: readonly number[]): number {
  return (printableHeight * 100) / printScale(columnWidths);
}

/** Height in pixels of the rows from the one to before the other. */
export function rowsHeight(
  rowHeights: ReadonlyMap<number, number>,
  from: number,
  to: number,
): number {
  let height = 0;
  for (let row = from; row < to; row++) {
    height += pointPixels(rowHeights.get(row) ?? defaultRowHeight);
  }
  return height;
}
