import { invalidArgument } from '../hostError';
import { type Area, intersection } from './area';
import { blankCell } from './cell';
import { existingCells, putCell } from './grid';
import type { Sheet } from './workbook';

/**
 * Cuts cells and puts them where the target begins, with their looks and the tables that lie wholly among them.
 * What refers to them does not follow: this host has no use for it. Throws InvalidArgument where cells of a merge
 * would be cut apart.
 */
export function moveCells(sheet: Sheet, from: Area, target: Area): void {
  const down = target.firstRow - from.firstRow;
  const right = target.firstColumn - from.firstColumn;
  const to = {
    firstRow: from.firstRow + down,
    lastRow: from.lastRow + down,
    firstColumn: from.firstColumn + right,
    lastColumn: from.lastColumn + right,
  };
  if (sheet.merges.some((merge) => [from, to].some((area) => intersection(merge, area)))) {
    throw invalidArgument('cells of a merge');
  }
  const held = existingCells(sheet.cells, from);
  for (const { row, column } of held) putCell(sheet.cells, row, column, blankCell);
  for (const { row, column } of existingCells(sheet.cells, to))
    putCell(sheet.cells, row, column, blankCell);
  for (const { row, column, cell } of held) putCell(sheet.cells, row + down, column + right, cell);
  for (const table of sheet.tables) {
    const { area } = table;
    const isWithin =
      area.firstRow >= from.firstRow &&
      area.lastRow <= from.lastRow &&
      area.firstColumn >= from.firstColumn &&
      area.lastColumn <= from.lastColumn;
    if (!isWithin) continue;
    table.area = {
      firstRow: area.firstRow + down,
      lastRow: area.lastRow + down,
      firstColumn: area.firstColumn + right,
      lastColumn: area.lastColumn + right,
    };
  }
}
