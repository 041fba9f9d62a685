import { pageMargins } from '../layout/measures';
import { footerTexts } from '../layout/footerTexts';
import { rangeName } from '../plan/rangeName';
import type { PlacedPage, PrintedCells } from '../plan/reportPlan';

const pointsPerInch = 72;

/** Queues view and print set-up: none of it may keep the report from being written. */
export function setUpSheet(sheet: Excel.Worksheet, page: PlacedPage): void {
  const { title, frozenRows, repeatedRows } = page;
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = pageMargins.left * pointsPerInch;
  pageLayout.rightMargin = pageMargins.right * pointsPerInch;
  pageLayout.topMargin = pageMargins.top * pointsPerInch;
  pageLayout.bottomMargin = pageMargins.bottom * pointsPerInch;
  pageLayout.headerMargin = pageMargins.header * pointsPerInch;
  pageLayout.footerMargin = pageMargins.footer * pointsPerInch;
  if (repeatedRows) {
    pageLayout.setPrintTitleRows(`$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`);
  }
  const footer = pageLayout.headersFooters.defaultForAllPages;
  const { left, center, right } = footerTexts(title);
  footer.leftFooter = left;
  footer.centerFooter = center;
  footer.rightFooter = right;
}

/** Queues what is printed, how large, and where pages end. */
export function setUpPrinting(
  sheet: Excel.Worksheet,
  { printScale, pageBreaks, lastRow, lastColumn }: PrintedCells,
): void {
  // A number, for a width in pages alone also means one page tall, and keeps breaks from holding.
  sheet.pageLayout.zoom = { scale: printScale };
  sheet.pageLayout.setPrintArea(rangeName({ firstRow: 0, firstColumn: 0, lastRow, lastColumn }));
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
