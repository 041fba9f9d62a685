import { pageHeight, rowsHeight } from './pageHeight';

/** Heights are estimated with care: a block that seems to be this much higher than a page fits on one. */
export const leeway = 1.05;

/**
 * Rows at which a page should start, so that no block that fits on a page is cut in two.
 * The sheet is printed at its `printScale`; `repeatedRows` come back at the top of the pages after them.
 */
export function pageBreaks(sheet: {
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly blockStarts: readonly number[];
  readonly lastRow: number;
  readonly repeatedRows: { readonly first: number; readonly last: number };
}): readonly number[] {
  const { rowHeights, blockStarts, lastRow, repeatedRows } = sheet;
  const room = pageHeight(sheet.columnWidths);
  const repeatedFrom = (row: number): number =>
    row > repeatedRows.last ? rowsHeight(rowHeights, repeatedRows.first, repeatedRows.last + 1) : 0;
  const breaks: number[] = [];
  let used = rowsHeight(rowHeights, 0, blockStarts[0] ?? 0);
  blockStarts.forEach((start, index) => {
    const height = rowsHeight(rowHeights, start, blockStarts[index + 1] ?? lastRow + 1);
    if (used + height <= room) {
      used += height;
      return;
    }
    const repeated = repeatedFrom(start);
    // A block that no page holds is cut wherever it starts: it goes on below what leaves it half a page.
    const isCutAnyway = repeated + height > room * leeway;
    if (used > repeated && !(isCutAnyway && used < room / 2)) breaks.push(start);
    // After a block that is higher than a page, the next one begins a page of its own.
    used = repeated + Math.min(height, room);
  });
  return breaks;
}
