import { ExcelFault } from '../request/excelFault';
import { readExcel } from '../request/readExcel';

/** Shows a cell of the open workbook and selects it. Throws ItemNotFound where the sheet is gone, `ExcelFault` where it is hidden. */
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
