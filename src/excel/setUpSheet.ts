import type { PlacedSheet } from '../layout/placed';
import { pageMargins } from '../layout/measures';
import { rangeName } from '../plan/rangeName';

const pointsPerInch = 72;

/** Queues view and print set-up: none of it may keep the report from being written. */
export function setUpSheet(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  const { frozenRows, repeatedRows, pageBreaks, lastRow, lastColumn } = placed;
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = pageMargins.left * pointsPerInch;
  pageLayout.rightMargin = pageMargins.right * pointsPerInch;
  pageLayout.topMargin = pageMargins.top * pointsPerInch;
  pageLayout.bottomMargin = pageMargins.bottom * pointsPerInch;
  pageLayout.setPrintArea(rangeName({ firstRow: 0, firstColumn: 0, lastRow, lastColumn }));
  if (repeatedRows) {
    pageLayout.setPrintTitleRows(`$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`);
  }
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&A';
  pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P di &N';
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
