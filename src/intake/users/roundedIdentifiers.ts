import { addFinding } from '../../findings/finding';
import { cellAt, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import type { Region } from '../sheets/region';

/** `2,018E+11`: what Excel shows of a long number, and writes into texts. */
const scientific = /^\s*\d(?:[.,]\d{1,14})?E\+\d{1,2}\s*$/i;

/** Whether an identifier has lost its last digits: many people may have the same text. */
export function isRounded(cell: RawCell): boolean {
  // Most identifiers are told by their length and their second character.
  if (typeof cell !== 'string' || cell.length > 24 || !/^\s*\d[.,E]/i.test(cell)) return false;
  return scientific.test(cell);
}

/**
 * Tells the rows whose identifier is rounded. They are one finding: each of them counts as a person of its own.
 */
export function watchRounded(
  { atEnd, log }: IntakeContext,
  { sheet, columns: { userId }, line }: Region,
): (cells: RawRow, row: number) => boolean {
  if (userId === undefined) return () => false;
  let rows = 0;
  let first: { readonly row: number; readonly cell: RawCell } | undefined;
  atEnd.push(() => {
    if (!first) return;
    addFinding(log, {
      code: 'IDENTIFICATIVI_ARROTONDATI',
      ...foundAt(sheet.name, first.row, userId, first.cell),
      details: { header: line.headers[userId] ?? '', rows },
    });
  });
  return (cells, row) => {
    const cell = cellAt(cells, userId);
    if (!isRounded(cell)) return false;
    rows++;
    first ??= { row, cell };
    return true;
  };
}
