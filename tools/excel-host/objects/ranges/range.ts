import { raise } from '../../events';
import { HostError, invalidArgument } from '../../hostError';
import type { HostState } from '../../hostState';
import { formatArea, quoteSheetName } from '../../model/address';
import {
  type Area,
  columnsOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowsOf,
  sameArea,
} from '../../model/area';
import { cellAt } from '../../model/grid';
import { matrixFor } from '../../model/matrix';
import { moveCells } from '../../model/moveCells';
import { filteredRows, selectCells, type Sheet } from '../../model/workbook';
import { clearCells, writeFormat, writeValues } from '../../model/writeCells';
import type { Json } from '../../wire';
import { valueAt } from '../argument';
import { aFlag, aText, oneOf } from '../check';
import { geometryOf } from '../geometry';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { sharedFormats } from './cellFormats';
import { readHyperlink, writeHyperlink } from './hyperlink';
import { rangeArrays } from './rangeArrays';
import { rangeOrAddressAt } from './rangeOrAddress';
import { rangePlaces } from './rangePlaces';

type Range = HandleOf<'Range'>;

const aClearing = oneOf('All', 'Contents', 'Formats', 'Hyperlinks');

export const range: ObjectType<Range> = {
  identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
  guard: refuseOnProtectedSheet,
  get: {
    ...rangeArrays,
    Address: ({ sheet, area }) => `${quoteSheetName(sheet.name)}!${formatArea(area)}`,
    RowIndex: ({ area }) => area.firstRow,
    ColumnIndex: ({ area }) => area.firstColumn,
    RowCount: ({ area }) => rowsOf(area),
    ColumnCount: ({ area }) => columnsOf(area),
    CellCount: ({ area }) => rowsOf(area) * columnsOf(area),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    IsEntireRow: ({ area }) => isWholeRows(area),
    RowHidden: ({ sheet, area }) =>
      hiddenState(hiddenRowsIn(sheet, area), area.firstRow, area.lastRow),
    ColumnHidden: ({ sheet, area }) =>
      hiddenState(sheet.hiddenColumns, area.firstColumn, area.lastColumn),
    Hyperlink: ({ sheet, area }) =>
      readHyperlink(cellAt(sheet.cells, area.firstRow, area.firstColumn)),
    Left: ({ sheet, area }) => geometryOf(sheet, area).left,
    Top: ({ sheet, area }) => geometryOf(sheet, area).top,
    Width: ({ sheet, area }) => geometryOf(sheet, area).width,
    Height: ({ sheet, area }) => geometryOf(sheet, area).height,
  },
  set: {
    Values: writeCellContents,
    Formulas: (handle, value, state) => {
      refuseLongFormulas(value);
      writeCellContents(handle, value, state);
    },
    NumberFormat: ({ sheet, area }, value) => {
      const formatAt = matrixFor(area, value);
      const changed = sharedFormats((format, numberFormat: Json) =>
        numberFormat === null ? format : { ...format, numberFormat: aText(numberFormat) },
      );
      writeFormat(sheet, area, (format, row, column) => changed(format, formatAt(row, column)));
    },
    RowHidden: ({ sheet, area }, value) => {
      setHidden(sheet.hiddenRows, area.firstRow, area.lastRow, aFlag(value));
    },
    ColumnHidden: ({ sheet, area }, value) => {
      setHidden(sheet.hiddenColumns, area.firstColumn, area.lastColumn, aFlag(value));
    },
    Hyperlink: (handle, value, state) => {
      writeHyperlink(state.workbook, handle.sheet, handle.area, value);
      raiseChanged(handle, state);
    },
  },
  child: {
    Format: ({ sheet, area }) => ({ type: 'RangeFormat', sheet, areas: [area] }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
  find: rangePlaces,
  ask: {
    _ValidateArraySize: ({ area }, given) => {
      if (valueAt(given, 0) !== rowsOf(area) || valueAt(given, 1) !== columnsOf(area)) {
        throw invalidArgument(`an array that is not ${rowsOf(area)} by ${columnsOf(area)}`);
      }
      return null;
    },
    /** Of what a row may be asked for, whether it is hidden. */
    GetRowProperties: ({ sheet, area }, given) => {
      const wanted = valueAt(given, 0);
      const isKnown = JSON.stringify(wanted) === JSON.stringify({ rowHidden: true });
      if (!isKnown) throw new HostError('NotImplemented', 'other properties of rows');
      const hidden = hiddenRowsIn(sheet, area);
      return Array.from({ length: rowsOf(area) }, (_row, down) => ({
        rowHidden: hidden.has(area.firstRow + down),
      }));
    },
    Select: ({ sheet, area }, _given, { workbook, events }) => {
      selectCells(workbook, sheet, area);
      raise(events, 'selectionChanged', sheet.id, { address: formatArea(area) });
      return null;
    },
  },
  act: {
    Clear: (handle, given, state) => {
      clearCells(handle.sheet, handle.area, aClearing(valueAt(given, 0) ?? 'All'));
      raiseChanged(handle, state);
    },
    Merge: ({ sheet, area }, given) => {
      const isAcross = aFlag(valueAt(given, 0) ?? false);
      for (const part of isAcross ? eachRow(area) : [area]) mergeCells(sheet, part);
    },
    MoveTo: (handle, given, state) => {
      const { sheet, area } = handle;
      const target = rangeOrAddressAt(given, 0, sheet);
      if (target.sheet !== sheet) throw invalidArgument('a range of another sheet');
      moveCells(sheet, area, target.area);
      raiseChanged(handle, state);
    },
    Unmerge: ({ sheet, area }) => {
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
    },
  },
};

function eachRow(area: Area): readonly Area[] {
  return Array.from({ length: rowsOf(area) }, (_row, down) => {
    const row = area.firstRow + down;
    return { ...area, firstRow: row, lastRow: row };
  });
}

function mergeCells(sheet: Sheet, area: Area): void {
  if (rowsOf(area) * columnsOf(area) === 1) return;
  if (sheet.merges.some((merge) => sameArea(merge, area))) return;
  if (sheet.merges.some((merge) => intersection(merge, area) !== undefined)) {
    throw invalidArgument('the range overlaps another merge');
  }
  if (sheet.tables.some((table) => intersection(table.area, area) !== undefined)) {
    throw invalidArgument('cells of a table');
  }
  const kept = cellAt(sheet.cells, area.firstRow, area.firstColumn);
  clearCells(sheet, area, 'Contents');
  sheet.cells.get(area.firstRow)?.set(area.firstColumn, kept);
  sheet.merges.push(area);
}

/** Excel's limit for what stands in a formula bar's formula; whether it holds for texts there too is not known. */
const longestFormula = 8192;

function refuseLongFormulas(value: Json): void {
  const isLong = [value]
    .flat(2)
    .some((one) => typeof one === 'string' && one.length > longestFormula);
  if (isLong) throw invalidArgument('a formula of more than 8,192 characters');
}

function writeCellContents(handle: Range, value: Json, state: HostState): void {
  writeValues(state.workbook, handle.sheet, handle.area, value);
  raiseChanged(handle, state);
}

/** The add-in's own writes raise the event too. */
function raiseChanged({ sheet, area }: Range, { events }: HostState): void {
  raise(events, 'changed', sheet.id, {
    address: formatArea(area),
    changeType: 'RangeEdited',
    triggerSource: 'ThisLocalAddin',
  });
}

function hiddenRowsIn(sheet: Sheet, area: Area): ReadonlySet<number> {
  return new Set([...sheet.hiddenRows, ...filteredRows(sheet, area)]);
}

/** true or false, null where some are hidden and some are not. */
function hiddenState(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  const count = [...hidden].filter((index) => index >= first && index <= last).length;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function setHidden(hidden: Set<number>, first: number, last: number, value: boolean): void {
  for (let index = first; index <= last; index++) {
    if (value) hidden.add(index);
    else hidden.delete(index);
  }
}
