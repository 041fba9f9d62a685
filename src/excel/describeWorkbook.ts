import type { DateSystem, RawTable } from '../intake/rawSource';
import { findDateSystem } from './dateSystem';
import { readExcel } from './readExcel';
import { markKey, parseMark } from './sheetMark';

export interface SheetDescription {
  /** Valid while the workbook stays open, whatever the sheet is called meanwhile. */
  readonly id: string;
  readonly name: string;
  /** Rows and columns from the first of the sheet to the last that holds a value; 0 on a blank sheet. */
  readonly rowEnd: number;
  readonly columnEnd: number;
  readonly tables: readonly RawTable[];
}

export interface WorkbookDescription {
  readonly name: string;
  readonly dateSystem: DateSystem;
  /** In the order of the workbook, hidden ones included; the report's own are none of them, whatever they are called. */
  readonly sheets: readonly SheetDescription[];
}

/**
 * What the open workbook holds, without its cells: three or four requests, however many sheets there are.
 * Throws `ExcelFault` where nothing says in which system it counts days.
 */
export async function describeWorkbook(): Promise<WorkbookDescription> {
  const described = await readWorkbook();
  return { ...described, dateSystem: await findDateSystem(described.sheets) };
}

function readWorkbook(): Promise<Omit<WorkbookDescription, 'dateSystem'>> {
  return readExcel(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const { worksheets, tables } = workbook;
    worksheets.load('items/id,items/name');
    tables.load('items/showHeaders,items/showTotals');
    await context.sync();

    const found = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,rowCount,columnIndex,columnCount')
        .untrack(),
      mark: sheet.customProperties.getItemOrNullObject(markKey).load('value'),
    }));
    const places = tables.items.map((table) => ({
      table,
      sheet: table.worksheet.load('id'),
      range: table.getRange().load('rowIndex,rowCount,columnIndex,columnCount').untrack(),
    }));
    await context.sync();

    return {
      name: workbook.name,
      sheets: found
        .filter(({ mark }) => mark.isNullObject || parseMark(mark.value) === undefined)
        .map(({ sheet: { id, name }, used }) => ({
          ...{ id, name, ...endsOf(used) },
          tables: places.filter(({ sheet }) => sheet.id === id).map(rawTable),
        })),
    };
  });
}

function endsOf(used: Excel.Range): { rowEnd: number; columnEnd: number } {
  if (used.isNullObject) return { rowEnd: 0, columnEnd: 0 };
  return {
    rowEnd: used.rowIndex + used.rowCount,
    columnEnd: used.columnIndex + used.columnCount,
  };
}

function rawTable({ table, range }: { table: Excel.Table; range: Excel.Range }): RawTable {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
    hasHeaderRow: table.showHeaders,
    hasTotalRow: table.showTotals,
  };
}
