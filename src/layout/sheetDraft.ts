import { type CellPlace, type CellRange, type CellRef, rangeOfCell } from '../grid/address';
import type { Run } from '../grid/runs';
import type { FigureKey } from '../report/figureKey';
import type { Figure } from '../report/report';
import { lineWidth, textLines } from '../text/textWidth';
import { charactersIn, columnPixels } from './measures';
import type { Flow } from './pageBreaks';
import type { ExcelTable, PlacedChart } from './placed';
import { type CellRole, type CellStyle, defaultFontSize, defaultRowHeight, lookOf } from './theme';

/** A sheet while it is filled from the top down. */
export interface SheetDraft {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rowHeights: Map<number, number>;
  readonly cells: DraftCell[];
  readonly merges: CellRange[];
  readonly charts: PlacedChart[];
  /** First row of each stretch that should stay on one page. */
  readonly blockStarts: number[];
  /** Rows that print on every later page, mostly a narrow gap: Excel's API cannot take print titles back. */
  repeatedRows: Run;
  isOnePage?: true;
  /** Where more is on the sheet than it prints. */
  lastPrintedRow?: number;
  table?: ExcelTable;
  /** The first row that is still free. */
  nextRow: number;
  /** Right of the page: data that charts alone draw. */
  readonly aside: Aside;
}

interface Aside {
  /** Of the columns beyond the page, in characters. */
  readonly widths: number[];
  /** The first row that is still free there. */
  nextRow: number;
}

/** Formulas come when every figure has its place. */
export interface DraftCell extends CellPlace {
  readonly value: string | number | null;
  readonly style: CellStyle;
  readonly figure?: Figure;
  /** Of a cell that is no figure. */
  readonly fixedFormula?: string;
  /** What stands in the cell, where it is no figure of a table. */
  readonly key?: FigureKey;
  readonly link?: CellRef;
  readonly isRunStamp?: true;
}

export function createDraft(name: string, columnWidths: readonly number[]): SheetDraft {
  return {
    name,
    columnWidths,
    rowHeights: new Map(),
    cells: [],
    merges: [],
    charts: [],
    blockStarts: [],
    repeatedRows: { first: headingRows - 1, last: headingRows - 1 },
    nextRow: 0,
    aside: { widths: [], nextRow: 0 },
  };
}

/** The sheet as far as it is filled. */
export function flowOf(draft: SheetDraft): Flow {
  const { columnWidths, rowHeights, blockStarts, isOnePage, repeatedRows, nextRow } = draft;
  const lastRow = draft.lastPrintedRow ?? Math.max(0, nextRow - 1);
  return {
    ...{ columnWidths, rowHeights, blockStarts, repeatedRows, lastRow },
    ...(isOnePage && { isOnePage }),
  };
}

export function lastColumnOf(draft: SheetDraft): number {
  return draft.columnWidths.length - 1;
}

/** Title, span and a narrow gap. */
const headingRows = 3;
/** Title and span stay in view. */
export const frozenRows = 2;
const headingGap = 8;

/** What every sheet opens with. */
export function addHeading(draft: SheetDraft, title: string, span: string): void {
  addParagraph(draft, title, 'title');
  addParagraph(draft, span, 'subtitle');
  draft.rowHeights.set(draft.nextRow, headingGap);
  addBlank(draft);
}

/** One line of text in column A that may run on to the right. */
export function addLine(draft: SheetDraft, text: string, role: CellRole, link?: CellRef): number {
  const row = draft.nextRow++;
  const style = { role, format: 'text' } as const;
  draft.cells.push({ row, column: 0, value: text, style, ...(link ? { link } : {}) });
  fitHeight(draft, row, 1, style);
  return row;
}

/** A paragraph over the whole width, as high as it needs. */
export function addParagraph(
  draft: SheetDraft,
  text: string,
  role: CellRole,
  link?: CellRef,
): number {
  const row = draft.nextRow++;
  const style = { role, format: 'text' } as const;
  const cell = { row, column: 0, value: text, style, ...(link ? { link } : {}) };
  addWide(draft, cell, lastColumnOf(draft));
  return row;
}

/** A text that stretches to `lastColumn` and wraps there, in a row as high as it needs. */
export function addWide(
  draft: SheetDraft,
  cell: DraftCell & { readonly value: string },
  lastColumn: number,
): void {
  addMerged(draft, cell, lastColumn);
  const { row, column, value, style } = cell;
  const widths = draft.columnWidths.slice(column, lastColumn + 1);
  fitHeight(draft, row, linesOver(widths, value, style), style);
}

/** In points, of a text that wraps over columns of these widths. */
export function paragraphHeight(
  columnWidths: readonly number[],
  text: string,
  style: CellStyle,
): number {
  return linesHeight(linesOver(columnWidths, text, style), style);
}

function linesOver(columnWidths: readonly number[], text: string, style: CellStyle): number {
  const pixels = columnWidths.reduce((sum, characters) => sum + columnPixels(characters), 0);
  return textLines(text, scaledWidth(charactersIn(pixels), style));
}

/** A cell that stretches to `lastColumn`; the cells below it have its style as well. */
export function addMerged(draft: SheetDraft, cell: DraftCell, lastColumn: number): void {
  draft.cells.push(cell);
  if (lastColumn === cell.column) return;
  for (let column = cell.column + 1; column <= lastColumn; column++) {
    draft.cells.push({ row: cell.row, column, value: null, style: cell.style });
  }
  draft.merges.push({ ...rangeOfCell(cell), lastColumn });
}

/** Excel's limit, in points. */
export const tallestRow = 409;

/** Makes the row high enough for so many lines; never lower than it was. */
function fitHeight(draft: SheetDraft, row: number, lines: number, style: CellStyle): void {
  const height = linesHeight(lines, style);
  const current = draft.rowHeights.get(row);
  if (current === undefined ? height > defaultRowHeight : lines > 1 && height > current) {
    draft.rowHeights.set(row, height);
  }
}

function linesHeight(lines: number, style: CellStyle): number {
  const lineHeight = (defaultRowHeight * lookOf(style).fontSize) / defaultFontSize;
  return Math.min(tallestRow, Math.ceil(lines * lineHeight));
}

/** In points, of a row with a text that wraps in its column. */
export function textHeight(draft: SheetDraft, { column, value, style }: DraftCell): number {
  const width = draft.columnWidths[column] ?? 0;
  const lines = textLines(String(value ?? ''), scaledWidth(width, style));
  return Math.max(defaultRowHeight, linesHeight(lines, style));
}

/** A cell whose text wraps in its column. */
export function addWrapped(draft: SheetDraft, cell: DraftCell): void {
  const { row, column, value, style } = cell;
  draft.cells.push(cell);
  if (typeof value !== 'string') return;
  const width = draft.columnWidths[column] ?? 0;
  fitHeight(draft, row, textLines(value, scaledWidth(width, style)), style);
}

export function addBlank(draft: SheetDraft): void {
  draft.nextRow++;
}

/** The next rows belong together. */
export function startBlock(draft: SheetDraft): void {
  draft.blockStarts.push(draft.nextRow);
}

/** Characters that fit in a width of the default font: fewer where bold, more where small. */
function scaledWidth(width: number, style: CellStyle): number {
  const { fontSize, bold } = lookOf(style);
  return (width * defaultFontSize) / fontSize / (bold ? 1.04 : 1);
}

/** The width in characters of the default font that a text needs to stand on one line in this style. */
export function widthFor(text: string, style: CellStyle): number {
  return lineWidth(text) / scaledWidth(1, style);
}
