import { textWidth } from '../text/textWidth';
import type { TableCell, TableRow } from './blocks';
import { documentStyles, pageSetUp, secondLineSize } from './documentTheme';

/** In cm, of both sides of a cell. */
const padding = 0.26;
const narrowestLabel = 3.2;
const widestLabel = 6.6;
const narrowestFigure = 0.95;
const widestFigure = 2.6;

/**
 * Widths in cm that add up to no more than the width of a page. Columns of figures take what their texts need
 * and share what is left over; labels wrap where there is too little.
 */
export function columnWidths(
  header: readonly TableCell[],
  rows: readonly TableRow[],
): readonly number[] {
  const labels = header.filter(({ align }) => align === 'left').length;
  const needed = (column: number, ofHeader: HeaderWidth): number => {
    const cells = rows.flatMap(({ role, cells: own }) =>
      role === 'group' ? [] : (own[column] ?? []),
    );
    const ofCells = cells.map(({ text }) => textCm(text));
    return Math.max(...ofCells, ofHeader(header[column]?.text ?? '')) + padding;
  };
  const columns = header.map((_, column) => column);
  const figuresWith = (ofHeader: HeaderWidth): readonly number[] =>
    columns
      .slice(labels)
      .map((column) => clamp(needed(column, ofHeader), narrowestFigure, widestFigure));
  const hasRoom = (widths: readonly number[]): boolean =>
    sum(widths) + labels * narrowestLabel <= pageSetUp.textWidth;
  const ways = [figuresWith(unbrokenHeader), figuresWith(wrappedHeader)].flatMap((widths) => [
    evenPeriods(header.slice(labels), widths),
    widths,
  ]);
  const figures = ways.find(hasRoom) ?? ways.at(-1) ?? [];
  const forLabels = columns
    .slice(0, labels)
    .map((column) => clamp(needed(column, unbrokenHeader), narrowestLabel, widestLabel));
  const room = pageSetUp.textWidth - sum(figures);
  const shrunk = Math.min(1, Math.max(labels * narrowestLabel, room) / Math.max(1, sum(forLabels)));
  const shownLabels = forLabels.map((width) => width * shrunk);
  const spare = Math.max(0, pageSetUp.textWidth - sum(shownLabels) - sum(figures));
  const each = figures.length === 0 ? 0 : spare / figures.length;
  const shown = [
    ...shownLabels,
    ...figures.map((width) => Math.min(Math.max(width, widestFigure), width + each)),
  ];
  const over = Math.max(1, sum(shown) / pageSetUp.textWidth);
  return shown.map((width) => Math.floor((width / over) * 100) / 100);
}

/** Columns of periods are all as wide as the widest, so that their headers of two lines wrap alike. */
function evenPeriods(header: readonly TableCell[], widths: readonly number[]): readonly number[] {
  const isPeriod = header.map(({ text }) => text.includes('\n'));
  const widest = Math.max(...widths.filter((_, column) => isPeriod[column]));
  return widths.map((width, column) => (isPeriod[column] === true ? widest : width));
}

/** In cm, of text of a cell, which may be bold. */
function textCm(text: string, size: number = documentStyles.cell.size * 1.04): number {
  return (textWidth(text) * 0.507 * size * 2.54) / 72;
}

/** In cm, of a header. */
type HeaderWidth = (text: string) => number;

/** Headers wrap between words, and their second line is smaller but is kept whole. */
function unbrokenHeader(text: string): number {
  const [first = '', second = ''] = text.split('\n');
  return Math.max(longestWord(first), textCm(second, secondLineSize));
}

/** Where there is no room for that, the second line wraps too. */
function wrappedHeader(text: string): number {
  const [first = '', second = ''] = text.split('\n');
  return Math.max(longestWord(first), longestWord(second, secondLineSize));
}

function longestWord(text: string, size?: number): number {
  return Math.max(...text.split(' ').map((word) => textCm(word, size)));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
