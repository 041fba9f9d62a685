import { ExcelFault } from '../request/excelFault';
import { writeExcel } from '../request/excelRequest';

/** A PivotTable of the user's. */
export interface Pivot {
  readonly sheet: string;
  readonly name: string;
}

/**
 * Asks, within a batch that reads, for the PivotTables on the Excel tables of these sheets. Call the function
 * that it gives after the next sync; where there are PivotTables, it syncs once more.
 */
export function queuePivots(
  { worksheets, pivotTables }: Excel.Workbook,
  sheets: readonly string[],
): () => Promise<readonly Pivot[]> {
  if (sheets.length === 0) return () => Promise.resolve([]);
  pivotTables.load('items/name,items/worksheet/name');
  const tables = sheets.map((name) => worksheets.getItem(name).tables.load('items/name'));
  return async () => {
    const pivots = pivotTables.items.map((pivot) => ({
      ...{ name: pivot.name, sheet: pivot.worksheet.name },
      source: tellsSource() ? pivot.getDataSourceString() : undefined,
    }));
    if (pivots.length > 0) await pivotTables.context.sync();
    const names = tables.flatMap(({ items }) => items.map(({ name }) => name));
    return pivots.filter(
      ({ source }) => source === undefined || names.some((name) => source.value.includes(name)),
    );
  };
}

/**
 * Refreshes the PivotTables one by one: where Excel refuses one, as on a protected sheet, the others are
 * refreshed all the same. An Excel that is too old to tell what a PivotTable is made of refreshes all of the
 * workbook's. Gives what tells of those that were refused; undefined where none was.
 */
export async function refreshPivots(pivots: readonly Pivot[]): Promise<ExcelFault | undefined> {
  const refused: Pivot[] = [];
  let cause: unknown;
  for (const pivot of pivots) {
    try {
      await writeExcel(({ worksheets }) =>
        worksheets.getItem(pivot.sheet).pivotTables.getItem(pivot.name).refresh(),
      );
    } catch (error) {
      refused.push(pivot);
      cause = error;
    }
  }
  const places = new Set(refused.map(({ sheet }) => sheet));
  return places.size === 0 ? undefined : new ExcelFault('pivotTables', [...places], cause);
}

function tellsSource(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.15');
}
