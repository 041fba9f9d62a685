import type { SheetPlan } from '../plan/reportPlan';
import { ExcelFault } from './excelFault';
import { readExcel } from './readExcel';

/**
 * Throws `ExcelFault` where the plan could not be carried out to the end: a workbook that can't be changed,
 * a protected structure where sheets are to be added, or protected sheets. Gives the names of the sheets
 * in which filters hide rows. One request.
 */
export async function refuseObstacles(sheets: readonly SheetPlan[]): Promise<readonly string[]> {
  const found = await readExcel(async ({ workbook }) => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const present = sheets
      .filter(({ task }) => task !== 'create')
      .map(({ name }) => {
        const { protection, autoFilter } = workbook.worksheets.getItem(name);
        protection.load('protected');
        autoFilter.load('isDataFiltered');
        return { name, protection, autoFilter };
      });
    await workbook.context.sync();
    return {
      isReadOnly: workbook.readOnly,
      isStructureProtected: workbook.protection.protected,
      locked: present.filter(({ protection }) => protection.protected),
      filtered: present.filter(({ autoFilter }) => autoFilter.isDataFiltered),
    };
  });
  if (found.isReadOnly) throw new ExcelFault('readOnly');
  const isAdding = sheets.some(({ task }) => task === 'create');
  if (found.isStructureProtected && isAdding) throw new ExcelFault('protectedStructure');
  const names = found.locked.map(({ name }) => name);
  if (names.length > 0) throw new ExcelFault('protectedSheets', names);
  return found.filtered.map(({ name }) => name);
}
