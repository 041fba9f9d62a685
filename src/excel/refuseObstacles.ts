import type { SheetPlan } from '../plan/reportPlan';
import { ExcelFault } from './excelFault';
import { readExcel } from './readExcel';

/**
 * Throws `ExcelFault` where the plan could not be carried out to the end: a workbook that can't be changed,
 * a protected structure where sheets are to be added, or protected sheets. One request.
 */
export async function refuseObstacles(sheets: readonly SheetPlan[]): Promise<void> {
  const found = await readExcel(async ({ workbook }) => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const protections = sheets
      .filter(({ task }) => task !== 'create')
      .map(({ name }) => ({
        name,
        protection: workbook.worksheets.getItem(name).protection.load('protected'),
      }));
    await workbook.context.sync();
    return {
      isReadOnly: workbook.readOnly,
      isStructureProtected: workbook.protection.protected,
      locked: protections.filter(({ protection }) => protection.protected),
    };
  });
  if (found.isReadOnly) throw new ExcelFault('readOnly');
  const isAdding = sheets.some(({ task }) => task === 'create');
  if (found.isStructureProtected && isAdding) throw new ExcelFault('protectedStructure');
  const names = found.locked.map(({ name }) => name);
  if (names.length > 0) throw new ExcelFault('protectedSheets', names);
}
