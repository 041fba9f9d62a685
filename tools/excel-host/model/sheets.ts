import { invalidArgument } from '../hostError';
import type { Series, SheetArea } from './charts/chart';
import { breakFormulas, renameInFormulas } from './references';
import { checkSheetName, freeSheetName } from './sheetName';
import { newId, newPageLayout, type Sheet, type Workbook } from './workbook';

/** Adds a blank sheet at the end. Throws where Excel refuses the name. */
export function addSheet(workbook: Workbook, name: string = freeSheetName(workbook)): Sheet {
  checkSheetName(workbook, name);
  const sheet: Sheet = {
    id: newId(workbook),
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    isProtected: false,
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    tables: [],
    pivotTables: [],
    charts: [],
    names: [],
    customProperties: new Map(),
    annotations: [],
    pageLayout: newPageLayout(),
    pageBreakRows: [],
  };
  workbook.sheets.push(sheet);
  if (workbook.activeSheetId === '') workbook.activeSheetId = sheet.id;
  return sheet;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  checkSheetName(workbook, name, sheet);
  renameInFormulas(workbook, sheet.name, name);
  sheet.name = name;
}

/** Throws where it is the last one that can be seen. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  checkIsNotLastVisible(workbook, sheet);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  breakFormulas(workbook, sheet.name);
  if (workbook.activeSheetId === sheet.id) {
    workbook.activeSheetId = workbook.sheets.find(isVisible)?.id ?? '';
  }
}

export function setVisibility(
  workbook: Workbook,
  sheet: Sheet,
  visibility: Sheet['visibility'],
): void {
  if (visibility !== 'Visible') checkIsNotLastVisible(workbook, sheet);
  sheet.visibility = visibility;
}

/** `position` counts from zero. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  if (position < 0 || position >= workbook.sheets.length)
    throw invalidArgument(`position ${position}`);
  const others = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

/** A copy as the user makes one: everything but the custom properties, which Excel leaves behind. */
export function copySheet(workbook: Workbook, sheet: Sheet, name: string): Sheet {
  const copy = addSheet(workbook, name);
  Object.assign(
    copy,
    structuredClone({ ...sheet, id: copy.id, name, customProperties: new Map() }),
  );
  copy.charts = copy.charts.map((chart) => ({
    ...chart,
    id: newId(workbook),
    series: chart.series.map((series) => sourcesMoved(series, sheet.id, copy.id)),
  }));
  copy.tables = copy.tables.map((table) => {
    const id = newId(workbook);
    return { ...table, id, name: `${table.name}_${workbook.issuedIds}` };
  });
  return copy;
}

/** The series of a copied sheet show the copy's own cells where the original showed its own. */
function sourcesMoved(series: Series, from: string, to: string): Series {
  const moved = <T extends string | SheetArea | undefined>(source: T): T =>
    typeof source === 'object' && source.sheetId === from ? { ...source, sheetId: to } : source;
  return Object.assign(series, {
    name: moved(series.name),
    values: moved(series.values),
    categories: moved(series.categories),
  });
}

function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === 'Visible';
}

function checkIsNotLastVisible(workbook: Workbook, sheet: Sheet): void {
  const others = workbook.sheets.filter((other) => other !== sheet && isVisible(other));
  if (others.length === 0) throw invalidArgument(`"${sheet.name}" is the last visible sheet`);
}
