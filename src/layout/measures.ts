/** Sizes that pagination and charts need: Calibri 11 on A4 portrait, in pixels at 96 dpi. */

const pixelsPerCharacter = 7;
const columnPadding = 5;

const millimetresPerInch = 25.4;

/** In inches: 20 mm beside the text, 17 mm above and below. The print set-up of both targets says them. */
export const pageMargins = {
  left: 20 / millimetresPerInch,
  right: 20 / millimetresPerInch,
  top: 17 / millimetresPerInch,
  bottom: 17 / millimetresPerInch,
  header: 8 / millimetresPerInch,
  footer: 8 / millimetresPerInch,
} as const;

const pageWidthInches = 210 / millimetresPerInch;
const pageHeightInches = 297 / millimetresPerInch;
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

/** The width that columns of so many pixels on the screen may take in print. */
export const printableWidth =
  ((pageWidthInches - pageMargins.left - pageMargins.right) * pixelsPerInch * pixelsPerCharacter) /
  widestDigit;

export const printableHeight =
  (pageHeightInches - pageMargins.top - pageMargins.bottom) * pixelsPerInch * safety;

/** Width in pixels of a column given in characters. */
export function columnPixels(characters: number): number {
  return Math.round(characters * pixelsPerCharacter + columnPadding);
}

/** The width in characters of a column of so many pixels. */
export function charactersIn(pixels: number): number {
  return (pixels - columnPadding) / pixelsPerCharacter;
}

/** Height in pixels of a row given in points. */
export function pointPixels(points: number): number {
  return Math.round((points * pixelsPerInch) / 72);
}

/**
 * How many pixels of the sheet a cm on paper takes, at this scale in percent. Across they are fewer: charts
 * stand on their columns, which print wider than the screen shows them.
 */
export function paperPixels(scale: number): { readonly across: number; readonly down: number } {
  const down = (pixelsPerInch / 2.54) * (100 / scale);
  return { across: (down * pixelsPerCharacter) / widestDigit, down };
}
