import type { SheetPlan } from '../../plan/reportPlan';
import { ExcelFault } from '../request/excelFault';
import { readExcel } from '../request/readExcel';
import { writeExcel } from '../request/writeExcel';

/**
 * Refreshes the user's PivotTables on the tables that were written, each by itself: one that Excel refuses, as on
 * a protected sheet, hinders no other. Where Excel is too old to tell what a PivotTable is made of, all of them.
 * Gives what tells of those that were refused; undefined where none was.
 */
export async function refreshPivots(sheets: readonly SheetPlan[]): Promise<ExcelFault | undefined> {
  const written = sheets.flatMap(({ name, hasTable }) => (hasTable ? [name] : []));
  if (written.length === 0) return undefined;
  const refused: Pivot[] = [];
  let cause: unknown;
  for (const pivot of await pivotsOn(written)) {
    try {
      await writeExcel(({ worksheets }) => {
        worksheets.getItem(pivot.sheet).pivotTables.getItem(pivot.name).refresh();
      });
    } catch (error) {
      refused.push(pivot);
      cause = error;
    }
  }
  const places = new Set(refused.map(({ sheet }) => sheet));
  return places.size === 0 ? undefined : new ExcelFault('pivotTables', [...places], cause);
}

interface Pivot {
  readonly sheet: string;
  readonly name: string;
}

/** The PivotTables on the Excel tables of these sheets. */
function pivotsOn(sheets: readonly string[]): Promise<readonly Pivot[]> {
  return readExcel(async (context) => {
    const { worksheets, pivotTables } = context.workbook;
    pivotTables.load('items/name,items/worksheet/name');
    const tables = sheets.map((name) => worksheets.getItem(name).tables.load('items/name'));
    await context.sync();
    const pivots = pivotTables.items.map((pivot) => ({
      ...{ name: pivot.name, sheet: pivot.worksheet.name },
      source: tellsSource() ? pivot.getDataSourceString() : undefined,
    }));
    if (pivots.length > 0) await context.sync();
    const names = tables.flatMap(({ items }) => items.map(({ name }) => name));
    return pivots.filter(
      ({ source }) => source === undefined || names.some((name) => source.value.includes(name)),
    );
  });
}

function tellsSource(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.15');
}
