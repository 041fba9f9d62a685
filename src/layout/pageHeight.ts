import { columnPixels, pointPixels, printableHeight, printableWidth } from './measures';
import { defaultRowHeight } from './theme';

/** How much smaller a sheet with columns of these widths prints, so as to fit to the page's width. */
export function pageScale(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + columnPixels(characters), 0);
  return Math.min(1, printableWidth / width);
}

/** What a page holds of such a sheet, in pixels of the sheet. */
export function pageHeight(columnWidths: readonly number[]): number {
  return printableHeight / pageScale(columnWidths);
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
