import type { Run } from '../grid/runs';
import { columnPixels, pointPixels, printableHeight, printableWidth } from './measures';
import { defaultRowHeight } from './theme';

/** Excel takes no scale below it. */
const smallestScale = 10;
/** In percent: a page printed smaller than this is not read. */
const smallestLegibleScale = 60;
/** Heights are estimated on the high side: a block that seems this much higher than a page fits on one. */
export const leeway = 1.05;

/** A sheet as far as its pages are concerned. */
export interface Flow {
  /** In characters of the theme's font. */
  readonly columnWidths: readonly number[];
  /** In points, of the rows that differ from the theme's default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** First row of each stretch that should stay on one page. */
  readonly blockStarts: readonly number[];
  /** All of it is to stand on one page, if that can be read. */
  readonly isOnePage?: true;
  /** Of what is printed. */
  readonly lastRow: number;
  /** Rows that come back at the top of the pages after them. */
  readonly repeatedRows: Run;
}

export interface Pages {
  /** So that it fits to a page's width: a whole number in percent, from 10 to 100. */
  readonly printScale: number;
  /** A page starts at each of these rows. */
  readonly pageBreaks: readonly number[];
}

/** How large the sheet prints, and the rows at which a page should start. */
export function paginate(sheet: Flow): Pages {
  const widest = printScale(sheet.columnWidths);
  if (!sheet.isOnePage) return { printScale: widest, pageBreaks: pageBreaks(sheet) };
  const height = rowsHeight(sheet.rowHeights, 0, sheet.lastRow + 1);
  const scale = Math.min(widest, Math.floor((100 * printableHeight) / height));
  return scale < smallestLegibleScale
    ? { printScale: widest, pageBreaks: pageBreaks(sheet) }
    : { printScale: scale, pageBreaks: [] };
}

/** Rows at which a page should start at the `printScale`: no block that fits on a page is cut in two. */
export function pageBreaks(sheet: Flow): readonly number[] {
  return filledPages(sheet).breaks;
}

/** In pixels of the sheet: what its last page holds. */
export function usedOfPage(sheet: Flow): number {
  return filledPages(sheet).used;
}

function filledPages(sheet: Flow): { readonly breaks: readonly number[]; readonly used: number } {
  const { rowHeights, blockStarts, lastRow, repeatedRows } = sheet;
  const room = pageHeight(sheet.columnWidths);
  const repeatedFrom = (row: number): number =>
    row > repeatedRows.last ? rowsHeight(rowHeights, repeatedRows.first, repeatedRows.last + 1) : 0;
  const breaks: number[] = [];
  let used = rowsHeight(rowHeights, 0, blockStarts[0] ?? lastRow + 1);
  blockStarts.forEach((start, index) => {
    const height = rowsHeight(rowHeights, start, blockStarts[index + 1] ?? lastRow + 1);
    if (used + height <= room) {
      used += height;
      return;
    }
    const repeated = repeatedFrom(start);
    // A block higher than a page is cut in any case: it begins on a page that is less than half full.
    const isCutAnyway = repeated + height > room * leeway;
    if (used > repeated && !(isCutAnyway && used < room / 2)) breaks.push(start);
    // After a block that is higher than a page, the next one begins a page of its own.
    used = repeated + Math.min(height, room);
  });
  return { breaks, used };
}

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
