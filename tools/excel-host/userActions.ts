import type { Host } from './createHost';
import { raise } from './events';
import { formatArea, parseSheetAddress } from './model/address';
import { type Area, intersection, wholeSheet } from './model/area';
import { calculateWorkbook } from './model/calculate';
import { editLines } from './model/editLines';
import type { LineEdit } from './model/lineEdit';
import { findSheetByName } from './model/sheetName';
import { newId, selectCells, type Sheet } from './model/workbook';
import { writeValues } from './model/writeCells';
import type { Json } from './wire';

/** The sheet of this name; throws where there is none, which is a mistake of the test. */
export function sheetNamed(host: Host, name: string): Sheet {
  const sheet = findSheetByName(host.workbook, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What the user types into cells (`Utenti!A2`), with the event that it raises. */
export function typeInto(host: Host, address: string, values: Json): void {
  const { sheet, area } = locate(host, address);
  writeValues(host.workbook, sheet, area, values);
  raise(host.state.events, 'changed', sheet.id, {
    address: formatArea(area),
    changeType: 'RangeEdited',
    triggerSource: 'Unknown',
  });
}

/** The user selects cells (`Utenti!A2`), with the event that it raises. */
export function selectRange(host: Host, address: string): void {
  const { sheet, area } = locate(host, address);
  selectCells(host.workbook, sheet, area);
  raise(host.state.events, 'selectionChanged', sheet.id, { address: formatArea(area) });
}

/** The user selects a chart, with the event that it raises. */
export function selectChart(host: Host, sheetName: string, name: string): void {
  const sheet = sheetNamed(host, sheetName);
  const chart = sheet.charts.find((one) => one.name === name);
  if (chart === undefined) throw new Error(`no chart ${name}`);
  host.workbook.activeSheetId = sheet.id;
  host.workbook.selectedChart = chart.id;
  raise(host.state.events, 'chartActivated', sheet.id, { chartId: chart.id });
}

/** The user begins to edit a cell; what is given ends it. Until then the requests that may wait do. */
export function editCell({ trouble }: Host): () => void {
  let leave = (): void => undefined;
  trouble.edit = new Promise((resolve) => (leave = resolve));
  return () => {
    trouble.edit = undefined;
    leave();
  };
}

/** A filter of the user's that hides some rows of its range, that of a table where it lies in one; indices from zero. */
export function filterRows(host: Host, address: string, hidden: readonly number[]): void {
  const { sheet, area } = locate(host, address);
  const table = sheet.tables.find((each) => intersection(each.area, area) !== undefined);
  if (table) {
    table.filteredRows = new Set(hidden);
    return;
  }
  sheet.filter = { area, filteredRows: new Set(hidden) };
}

/** A PivotTable of the user's on a sheet, made of a table or a range. */
export function addPivotTable(
  host: Host,
  { sheet, name, source }: Readonly<Record<'sheet' | 'name' | 'source', string>>,
): void {
  const id = newId(host.workbook);
  sheetNamed(host, sheet).pivotTables.push({ id, name, source, refreshes: 0 });
}

/** A comment or note on one cell. */
export function annotate(host: Host, address: string, text: string): void {
  const { sheet, area } = locate(host, address);
  sheet.annotations.push({ row: area.firstRow, column: area.firstColumn, text });
}

function locate(host: Host, address: string): { readonly sheet: Sheet; readonly area: Area } {
  const parsed = parseSheetAddress(address);
  if (parsed === undefined) throw new Error(`no address ${address}`);
  return { sheet: sheetNamed(host, parsed.sheet), area: parsed.area };
}

/** The user turns to manual calculation: formulas keep what they give now. */
export function calculateManually({ workbook, state }: Host): void {
  calculateWorkbook(workbook, state.evaluate);
  workbook.calculationMode = 'Manual';
}
/** Rows or columns that the user inserts into a sheet or deletes from it; indices from zero. */
export function changeLines(host: Host, sheetName: string, edit: LineEdit): void {
  const sheet = sheetNamed(host, sheetName);
  editLines(host.workbook, sheet, edit);
  const last = edit.at + edit.count - 1;
  const area =
    edit.lines === 'rows'
      ? { ...wholeSheet, firstRow: edit.at, lastRow: last }
      : { ...wholeSheet, firstColumn: edit.at, lastColumn: last };
  raise(host.state.events, 'changed', sheet.id, {
    address: formatArea(area),
    changeType: changeTypes[edit.lines][edit.task],
    triggerSource: 'Unknown',
  });
}

const changeTypes = {
  rows: { insert: 'RowInserted', delete: 'RowDeleted' },
  columns: { insert: 'ColumnInserted', delete: 'ColumnDeleted' },
} as const;
