import { plainLine } from '../../text/plainLine';
import type { RawCell } from '../rawSource';

/** A row of raw cells; what lies beyond its end is blank. */
export type RawRow = readonly (RawCell | undefined)[];

/** Longest text that is kept of a cell, for names and for findings. */
export const longestText = 255;

export function isBlank(cell: RawCell | undefined): cell is null | undefined | '' {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  // Nearly all cells are told by their first letter.
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 127) && cell.trim() === '';
}

/** The cell of a column that the sheet may lack. */
export function cellAt(row: RawRow, column: number | undefined): RawCell {
  return column === undefined ? null : (row[column] ?? null);
}

/** What the cell says, as a plain line of any length. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return plainLine(cell);
  if (typeof cell === 'boolean') return cell ? 'VERO' : 'FALSO';
  return String(cell);
}

/** As `cellText`, cut where it is too long to print. */
export function shortText(cell: RawCell | undefined): string {
  const text = cellText(cell);
  return text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text;
}
