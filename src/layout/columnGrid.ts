import { charactersIn, columnPixels, printableWidth } from './measures';
import { printScale } from './pageBreaks';

/** The columns of a text's width: one of labels, the others of figures. In characters. */
const labelWidth = 38;
const figureWidth = 10.8;
const fewestFigures = 6;

/** Where there are more columns they are narrower, but no narrower than this: `giu-dic 2017` has room. */
const narrowerFigures = 7;
const narrowerWidths = { label: 33, figure: 10.2 } as const;
const narrowestWidths = { label: 30, figure: 9.9 } as const;

/** A longer word than these characters is broken. */
const longestKept = 14;
/** So that such a word stays whole, labels get narrower and the sheet smaller, but not below these. */
const fewestForLabels = 24;
const legible = 0.605;

/**
 * The widths of a sheet's columns, all of whose tables stand in them. `figures`: columns that the widest has
 * beside its labels. `word`: characters that the longest word of their headers takes.
 */
export function gridWidths(figures: number, word = 0): readonly number[] {
  const { label, figure } =
    figures < narrowerFigures
      ? { label: labelWidth, figure: figureWidth }
      : figures === narrowerFigures
        ? narrowerWidths
        : narrowestWidths;
  const count = Math.max(fewestFigures, figures);
  const page = printableWidth / legible;
  const room = charactersIn(Math.floor((page - columnPixels(fewestForLabels)) / count));
  const width = Math.max(figure, Math.min(word, longestKept, room));
  const left = width === figure ? label : charactersIn(page - count * columnPixels(width));
  return [Math.min(label, left), ...Array.from({ length: count }, () => width)];
}

/** The columns with labels so much wider that the sheet is just a page wide at its scale. */
export function fillingPage([label = 0, ...figures]: readonly number[]): readonly number[] {
  const room = (100 * printableWidth) / printScale([label, ...figures]);
  const used = figures.reduce((sum, width) => sum + columnPixels(width), 0);
  return [charactersIn(Math.floor(room) - used), ...figures];
}
