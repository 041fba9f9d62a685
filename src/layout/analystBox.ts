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

/**
 * The box for the analyst's own text, over the sheet's width. It has no look of its own, so that nothing of it prints
 * before it has text; what says where it is, and what it is for (`un testo proprio`), stands to its right, beyond
 * what is printed.
 */
export function addBox(draft: SheetDraft, what: string): void {
  const row = draft.nextRow++;
  addMerged(draft, { row, column: 0, value: null, style }, lastColumnOf(draft));
  draft.rowHeights.set(row, emptyHeight);
  draft.cells.push({
    row,
    column: lastColumnOf(draft) + 1,
    value: `◂ Qui a sinistra si può scrivere ${what}: resta a ogni aggiornamento e si stampa solo se c’è.`,
    style: textStyle('prompt'),
  });
}

/** The sheet with the box as high as its text needs, and its pages anew. A sheet without a box stays as it is. */
export function fitBox(sheet: PlacedSheet, text: string): PlacedSheet {
  const box = sheet.cells.find((cell) => cell.style.role === style.role);
  if (!box || text === '') return sheet;
  const columnWidths = sheet.columnWidths.slice(0, sheet.lastPrintedColumn + 1);
  const height = paragraphHeight(columnWidths, text, style);
  if (height <= (sheet.rowHeights.get(box.row) ?? defaultRowHeight)) return sheet;
  const rowHeights = new Map(sheet.rowHeights).set(box.row, Math.min(tallestRow, height + spare));
  return { ...sheet, rowHeights, ...paginate({ ...sheet, columnWidths, rowHeights }) };
}
