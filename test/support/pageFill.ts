import { printableHeight } from '../../src/layout/measures';
import { rowsHeight } from '../../src/layout/pageBreaks';
import type { PlacedSheet } from '../../src/layout/placed';

/** How full each page of the sheet is, the rows included that repeat on it: 1 is full. */
export function pageFill(sheet: PlacedSheet): readonly number[] {
  const { rowHeights, repeatedRows, printScale, pageBreaks, lastRow } = sheet;
  const starts = [0, ...pageBreaks];
  const repeated = rowsHeight(rowHeights, repeatedRows.first, repeatedRows.last + 1);
  return starts.map((start, page) => {
    const height = rowsHeight(rowHeights, start, starts[page + 1] ?? lastRow + 1);
    const above = start > repeatedRows.last ? repeated : 0;
    return ((height + above) * printScale) / 100 / printableHeight;
  });
}

/** Pages that are less than half full and not the last of their sheet, with how full they are. */
export function emptyPages(sheets: readonly PlacedSheet[]): readonly string[] {
  return sheets.flatMap((sheet) =>
    pageFill(sheet)
      .slice(0, -1)
      .flatMap((full, page) =>
        full < 0.5 ? [`${sheet.name}, page ${page + 1}: ${full.toFixed(2)}`] : [],
      ),
  );
}
