import { invalidArgument, notImplemented } from '../hostError';
import type { Json } from '../wire';
import { formatArea } from './address';
import { type Area, columnsOf, contains, isWholeColumns, isWholeRows, rowsOf } from './area';
import { type Cell, type CellFormat, type CellValue, plainFormat } from './cell';
import { cellAt, mapCells, putCell } from './grid';
import { readLiteral } from './literal';
import { matrixFor } from './matrix';
import { filteredRows, type Sheet, type Workbook } from './workbook';

/**
 * Writes values or formulas, which Excel reads alike: null leaves a cell alone, `''` empties it. Nothing is
 * written unless everything can be. On rows that a filter hides Excel misplaces the data: the data for the
 * range go into its visible rows from the top, and the rest is lost.
 */
export function writeValues(workbook: Workbook, sheet: Sheet, area: Area, written: Json): void {
  checkIsBounded(area);
  const valueAt = matrixFor(area, written);
  const hidden = filteredRows(sheet, area);
  const targets: { readonly row: number; readonly column: number; readonly cell: Cell }[] = [];
  let source = area.firstRow;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    if (hidden.has(row)) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const value = valueAt(source, column);
      if (value === null) continue;
      const before = cellAt(sheet.cells, row, column);
      targets.push({
        row,
        column,
        cell: cellAfter(workbook, sheet, { row, column }, before, value),
      });
    }
    source += 1;
  }
  for (const { row, column, cell } of targets) putCell(sheet.cells, row, column, cell);
}

function cellAfter(
  workbook: Workbook,
  sheet: Sheet,
  place: { readonly row: number; readonly column: number },
  before: Cell,
  value: Json,
): Cell {
  const {
    value: result,
    isError,
    formula,
    impliedFormat,
  } = readLiteral(cellValue(value), before.format.numberFormat, workbook.date1904);
  if (result !== '' && isCovered(sheet, place.row, place.column)) {
    throw notImplemented('a value in a cell that a merge covers');
  }
  const takesFormat = impliedFormat !== undefined && before.format.numberFormat === 'General';
  return {
    value: result,
    ...(isError === undefined ? {} : { isError }),
    ...(formula === undefined ? {} : { formula }),
    format: takesFormat ? { ...before.format, numberFormat: impliedFormat } : before.format,
    ...(before.hyperlink === undefined ? {} : { hyperlink: before.hyperlink }),
  };
}

function cellValue(value: Json): CellValue {
  if (typeof value === 'object') throw invalidArgument('a cell takes text, a number or a boolean');
  if (typeof value === 'string' && value.length > longestText) {
    throw invalidArgument(`a text of ${value.length} characters`);
  }
  return value;
}

/** What a cell holds. */
const longestText = 32_767;

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      contains(merge, row, column) && (row !== merge.firstRow || column !== merge.firstColumn),
  );
}

/** Changes the format of every cell of the area. */
export function writeFormat(
  sheet: Sheet,
  area: Area,
  change: (format: CellFormat, row: number, column: number) => CellFormat,
): void {
  checkIsBounded(area);
  mapCells(sheet.cells, area, (cell, row, column) => ({
    ...cell,
    format: change(cell.format, row, column),
  }));
}

type Cleared = 'All' | 'Contents' | 'Formats' | 'Hyperlinks';

/** What stays of a cell when this much of it is cleared. `All` takes the user's comments and notes with it. */
export function clearCells(sheet: Sheet, area: Area, cleared: Cleared): void {
  for (const [row, cells] of sheet.cells) {
    if (row < area.firstRow || row > area.lastRow) continue;
    for (const [column, cell] of cells) {
      if (contains(area, row, column)) cells.set(column, remainders[cleared](cell));
    }
  }
  if (cleared !== 'All') return;
  sheet.annotations = sheet.annotations.filter(({ row, column }) => !contains(area, row, column));
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge.firstRow, merge.firstColumn));
}

const remainders: Record<Cleared, (cell: Cell) => Cell> = {
  All: () => ({ value: '', format: plainFormat }),
  Contents: ({ format }) => ({ value: '', format }),
  Formats: (cell) => ({ ...cell, format: plainFormat }),
  Hyperlinks: (cell) => {
    const unlinked = { ...cell };
    delete unlinked.hyperlink;
    return unlinked;
  },
};

/** Formats of whole rows and columns are kept in Excel apart from the cells: this host has no place for them. */
function checkIsBounded(area: Area): void {
  if (isWholeColumns(area) || isWholeRows(area) || rowsOf(area) * columnsOf(area) > 1_000_000) {
    throw notImplemented(`writing all of ${formatArea(area)}`);
  }
}
