import type { PlacedSheet, PlacedWorkbook } from '../layout/placed';
import type { OwnedSheet, SheetMark } from '../plan/ownedSheet';
import { parseRange } from '../plan/rangeName';
import { readExcel } from './readExcel';
import { readFormulas } from './readFormulas';
import { markKey, parseMark, stateKey } from './sheetMark';

/**
 * Every sheet of the workbook; of those that bear the report's mark the charts too, and the cells as far
 * as the wanted report reaches: what the user put far away is not looked at. Three requests.
 */
export async function readOwnedSheets(wanted: PlacedWorkbook): Promise<readonly OwnedSheet[]> {
  const found = await readSheets();
  const areas = found.flatMap(({ name, mark, rowEnd, columnEnd }) => {
    const reach = mark && reachOf(wanted, mark);
    const rowCount = Math.min(rowEnd, reach?.rowEnd ?? 0);
    const columnCount = Math.min(columnEnd, reach?.columnEnd ?? 0);
    return rowCount * columnCount === 0
      ? []
      : [{ sheet: name, firstRow: 0, rowCount, columnCount }];
  });
  const contents = await readFormulas(areas);
  const contentsOf = new Map(areas.map(({ sheet }, index) => [sheet, contents[index]]));
  return found.map(({ name, mark, rowEnd, charts }) => ({
    name,
    isBlank: rowEnd === 0,
    ...(mark === undefined ? {} : { mark }),
    contents: contentsOf.get(name) ?? [],
    charts: mark === undefined ? [] : charts,
  }));
}

interface FoundSheet {
  readonly name: string;
  readonly mark: SheetMark | undefined;
  /** The row and the column after the last that holds something; 0 on a blank sheet. */
  readonly rowEnd: number;
  readonly columnEnd: number;
  readonly charts: readonly string[];
}

function readSheets(): Promise<readonly FoundSheet[]> {
  return readExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const found = worksheets.items.map((sheet) => ({
      name: sheet.name,
      used: sheet
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,rowCount,columnIndex,columnCount')
        .untrack(),
      property: sheet.customProperties.getItemOrNullObject(markKey).load('value'),
      state: sheet.customProperties.getItemOrNullObject(stateKey).load('value'),
      charts: sheet.charts.load('items/name'),
    }));
    await context.sync();
    return found.map(({ name, used, property, state, charts }) => ({
      name,
      mark: property.isNullObject
        ? undefined
        : parseMark(property.value, state.isNullObject ? undefined : state.value),
      rowEnd: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      columnEnd: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
      charts: charts.items.map((chart) => chart.name),
    }));
  });
}

/** The row and the column after the last that a sheet of the report needs looked at. */
function reachOf(
  { sheets }: PlacedWorkbook,
  { sheet, notes }: SheetMark,
): Pick<FoundSheet, 'rowEnd' | 'columnEnd'> {
  const cells: PlacedSheet['cells'] = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const box = notes === undefined ? undefined : parseRange(notes);
  const last = (indices: readonly number[]): number =>
    indices.reduce((a, b) => Math.max(a, b), -1) + 1;
  return {
    rowEnd: last([...cells.map(({ row }) => row), ...(box ? [box.firstRow] : [])]),
    columnEnd: last([...cells.map(({ column }) => column), ...(box ? [box.firstColumn] : [])]),
  };
}
