/** Sizes that pagination and charts need: Calibri 11 on A4 landscape, in pixels at 96 dpi. */

const pixelsPerCharacter = 7;
const columnPadding = 5;

/** Page margins in inches: what the print set-up of both targets says. */
export const pageMargins = {
  left: 0.5,
  right: 0.5,
  top: 0.5,
  bottom: 0.65,
  header: 0.3,
  footer: 0.35,
} as const;

const pageWidthInches = 11.69;
const pageHeightInches = 8.27;
const pixelsPerInch = 96;
export const pointsPerPixel = 72 / pixelsPerInch;
/** Printers and drivers differ a little: what fits exactly might not. */
const safety = 0.97;

/**
 * Columns print wider than the screen shows them: the screen rounds the widest digit of Calibri 11 down from
 * 7.43 pixels, a printer of 300 dots an inch may round it up to 7.68. LibreOffice does so too; of Excel it is
 * inferred. A column too many on a page would print every page twice.
 */
const widestDigit = 7.68;

/** What columns of so many pixels on the screen may take. */
export const printableWidth =
  ((pageWidthInches - pageMargins.left - pageMargins.right) * pixelsPerInch * pixelsPerCharacter) /
  widestDigit;

export const printableHeight =
  (pageHeightInches - pageMargins.top - pageMargins.bottom) * pixelsPerInch * safety;

/** Width in pixels of a column given in characters. */
export function columnPixels(characters: number): number {
  return Math.round(characters * pixelsPerCharacter + columnPadding);
}

/** Height in pixels of a row given in points. */
export function pointPixels(points: number): number {
  return Math.round((points * pixelsPerInch) / 72);
}
