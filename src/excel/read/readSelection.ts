import type { CellRef } from '../../grid/address';
import type { RawCell } from '../../intake/rawSource';
import { readExcel } from '../request/readExcel';

/** A cell that is selected, with its value; null where the cell is blank. */
export interface SelectedCell extends CellRef {
  readonly is: 'cell';
  readonly value: RawCell;
}

export interface SelectedChart {
  readonly is: 'chart';
  readonly sheet: string;
  readonly name: string;
}

/** What is selected in the open workbook: a chart, else the active cell. */
export async function readSelection(): Promise<SelectedCell | SelectedChart> {
  return readExcel(async ({ workbook }) => {
    const cell = workbook.getActiveCell().load('rowIndex,columnIndex,values').untrack();
    const sheet = cell.worksheet.load('name');
    const chart = workbook.getActiveChartOrNullObject().load('name,worksheet/name');
    await workbook.context.sync();
    if (!chart.isNullObject) return { is: 'chart', sheet: chart.worksheet.name, name: chart.name };
    const value = (cell.values as RawCell[][])[0]?.[0] ?? '';
    return {
      ...{ is: 'cell', sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex },
      value: value === '' ? null : value,
    };
  });
}
