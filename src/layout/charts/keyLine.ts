import type { Panel, Table } from '../../report/report';
import { textWidth } from '../../text/textWidth';
import { columnPixels } from '../measures';
import type { SheetDraft } from '../sheetDraft';
import { defaultFontSize, lookOf, textStyle } from '../theme';
import { hasKey, isFilled, keyEntries, type KeyEntry } from './keyEntries';

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
  const keyed = panels.filter(({ panel }, index) => hasKey(panel, index));
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

/** The first column behind a text of so many characters. A text in the last column may be wider. */
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
