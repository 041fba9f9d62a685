import { rangeName } from '../../grid/address';
import type { SheetPlan, TableArea } from '../../plan/reportPlan';
import { readExcel, type WriteExcel } from '../request/excelRequest';
import type { LookSet } from '../request/sendLooks';
import { type SheetTask, sizeOf } from '../request/sheetTask';

/** Thin rules; the cells' own looks come on top. */
const tableStyle = 'TableStyleLight1';

/** Looks at the tables before anything is cleared: their headers tell which columns are the user's. */
export async function readTableStates(
  sheets: readonly SheetPlan[],
): Promise<readonly TableState[]> {
  const fits = sheets.flatMap(({ name, table, page }) =>
    table ? [{ sheet: name, table, isDressed: page === undefined }] : [],
  );
  if (fits.length === 0) return [];
  return readExcel((context) => Promise.all(fits.map((fit) => readState(context, fit))));
}

/**
 * Makes room for the report's columns where the user took some out, before anything is cleared: the user's
 * own columns stand where the report's come back. Gives the tables as they are then.
 */
export async function makeWay(
  write: WriteExcel,
  tables: readonly TableState[],
): Promise<readonly TableState[]> {
  const narrow = tables.filter(({ standing, table }) => standing && lacking(standing, table) > 0);
  if (narrow.length === 0) return tables;
  await write(({ worksheets }) => {
    for (const { sheet, standing, table } of narrow) {
      if (!standing) continue;
      const target = worksheets.getItem(sheet);
      const wide = { ...standing, columnCount: standing.columnCount + lacking(standing, table) };
      resizeTable(target, standing.name, wide, table);
      moveOwn(target, standing, standing.ownColumns + lacking(standing, table));
    }
  });
  return tables.map((state) => {
    const { standing, table } = state;
    const added = standing ? Math.max(0, lacking(standing, table)) : 0;
    if (!standing || added === 0) return state;
    const { columnCount, ownColumns } = standing;
    const wide = { columnCount: columnCount + added, ownColumns: ownColumns + added };
    return { ...state, standing: { ...standing, ...wide } };
  });
}

/**
 * Makes the tables, or moves and resizes those that are there. The cells that go are cleared before, and the
 * others are written after. A table keeps its name, the columns of the user's at its right, and all that
 * refers to it. A row of totals goes, for the table must be free to grow. The wanted name is not given where
 * another sheet has it.
 */
export function fitTasks(tables: readonly TableState[]): readonly SheetTask[] {
  return tables.map((state) => ({
    ...{ sheet: state.sheet, bytes: 8 * sizeOf.range },
    queue: (target) => {
      if (state.standing) fitTable(target, state.standing, state.table);
      else addTable(target, state);
    },
  }));
}

interface TableFit {
  readonly sheet: string;
  readonly table: TableArea;
  /** Whether the sheet got all its looks, as far as is known: what the user changed of them stays. */
  readonly isDressed: boolean;
}

interface TableState extends TableFit {
  readonly isNameFree: boolean;
  /** Absent where there is none yet. */
  readonly standing?: StandingTable;
}

interface StandingTable {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns from this one on are the user's; relative to the table. */
  readonly ownColumns: number;
  readonly hasTotals: boolean;
}

async function readState(context: Excel.RequestContext, fit: TableFit): Promise<TableState> {
  const { workbook } = context;
  const named = workbook.tables.getItemOrNullObject(fit.table.name).load('name');
  const { tables } = workbook.worksheets.getItem(fit.sheet);
  tables.load('items/name,items/showTotals');
  await context.sync();
  const found = tables.items.map((table) => ({
    table,
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    header: table.getHeaderRowRange().load('values'),
  }));
  await context.sync();
  const [first] = found
    .map(({ table, range, header }) => ({
      name: table.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rowCount: range.rowCount,
      columnCount: range.columnCount,
      ownColumns: ownColumnsOf(header.values[0] ?? [], fit.table),
      hasTotals: table.showTotals,
    }))
    .filter(({ name, ownColumns }) => name === fit.table.name || ownColumns > 0)
    .map((state) => ({ ...state, ownColumns: state.ownColumns || fewest(state, fit) }));
  return { ...fit, isNameFree: named.isNullObject, ...(first ? { standing: first } : {}) };
}

function addTable(sheet: Excel.Worksheet, { table, isNameFree }: TableState): void {
  const made = sheet.tables.add(rangeName({ ...table, firstColumn: 0 }), true);
  if (isNameFree) made.name = table.name;
}

function fitTable(sheet: Excel.Worksheet, standing: StandingTable, wanted: TableArea): void {
  const { name, row, column, rowCount, columnCount, ownColumns, hasTotals } = standing;
  if (hasTotals) sheet.tables.getItem(name).showTotals = false;
  const rows = rowCount - (hasTotals ? 1 : 0);
  if (row !== wanted.firstRow || column !== 0) {
    const cells = sheet.getRangeByIndexes(row, column, rows, columnCount);
    cells.moveTo(sheet.getRangeByIndexes(wanted.firstRow, 0, 1, 1));
  }
  const moved = { ...standing, rowCount: rows, row: wanted.firstRow, column: 0 };
  const wantedOwn = wanted.lastColumn + 1;
  if (ownColumns !== wantedOwn) moveOwn(sheet, moved, wantedOwn);
  const fitted = {
    ...moved,
    rowCount: wanted.lastRow - wanted.firstRow + 1,
    columnCount: columnCount - ownColumns + wantedOwn,
  };
  if (rows !== fitted.rowCount || columnCount !== fitted.columnCount)
    resizeTable(sheet, name, fitted, wanted);
}

type TableRange = Pick<StandingTable, 'row' | 'column' | 'rowCount' | 'columnCount'>;

/** The user's columns, to the column of this index of the table. */
function moveOwn(
  sheet: Excel.Worksheet,
  { row, column, rowCount, columnCount, ownColumns }: StandingTable,
  to: number,
): void {
  const users = columnCount - ownColumns;
  if (users === 0) return;
  const cells = sheet.getRangeByIndexes(row, column + ownColumns, rowCount, users);
  cells.moveTo(sheet.getRangeByIndexes(row, column + to, 1, 1));
}

/** Excel that is too old to resize a table makes it anew: what refers to it then refers to its cells. */
function resizeTable(
  sheet: Excel.Worksheet,
  standing: string,
  { row, column, rowCount, columnCount }: TableRange,
  { name }: TableArea,
): void {
  const table = sheet.tables.getItem(standing);
  const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
  if (canResize()) {
    table.resize(range);
    return;
  }
  table.convertToRange();
  const made = sheet.tables.add(range, true);
  made.name = name;
}

/** The looks of the tables that `fitTables` made. Tables that stood keep theirs. */
export function tableLooks(tables: readonly TableState[]): readonly LookSet[] {
  return tables
    .filter(({ standing, isDressed }) => !standing || !isDressed || !canResize())
    .map(({ sheet, table }) => [
      {
        ...{ sheet, bytes: sizeOf.range + sizeOf.property },
        queue: (target: Excel.Worksheet): void => {
          const cells = target.getRange(rangeName({ ...table, firstColumn: 0 })).untrack();
          cells.getTables(false).getFirst().style = tableStyle;
        },
      },
    ]);
}

function canResize(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/** How many of the report's columns are gone. */
function lacking({ ownColumns }: StandingTable, { lastColumn }: TableArea): number {
  return lastColumn + 1 - ownColumns;
}

function ownColumnsOf(headers: readonly unknown[], { lastHeader }: TableArea): number {
  return headers.lastIndexOf(lastHeader) + 1;
}

/** Where a run was cut short before the headers were written again. */
function fewest({ columnCount }: { readonly columnCount: number }, { table }: TableFit): number {
  return Math.min(columnCount, table.lastColumn + 1);
}
