import type { CellRef } from '../../grid/address';
import type { RawCell } from '../../intake/rawSource';
import { readExcel } from '../request/readExcel';

/** Which cell of the open workbook is selected, and its value; null: it is blank. Of several the active one. */
export async function readActiveCell(): Promise<CellRef & { readonly value: RawCell }> {
  return readExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,values').untrack();
    const sheet = cell.worksheet.load('name');
    await context.sync();
    const value = (cell.values as RawCell[][])[0]?.[0] ?? '';
    return {
      ...{ sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex },
      value: value === '' ? null : value,
    };
  });
}
