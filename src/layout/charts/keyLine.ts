import type { Hue, Panel, Table } from '../../report/report';
import { textWidth } from '../../text/textWidth';
import { columnPixels } from '../measures';
import type { PlacedSeries } from '../placed';
import type { SheetDraft } from '../sheetDraft';
import { defaultFontSize, lookOf, textStyle } from '../theme';

/** A panel with where it begins, in pixels from the sheet's left edge. */
export interface KeyedPanel {
  readonly panel: Panel;
  readonly left: number;
}

/**
 * The key of a chart in the cells above it, in place of a legend: each series by its marker and name, in its
 * colour. Each panel's begins where the panel does, and goes on below where its columns end.
 */
export function addKeyLine(draft: SheetDraft, panels: readonly KeyedPanel[], table: Table): void {
  const keyed = panels.filter(({ panel }, index) => index === 0 || panel.type === 'line');
  const starts = keyed.map(({ left }) => columnFrom(draft, left));
  const rows = keyed.map(({ panel }, index) =>
    addEntries(draft, keyEntries(panel, table, keyed.length), {
      row: draft.nextRow,
      first: starts[index] ?? 0,
      end: starts[index + 1] ?? draft.columnWidths.length,
    }),
  );
  draft.nextRow += Math.max(...rows);
}

interface KeyEntry {
  readonly text: string;
  readonly hue: Hue;
}

/** One series alone needs no key; of many other areas there is one entry. */
function keyEntries(panel: Panel, table: Table, panels: number): readonly KeyEntry[] {
  const { type, series } = panel;
  const { lines } = series;
  if (lines.length === 1 && panels === 1) return [];
  const grey = lines.filter(({ hue }) => type === 'line' && hue === 'other');
  const named = grey.length > 1 ? lines.filter((line) => !grey.includes(line)) : lines;
  return [
    ...named.map(({ at, hue, axis }) => ({
      text: `${glyph(panel, hue)}${lineName(series.by, at, table)}${axis === 'secondary' ? ' (asse destro)' : ''}`,
      hue,
    })),
    ...(grey.length > 1 ? [{ text: `— altre ${grey.length} aree`, hue: 'other' as const }] : []),
  ];
}

function lineName(by: 'row' | 'column', at: number, { rows, columns }: Table): string {
  return (by === 'row' ? rows[at]?.labels[0] : columns[at]?.header) ?? '';
}

const markers: Readonly<Partial<Record<Hue, PlacedSeries['marker']>>> = {
  first: 'circle',
  second: 'square',
  third: 'diamond',
  fourth: 'triangle',
};

/** Of the points of a line: series differ by it as well, so that colour is not the only sign. */
export function markerOf({ type, isUnmarked }: Panel, hue: Hue): PlacedSeries['marker'] {
  return type === 'line' && !isUnmarked ? (markers[hue] ?? 'none') : 'none';
}

const glyphs: Readonly<Record<PlacedSeries['marker'], string>> = {
  none: '—',
  circle: '●',
  square: '■',
  diamond: '◆',
  triangle: '▲',
};

/** What is too light for text fills its cell instead, without a glyph. */
function glyph(panel: Panel, hue: Hue): string {
  if (isFilled(hue)) return '';
  return `${panel.type === 'line' ? glyphs[markerOf(panel, hue)] : glyphs.square} `;
}

function isFilled(hue: Hue): boolean {
  return lookOf(textStyle(`key-${hue}`)).fill !== undefined;
}

interface KeyPlace {
  readonly row: number;
  readonly first: number;
  /** The column after the last. */
  readonly end: number;
}

/** How many rows they take. */
function addEntries(draft: SheetDraft, entries: readonly KeyEntry[], place: KeyPlace): number {
  let row = place.row;
  // A fill would be as wide as the first column.
  const first = entries.every(({ hue }) => isFilled(hue)) ? place.first + 1 : place.first;
  let column = first;
  for (const { text, hue } of entries) {
    const style = textStyle(`key-${hue}`);
    const needed = (textWidth(text) * 1.08 * lookOf(style).fontSize) / defaultFontSize + 1;
    const next = columnAfter(draft, column, needed);
    if (next > place.end && column > first) {
      row++;
      column = first;
    }
    draft.cells.push({ row, column, value: text, style });
    const end = columnAfter(draft, column, needed);
    // A fill is as wide as its text.
    for (let right = column + 1; isFilled(hue) && right < end; right++) {
      draft.cells.push({ row, column: right, value: null, style });
    }
    column = end;
  }
  return entries.length === 0 ? 0 : row - place.row + 1;
}

/** The first column after as many as so many characters take; beyond the last one they may take more. */
function columnAfter({ columnWidths }: SheetDraft, first: number, characters: number): number {
  let column = first;
  for (let room = 0; room < characters; column++) {
    room += columnWidths[column] ?? columnWidths.at(-1) ?? characters;
  }
  return column;
}

/** The column that begins at this many pixels or is the next to begin. */
function columnFrom({ columnWidths }: SheetDraft, left: number): number {
  let column = 0;
  for (let edge = 0; edge < left && column < columnWidths.length - 1; column++) {
    edge += columnPixels(columnWidths[column] ?? 0);
  }
  return column;
}
