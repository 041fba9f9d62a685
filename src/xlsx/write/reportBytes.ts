import {
  Chart,
  ChartRange,
  ChartSeries,
  ChartType,
  Color,
  DocProperties,
  Format,
  Workbook,
  type Worksheet,
} from 'wasm-xlsxwriter';
import { wholeSeconds } from '../../calendar/runTime';
import { footerTexts } from '../../layout/footerTexts';
import { pageMargins } from '../../layout/measures';
import type { PlacedCell, PlacedChart, PlacedSheet, PlacedWorkbook } from '../../layout/placed';
import { defaultFontSize, defaultRowHeight, fontName, palette } from '../../layout/theme';
import { legibleText } from '../../text/xmlText';
import { addTable } from './addTable';
import { type CellFormats, createCellFormats } from './cellFormats';
import { noCreation, polishPackage } from './polishPackage';
import { writeCells } from './writeCells';

interface ReportProperties {
  /** ISO 8601 in UTC (`2019-12-31T10:00:00Z`); the same input gives the same bytes where this is the same. */
  readonly created?: string;
}

const author = 'Report MIP';

/**
 * The report as an .xlsx file, open on its first sheet.
 *
 *     placed workbook -> without foreign links -> writer's package -> polished package
 *
 * Throws on a workbook that no spreadsheet program could hold (names too long, merges that overlap, text over
 * 32,767 characters, numbers that are not finite): those are mistakes of the layout, not of the data.
 */
export function reportBytes(
  workbook: PlacedWorkbook,
  { created = noCreation }: ReportProperties = {},
): Uint8Array {
  const standalone = dropForeignLinks(workbook);
  return polishPackage(writtenPackage(standalone), standalone, wholeSeconds(created));
}

function writtenPackage(workbook: PlacedWorkbook): Uint8Array {
  const written = new Workbook();
  const formats = createCellFormats();
  try {
    setDefaults(written, legibleText(workbook.title));
    for (const sheet of workbook.sheets) writeSheet(written, sheet, workbook.title, formats);
    return written.saveToBufferSync();
  } catch (error) {
    // The writer throws bare strings.
    throw error instanceof Error ? error : new Error(String(error));
  } finally {
    formats.free();
    written.free();
  }
}

function setDefaults(written: Workbook, title: string): void {
  const format = new Format()
    .setFontName(fontName)
    .setFontSize(defaultFontSize)
    .setFontColor(Color.parse(palette.ink));
  written.setDefaultFormat(format, pixels(defaultRowHeight), defaultColumnPixels);
  written.setProperties(new DocProperties().setTitle(title).setAuthor(author));
}

/** Excel's own default for its own default font. */
const defaultColumnPixels = 64;

function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

function writeSheet(
  written: Workbook,
  sheet: PlacedSheet,
  title: string,
  formats: CellFormats,
): void {
  const worksheet = written.addWorksheet();
  worksheet.setName(sheet.name).free();
  sheet.columnWidths.forEach((width, column) => worksheet.setColumnWidth(column, width).free());
  for (const [row, height] of sheet.rowHeights) worksheet.setRowHeight(row, height).free();
  setUpPage(worksheet, sheet, title);
  // Before the cells: these write over what the writer puts in the headers.
  if (sheet.table) {
    const { name, firstRow, lastRow } = sheet.table;
    addTable(worksheet, name, headersOf(sheet, firstRow), { first: firstRow, last: lastRow });
  }
  writeCells(worksheet, sheet, formats);
  for (const chart of sheet.charts) {
    worksheet.insertChartWithOffset(chart.row, 0, buildChart(chart), chart.left, 0).free();
  }
  worksheet.free();
}

function headersOf({ cells }: PlacedSheet, row: number): readonly string[] {
  return cells
    .filter((cell) => cell.row === row)
    .sort((one, other) => one.column - other.column)
    .map(({ value }) => String(value));
}

/**
 * Puts the chart into its drawing, with name and size. The writer cannot fill in its alternative text and its
 * own part; both are put in afterwards (`polishPackage.ts`, `charts/chartXml.ts`).
 */
function buildChart({ name, width, height, series }: PlacedChart): Chart {
  const chart = new Chart(ChartType.Line);
  chart.setName(legibleText(name));
  chart.setWidth(width);
  chart.setHeight(height);
  // The writer refuses a chart without one.
  const drawn = new ChartSeries();
  const [first] = series;
  if (!first) throw new Error(`${name} has no series`);
  const { sheet, firstRow, firstColumn, lastRow, lastColumn } = first.values;
  drawn.setValues(ChartRange.newFromRange(sheet, firstRow, firstColumn, lastRow, lastColumn));
  chart.pushSeries(drawn);
  return chart;
}

const a4 = 9;

/** A4 portrait, a page wide; in the footer the report's title, the sheet's name and the page's number. */
function setUpPage(worksheet: Worksheet, sheet: PlacedSheet, title: string): void {
  worksheet.setPaperSize(a4).free();
  worksheet.setPortrait().free();
  worksheet.setPrintScale(sheet.printScale).free();
  worksheet
    .setMargins(
      pageMargins.left,
      pageMargins.right,
      pageMargins.top,
      pageMargins.bottom,
      pageMargins.header,
      pageMargins.footer,
    )
    .free();
  worksheet.setPrintArea(0, 0, sheet.lastRow, sheet.lastPrintedColumn).free();
  const { left, right } = footerTexts(title);
  worksheet.setFooter(`&L${left}&R${right}`).free();
  worksheet.setScreenGridlines(false).free();
  if (sheet.frozenRows > 0) worksheet.setFreezePanes(sheet.frozenRows, 0).free();
  worksheet.setRepeatRows(sheet.repeatedRows.first, sheet.repeatedRows.last).free();
}

/**
 * The workbook without links to sheets that it does not hold: findings name cells of the raw worksheets,
 * which stand beside the report in Excel but not in a file of its own. Their text stays, as plain text.
 */
export function dropForeignLinks(workbook: PlacedWorkbook): PlacedWorkbook {
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const isForeign = ({ link }: PlacedCell) => link !== undefined && !names.has(link.sheet);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (isForeign(cell) ? unlinked(cell) : cell)),
    })),
  };
}

function unlinked(cell: PlacedCell): PlacedCell {
  const { row, column, value, formula, style, key } = cell;
  return {
    row,
    column,
    value,
    ...(formula !== undefined && { formula }),
    style: style.role === 'link' ? { ...style, role: 'body' } : style,
    ...(key && { key }),
  };
}
