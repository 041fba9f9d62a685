import type { DateSystem, RawTable } from '../../intake/rawSource';
import { markKey, stateKey } from '../marks/sheetMark';
import { isOverLimit } from '../request/excelFault';
import { readExcel } from '../request/excelRequest';
import { findDateSystem, type ShownCells } from './dateSystem';
import { endsOf, hidesRows, loadUsed, type SheetEnds } from './usedRange';

export interface SheetDescription extends SheetEnds {
  /** Valid while the workbook stays open, whatever the sheet is called meanwhile. */
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** Whether some of its filled rows do not show. */
  readonly hidesRows: boolean;
  readonly tables: readonly RawTable[];
}

export interface WorkbookDescription {
  readonly name: string;
  readonly dateSystem: DateSystem;
  /** In the order of the workbook, hidden ones too. The report's own are left out, whatever their names. */
  readonly sheets: readonly SheetDescription[];
  /** A sheet of the report is marked as in the making: a run did not come to its end. */
  readonly isCutShort: boolean;
}

/** In rows and columns; where the tables begin, their dates are shown. */
const corner = [12, 26] as const;
const firstCell = [1, 1] as const;

/**
 * What the open workbook holds: two or three requests, however many sheets there are. Of the cells only the
 * first are looked at, which show in which system days are counted. Throws `ExcelFault` where none does.
 */
export async function describeWorkbook(): Promise<WorkbookDescription> {
  const { corners, ...described } = await readWorkbook(corner).catch((error: unknown) => {
    // Long texts are too much for one answer.
    if (isOverLimit(error)) return readWorkbook(firstCell);
    throw error;
  });
  return { ...described, dateSystem: await findDateSystem(corners) };
}

type ReadWorkbook = Omit<WorkbookDescription, 'dateSystem'> & {
  readonly corners: readonly ShownCells[];
};

function readWorkbook(shown: readonly [rows: number, columns: number]): Promise<ReadWorkbook> {
  return readExcel(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const { worksheets, tables } = workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/showHeaders,items/showTotals');
    await context.sync();

    const found = worksheets.items.map((sheet) => ({
      sheet,
      used: loadUsed(sheet).load('rowHidden'),
      corner: sheet
        .getRangeByIndexes(0, 0, ...shown)
        .load('values,text')
        .untrack(),
      mark: sheet.customProperties.getItemOrNullObject(markKey).load('value'),
      state: sheet.customProperties.getItemOrNullObject(stateKey).load('value'),
    }));
    const places = tables.items.map((table) => ({
      table,
      sheet: table.worksheet.load('id'),
      range: table.getRange().load('rowIndex,rowCount,columnIndex,columnCount').untrack(),
    }));
    await context.sync();

    const raw = found.filter(({ mark }) => mark.isNullObject);
    return {
      name: workbook.name,
      isCutShort: found.some(({ state }) => !state.isNullObject && state.value === 'in corso'),
      corners: raw
        .filter(({ used }) => !used.isNullObject)
        .map(({ corner: { values, text } }) => ({ values, texts: text })),
      sheets: raw.map(({ sheet: { id, name, visibility }, used }) => ({
        ...{ id, name, isHidden: visibility !== 'Visible', ...endsOf(used) },
        hidesRows: hidesRows(used),
        tables: places.filter(({ sheet }) => sheet.id === id).map(rawTable),
      })),
    };
  });
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
