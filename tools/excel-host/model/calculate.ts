import type { Evaluate } from '../hostState';
import { putCell } from './grid';
import type { Sheet, Workbook } from './workbook';

/**
 * Keeps in the sheet's formulas what they give now. Formulas of other sheets that they name count with what
 * they hold; those of this sheet that they name are asked before them, which some rounds see to.
 */
export function calculateSheet(sheet: Sheet, evaluate: Evaluate | undefined): void {
  while (hasChanged(sheet, evaluate));
}

/** The same for all formulas, whatever sheets they name. */
export function calculateWorkbook({ sheets }: Workbook, evaluate: Evaluate | undefined): void {
  while (sheets.map((sheet) => hasChanged(sheet, evaluate)).includes(true));
}

/** A round over the sheet's formulas. */
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
