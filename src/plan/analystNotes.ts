import { rangeAt } from '../grid/address';
import type { PlacedCell } from '../layout/placed';
import type { CellContent, OwnedSheet, SheetMark } from './ownedSheet';

/** What the analyst wrote in the box, which stands where the mark says: a run that was cut short may have had it in hand. */
export function notesOf(
  mark: SheetMark | undefined,
  { contents }: Pick<OwnedSheet, 'contents'>,
): CellContent {
  const { notes, notesText } = mark ?? {};
  if (notesText !== undefined) return notesText;
  if (notes === undefined) return '';
  const { firstRow, firstColumn } = rangeAt(notes);
  return contents[firstRow]?.[firstColumn] ?? '';
}

export function withNotes(cells: readonly PlacedCell[], text: CellContent): readonly PlacedCell[] {
  const corner = cells.findIndex(({ style }) => style.role === 'notes');
  const value = typeof text === 'boolean' ? String(text) : text;
  return cells.map((cell, index) => (index === corner && value !== '' ? { ...cell, value } : cell));
}

/** Whether the box is emptied before its text stands in it again: the mark then has to keep the text. */
export function isBoxEmptied(
  held: SheetMark | undefined,
  { notes }: SheetMark,
  cleared: ReadonlySet<string>,
): boolean {
  if (held?.notesText !== undefined) return true;
  return held?.notes !== notes || (notes !== undefined && cleared.has(notes));
}
