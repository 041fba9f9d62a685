import type { PlacedCell } from '../layout/placed';
import type { CellRole } from '../layout/theme';
import { fingerprint } from '../text/fingerprint';
import type { CellContent, SheetMark } from './ownedSheet';

/** Of one row: texts by column, hashed; `''` where none is remembered. */
export type RowTexts = readonly string[];

/**
 * What is remembered of each row, so that the row is found again wherever Excel has moved it: its first text,
 * and the texts of headers. Nothing is remembered of the analyst's text, of the time of the run, or of the
 * rows of an Excel table: these may be thousands, and stand one below the other under their headers.
 */
export function rowTexts(cells: readonly PlacedCell[]): string {
  const rows: string[][] = [];
  for (const cell of cells.filter(isRemembered).sort((a, b) => a.column - b.column)) {
    const { row, column, value, style } = cell;
    const texts = (rows[row] ??= []);
    const isHeader = headerRoles.includes(style.role);
    if (texts.length > 0 && !isHeader) continue;
    while (texts.length < column) texts.push('');
    texts.push(textHash(value));
  }
  const lines = Array.from(rows, (texts: RowTexts | undefined) => texts?.join(',') ?? '');
  return lines.join(' ');
}

const headerRoles: readonly CellRole[] = ['header', 'headerNumber', 'asideHeader'];

function isRemembered({ value, formula, style, isRunStamp }: PlacedCell): boolean {
  const isTold = style.role !== 'notes' && style.role !== 'listed' && !isRunStamp;
  return isText(value) && formula === undefined && isTold;
}

/** By row. */
export function readRowTexts({ texts }: SheetMark): readonly RowTexts[] {
  return texts.split(' ').map((row) => row.split(','));
}

/** `''` for what is no text. */
export function textHash(content: CellContent | null): string {
  return isText(content) ? fingerprint(content).slice(-4) : '';
}

function isText(content: CellContent | null): boolean {
  return typeof content === 'string' && content !== '' && !content.startsWith('=');
}
