import { type Cell, plainFormat } from './cell';
import type { Chart, Series, SheetArea } from './charts/chart';
import { type LineEdit, movedArea, movedIndex, movedMap, movedSet } from './lineEdit';
import { shiftReferences } from './shiftReferences';
import { defaultColumnWidth, defaultRowHeight, type Sheet, type Workbook } from './workbook';

/**
 * Puts rows or columns into a sheet or takes them out, as Excel does when the user asks for it: contents,
 * looks, links, comments, merges, sizes, tables, page set-up and charts move, and all that points to them
 * follows or is broken. New lines look like the line before them, and are as high or wide [from experience].
 */
export function editLines(workbook: Workbook, sheet: Sheet, edit: LineEdit): void {
  const anchors = sheet.charts.map((chart) => anchorOf(sheet, chart, edit));
  moveCells(sheet, edit);
  moveSizes(sheet, edit);
  moveBounds(sheet, edit);
  movePageSetUp(sheet, edit);
  moveReferences(workbook, sheet, edit);
  sheet.charts.forEach((chart, index) => {
    placeChart(sheet, chart, edit, anchors[index]);
  });
}

function moveCells(sheet: Sheet, edit: LineEdit): void {
  sheet.cells =
    edit.lines === 'rows'
      ? movedMap(
          edit,
          sheet.cells,
          (cells) => new Map([...cells].map(([column, cell]) => [column, blankLike(cell)])),
        )
      : new Map([...sheet.cells].map(([row, cells]) => [row, movedMap(edit, cells, blankLike)]));
  sheet.annotations = sheet.annotations.flatMap((annotation) => {
    const key = edit.lines === 'rows' ? 'row' : 'column';
    const place = movedIndex(edit, annotation[key]);
    return place === undefined ? [] : [{ ...annotation, [key]: place }];
  });
}

function blankLike({ format }: Cell): Cell {
  return { value: '', format: format === plainFormat ? plainFormat : { ...format } };
}

function moveSizes(sheet: Sheet, edit: LineEdit): void {
  const same = <T>(value: T): T => value;
  if (edit.lines === 'rows') {
    sheet.rowHeights = movedMap(edit, sheet.rowHeights, same);
    sheet.hiddenRows = movedSet(edit, sheet.hiddenRows);
  } else {
    sheet.columnWidths = movedMap(edit, sheet.columnWidths, same);
    sheet.hiddenColumns = movedSet(edit, sheet.hiddenColumns);
  }
}

/** A merge that has one cell left is no merge. */
function moveBounds(sheet: Sheet, edit: LineEdit): void {
  sheet.merges = sheet.merges
    .flatMap((merge) => movedArea(edit, merge) ?? [])
    .filter((merge) => merge.firstRow < merge.lastRow || merge.firstColumn < merge.lastColumn);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = movedArea(edit, table.area);
    return area === undefined ? [] : [{ ...table, area }];
  });
  const filter = sheet.filter && movedArea(edit, sheet.filter.area);
  if (sheet.filter && filter) sheet.filter.area = filter;
  else delete sheet.filter;
}

/** Panes stay frozen from the sheet's corner on. */
function movePageSetUp(sheet: Sheet, edit: LineEdit): void {
  const { frozen, pageLayout } = sheet;
  if (frozen) {
    const moved = movedArea(edit, frozen);
    if (moved === undefined) delete sheet.frozen;
    else sheet.frozen = { ...moved, firstRow: frozen.firstRow, firstColumn: frozen.firstColumn };
  }
  const { printArea, printTitleRows, ...rest } = pageLayout;
  const moved = {
    printArea: printArea && movedArea(edit, printArea),
    printTitleRows: printTitleRows && movedArea(edit, printTitleRows),
  };
  sheet.pageLayout = {
    ...rest,
    ...(moved.printArea ? { printArea: moved.printArea } : {}),
    ...(moved.printTitleRows ? { printTitleRows: moved.printTitleRows } : {}),
  };
  if (edit.lines === 'rows') {
    sheet.pageBreakRows = sheet.pageBreakRows.flatMap((row) => movedIndex(edit, row) ?? []);
  }
}

function moveReferences(workbook: Workbook, edited: Sheet, edit: LineEdit): void {
  const shifted = (formula: string, from: string) =>
    shiftReferences(formula, from, edited.name, edit);
  for (const item of workbook.names) item.formula = shifted(item.formula, '');
  for (const sheet of workbook.sheets) {
    for (const item of sheet.names) item.formula = shifted(item.formula, sheet.name);
    for (const cells of sheet.cells.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula !== undefined)
          cells.set(column, { ...cell, formula: shifted(cell.formula, sheet.name) });
      }
    }
    for (const chart of sheet.charts) {
      for (const series of chart.series) moveSources(series, edited.id, edit);
    }
  }
}

/** A series' name whose cell is gone is `#REF!`. Values and categories that are gone are none. */
function moveSources(series: Series, sheetId: string, edit: LineEdit): void {
  const moved = (source: SheetArea | undefined): SheetArea | undefined => {
    if (source?.sheetId !== sheetId) return source;
    const area = movedArea(edit, source.area);
    return area === undefined ? undefined : { sheetId, area };
  };
  if (typeof series.name !== 'string') series.name = moved(series.name) ?? '#REF!';
  const [values, categories] = [moved(series.values), moved(series.categories)];
  if (values) series.values = values;
  else delete series.values;
  if (categories) series.categories = categories;
  else delete series.categories;
}

/** A place along the rows or columns, so many points into a line. */
interface Place {
  readonly line: number;
  readonly into: number;
}

type Anchor = readonly [start: Place, end: Place];

/** Charts move and size with the cells that they lie over. */
function anchorOf(sheet: Sheet, { top, left, width, height }: Chart, { lines }: LineEdit): Anchor {
  const [start, size] = lines === 'rows' ? [top, height] : [left, width];
  const sizeOf = sizes(sheet, lines);
  return [placeAt(start, sizeOf, false), placeAt(start + size, sizeOf, true)];
}

/** An end that lies on the line between two rows belongs to the upper one. */
function placeAt(points: number, sizeOf: (line: number) => number, isEnd: boolean): Place {
  let line = 0;
  let into = points;
  while (isEnd ? into > sizeOf(line) : into >= sizeOf(line)) into -= sizeOf(line++);
  return { line, into };
}

function placeChart(sheet: Sheet, chart: Chart, edit: LineEdit, anchor: Anchor | undefined): void {
  if (!anchor) return;
  const sizeOf = sizes(sheet, edit.lines);
  const [start = 0, end = 0] = anchor.map(({ line, into }) => {
    const moved = movedIndex(edit, line);
    let points = moved === undefined ? 0 : into;
    for (let before = 0; before < (moved ?? edit.at); before++) points += sizeOf(before);
    return points;
  });
  if (edit.lines === 'rows') Object.assign(chart, { top: start, height: end - start });
  else Object.assign(chart, { left: start, width: end - start });
}

function sizes(sheet: Sheet, lines: LineEdit['lines']): (line: number) => number {
  const [all, hidden, absent] =
    lines === 'rows'
      ? [sheet.rowHeights, sheet.hiddenRows, defaultRowHeight]
      : [sheet.columnWidths, sheet.hiddenColumns, defaultColumnWidth];
  return (line) => (hidden.has(line) ? 0 : (all.get(line) ?? absent));
}
