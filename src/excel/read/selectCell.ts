import { ExcelFault } from '../request/excelFault';
import { readExcel } from '../request/readExcel';

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
