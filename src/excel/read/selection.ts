import type { CellRef } from '../../grid/address';
import type { RawCell } from '../../intake/rawSource';
import { ExcelFault } from '../request/excelFault';
import { readExcel } from '../request/excelRequest';

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

/** Calls back whenever another cell or chart is selected. */
interface SelectionWatch {
  /** Begins, and goes on with the charts that came since: Excel tells of those of a sheet at a time. */
  readonly begin: () => Promise<void>;
}

export function watchSelection(onSelect: () => void): SelectionWatch {
  const watched = new Set<string>();
  const tell = (): Promise<void> => {
    onSelect();
    return Promise.resolve();
  };
  return {
    begin: () =>
      readExcel(async ({ workbook }) => {
        const sheets = workbook.worksheets.load('items/id');
        await workbook.context.sync();
        const added = sheets.items.filter(({ id }) => !watched.has(id));
        if (watched.size === 0) sheets.onSelectionChanged.add(tell);
        for (const sheet of added) sheet.charts.onActivated.add(tell);
        await workbook.context.sync();
        for (const { id } of added) watched.add(id);
      }),
  };
}

/** Shows and selects a cell. Throws ItemNotFound for a sheet that is gone, `ExcelFault` for a hidden one. */
export async function selectCell(sheet: string, address: string): Promise<void> {
  await readExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load('visibility');
    await context.sync();
    if (worksheet.visibility !== 'Visible') throw new ExcelFault('hiddenSheet');
    worksheet.activate();
    worksheet.getRange(address).untrack().select();
    await context.sync();
  });
}
