import type { Worksheet } from 'wasm-xlsxwriter';
import type { PlacedSheet } from '../layout/placed';
import { legibleText } from './xmlText';

const a4 = 9;
/** In inches. */
const margins = { left: 0.5, right: 0.5, top: 0.55, bottom: 0.7, header: 0.3, footer: 0.35 };
/** Excel takes 255 characters of footer, and a longer title would run into the sheet's name. */
const longestFooterTitle = 90;

/** A4 landscape, one page wide, with the report's title, the sheet's name and the page number in the footer. */
export function setUpPage(worksheet: Worksheet, sheet: PlacedSheet, title: string): void {
  worksheet.setPaperSize(a4).free();
  worksheet.setLandscape().free();
  worksheet.setPrintFitToPages(1, 0).free();
  worksheet
    .setMargins(
      margins.left,
      margins.right,
      margins.top,
      margins.bottom,
      margins.header,
      margins.footer,
    )
    .free();
  worksheet.setPrintArea(0, 0, sheet.lastRow, sheet.lastColumn).free();
  worksheet.setFooter(`&L&8 ${footerText(title)}&C&8&A&R&8&P di &N`).free();
  worksheet.setScreenGridlines(false).free();
  if (sheet.frozenRows > 0) worksheet.setFreezePanes(sheet.frozenRows, 0).free();
  const repeated = sheet.repeatedRows;
  if (repeated) worksheet.setRepeatRows(repeated.first, repeated.last).free();
}

/** In a footer `&` begins a code, and `&&` is the character. */
function footerText(title: string): string {
  const characters = Array.from(legibleText(title).replace(/\s+/g, ' '));
  const shown =
    characters.length > longestFooterTitle
      ? `${characters.slice(0, longestFooterTitle - 1).join('')}…`
      : characters.join('');
  return shown.replaceAll('&', '&&');
}
