import type { CellContent, OwnedSheet, SheetMark } from '../plan/ownedSheet';
import { readExcel } from './readExcel';
import { markKey, parseMark } from './sheetMark';

/** Every sheet of the workbook, with the contents and charts of those that bear the report's mark: four requests, of which the client's own last one releases the ranges. */
export function readOwnedSheets(): Promise<readonly OwnedSheet[]> {
  return readExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();

    const found = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex'),
      property: sheet.customProperties.getItemOrNullObject(markKey).load('value'),
    }));
    await context.sync();

    const known = found.map(({ sheet, used, property }) => {
      const mark = property.isNullObject ? undefined : parseMark(property.value);
      const isBlank = used.isNullObject;
      if (mark === undefined) return { name: sheet.name, isBlank };
      if (!isBlank) used.load('formulas');
      return { name: sheet.name, isBlank, mark, used, charts: sheet.charts.load('items/name') };
    });
    await context.sync();

    return known.map(({ name, isBlank, mark, used, charts }) => ({
      name,
      isBlank,
      ...(mark === undefined ? {} : { mark: mark satisfies SheetMark }),
      contents: used === undefined || isBlank ? [] : contentsOf(used),
      charts: charts?.items.map((chart) => chart.name) ?? [],
    }));
  });
}

/** From A1, whatever the first used cell is. */
function contentsOf(used: Excel.Range): readonly (readonly CellContent[])[] {
  const formulas = used.formulas as readonly (readonly CellContent[])[];
  const left = Array.from({ length: used.columnIndex }, (): CellContent => '');
  return [
    ...Array.from({ length: used.rowIndex }, (): readonly CellContent[] => []),
    ...formulas.map((row) => [...left, ...row]),
  ];
}
