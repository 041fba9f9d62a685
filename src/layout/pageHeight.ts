import { columnPixels, pointPixels, printableHeight, printableWidth } from './measures';
import { defaultRowHeight } from './theme';

/** What a page holds of a sheet that prints fit to its width, in pixels of the sheet. */
export function pageHeight(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + columnPixels(characters), 0);
  return printableHeight / Math.min(1, printableWidth / width);
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
