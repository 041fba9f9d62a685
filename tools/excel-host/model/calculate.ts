import type { Evaluate } from '../hostState';
import { putCell } from './grid';
import type { Sheet, Workbook } from './workbook';

/**
 * Calculates the sheet's formulas and keeps what they give. A formula of another sheet counts with the value
 * that it holds. A formula of this sheet is calculated before those that name it: the rounds see to that.
 */
export function calculateSheet(sheet: Sheet, evaluate: Evaluate | undefined): void {
  while (hasChanged(sheet, evaluate));
}

/** The same for all formulas, whatever sheets they name. */
export function calculateWorkbook({ sheets }: Workbook, evaluate: Evaluate | undefined): void {
  while (sheets.map((sheet) => hasChanged(sheet, evaluate)).includes(true));
}

/** One round over the sheet's formulas. */
function hasChanged(sheet: Sheet, evaluate: Evaluate | undefined): boolean {
  if (evaluate === undefined) return false;
  let isChanged = false;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (cell.formula === undefined) continue;
      const value = evaluate(cell.formula, sheet, row, column);
      if (Object.is(value, cell.value)) continue;
      isChanged = true;
      putCell(sheet.cells, row, column, { ...cell, value });
    }
  }
  return isChanged;
}
