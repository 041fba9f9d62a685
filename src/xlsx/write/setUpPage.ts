import type { Worksheet } from 'wasm-xlsxwriter';
import { footerTexts } from '../../layout/footerTexts';
import { pageMargins } from '../../layout/measures';
import type { PlacedSheet } from '../../layout/placed';

const a4 = 9;

/** A4 portrait, a page wide; in the footer the report's title, the sheet's name and the page's number. */
export function setUpPage(worksheet: Worksheet, sheet: PlacedSheet, title: string): void {
  worksheet.setPaperSize(a4).free();
  worksheet.setPortrait().free();
  worksheet.setPrintScale(sheet.printScale).free();
  worksheet
    .setMargins(
      pageMargins.left,
      pageMargins.right,
      pageMargins.top,
      pageMargins.bottom,
      pageMargins.header,
      pageMargins.footer,
    )
    .free();
  worksheet.setPrintArea(0, 0, sheet.lastRow, sheet.lastPrintedColumn).free();
  const { left, right } = footerTexts(title);
  worksheet.setFooter(`&L${left}&R${right}`).free();
  worksheet.setScreenGridlines(false).free();
  if (sheet.frozenRows > 0) worksheet.setFreezePanes(sheet.frozenRows, 0).free();
  worksheet.setRepeatRows(sheet.repeatedRows.first, sheet.repeatedRows.last).free();
}
