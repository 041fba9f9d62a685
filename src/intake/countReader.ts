import { addCellFinding } from './cellFinding';
import { cellAt, isBlank, type RawRow } from './cellText';
import { fieldLabel } from './fieldLabel';
import type { IntakeContext } from './intakeContext';
import { countOf } from './italianNumber';
import type { Region } from './region';

/** How many a row stands for: 1 where it does not say. Undefined, and reported, where it is no count. */
export type CountReader = (cells: RawRow, row: number) => number | undefined;

export function createCountReader(
  { log }: IntakeContext,
  { sheet, columns, line }: Region,
): CountReader {
  const column = columns.count;
  if (column === undefined) return () => 1;
  const details = { header: line.headers[column] ?? fieldLabel('count') };
  return (cells, row) => {
    const cell = cellAt(cells, column);
    if (isBlank(cell)) return 1;
    const count = countOf(cell);
    if (count === undefined) {
      addCellFinding(log, 'NUMERO_NON_VALIDO', sheet.name, row, column, cell, details);
    }
    return count;
  };
}
