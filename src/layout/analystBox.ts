import { paginate } from './pageBreaks';
import type { PlacedSheet } from './placed';
import {
  addMerged,
  lastColumnOf,
  paragraphHeight,
  type SheetDraft,
  tallestRow,
} from './sheetDraft';
import { defaultRowHeight, textStyle } from './theme';

/** In points: a line of white where nothing is written. */
const emptyHeight = 27;

const style = textStyle('notes');
/** In points, below the text. */
const spare = 9;

const hintStart = '◂ Qui a sinistra si può scrivere ';

/** Whether a cell says that the box stands in its row, at its left. */
export function isBoxHint(text: string): boolean {
  return text.startsWith(hintStart);
}

/**
 * The box for the analyst's own text, over the sheet's width. The box has no look, so that an empty one
 * prints nothing. A hint to the right of the box, beyond what is printed, says where the box is and what it
 * is for (`un testo proprio`).
 */
export function addBox(draft: SheetDraft, what: string): void {
  const row = draft.nextRow++;
  addMerged(draft, { row, column: 0, value: null, style }, lastColumnOf(draft));
  draft.rowHeights.set(row, emptyHeight);
  draft.cells.push({
    row,
    column: lastColumnOf(draft) + 1,
    value: `${hintStart}${what}: resta a ogni aggiornamento e si stampa solo se c’è.`,
    style: textStyle('prompt'),
  });
}

/**
 * The sheet with this in its box. The box gets the height that the text needs, and the sheet its pages anew.
 * A sheet without a box stays as it is, and so does one that gets nothing.
 */
export function fillBox(sheet: PlacedSheet, content: string | number): PlacedSheet {
  const box = sheet.cells.find((cell) => cell.style.role === style.role);
  if (!box || content === '') return sheet;
  const cells = sheet.cells.map((cell) => (cell === box ? { ...cell, value: content } : cell));
  return fitBox({ ...sheet, cells }, box.row, String(content));
}

function fitBox(sheet: PlacedSheet, row: number, text: string): PlacedSheet {
  const columnWidths = sheet.columnWidths.slice(0, sheet.lastPrintedColumn + 1);
  const height = paragraphHeight(columnWidths, text, style);
  if (height <= (sheet.rowHeights.get(row) ?? defaultRowHeight)) return sheet;
  const rowHeights = new Map(sheet.rowHeights).set(row, Math.min(tallestRow, height + spare));
  return { ...sheet, rowHeights, ...paginate({ ...sheet, columnWidths, rowHeights }) };
}
