import { FileFault } from '../../faults/unreadableFile';
import { cellName, columnLimit, columnOf, rowLimit } from '../../grid/address';
import { notCalculated, type RawCell, type RowRequest } from '../../intake/rawSource';
import { type CellContext, cellValue, extended } from './cellValue';
import { isTrue, type RowTaker } from './plainRows';
import type { XmlHandler } from './readXml';
import type { RowChunks } from './rowChunks';

/** Takes the wanted rows out of a worksheet's XML. */
interface SheetRows extends XmlHandler {
  /** No wanted row can follow. */
  readonly state: 'reading' | 'allRowsRead' | 'pastRequest';
  /** The last row so far, wanted or not; -1 before the first. */
  readonly lastRow: number;
}

/** Blank cells that are written out between two others. */
const widestGap = 1000;

/**
 * Rows go to `chunks` under their true place; blank rows are left out, blank cells at a row's end too.
 * `marked` is told of the rows that do not show, and of those that are struck through in all their cells:
 * formats are for the parser alone, which then reads all rows.
 */
export function sheetRows(
  request: RowRequest,
  context: CellContext,
  chunks: RowChunks,
  marked: Readonly<Record<'hidden' | 'struck', (row: number) => void>>,
): SheetRows {
  const { firstRow = 0, rowCount = rowLimit, columns } = request;
  const isWanted = columns && columnMask(columns);
  let state: SheetRows['state'] = 'reading';
  let lastRow = -1;
  let row = -1;
  let cells: RawCell[] = [];
  let column = -1;
  let type = 'n';
  let text = '';
  let isFormula = false;
  let isValue = false;
  let isPhonetic = false;
  let isHidden = false;
  let format = '0';
  let [filled, struck] = [0, 0];

  const openRow = (reference: string | undefined, doesNotShow: boolean): void => {
    isHidden = doesNotShow;
    filled = struck = 0;
    row = nextRow(lastRow, reference);
    if (row >= firstRow + rowCount) state = 'pastRequest';
    cells = [];
    column = -1;
  };
  const takeCell = (type: string, content: string | number, isFormula: boolean): void => {
    if (content === '' && !(isFormula && type === 'n')) return;
    filled++;
    if (context.struck.has(format)) struck++;
    if (row < firstRow || (isWanted && isWanted[column] !== 1)) return;
    const value = content === '' ? notCalculated : cellValue(type, content, context);
    if (value === null) return;
    // A cell far to the right of all others leaves a hole: a hole reads as blank.
    if (column - cells.length < widestGap) while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  const closeRow = (): void => {
    lastRow = row;
    if (isHidden) marked.hidden(row);
    if (struck > 0 && struck === filled) marked.struck(row);
    // A copy is no longer than its cells. A row that grew has room for seventeen, and is copied twice.
    if (cells.length > 0) chunks.add(row, cells.slice());
  };

  const plain: RowTaker = {
    openRow(reference, doesNotShow) {
      if (state === 'reading') openRow(reference, doesNotShow);
      return state === 'reading';
    },
    takeCell(ofCell = column + 1, ofType, content, hasFormula) {
      column = withinSheet(ofCell);
      takeCell(ofType, content, hasFormula);
    },
    closeRow,
  };

  return {
    get state() {
      return state;
    },
    get lastRow() {
      return lastRow;
    },
    ...(context.struck.size === 0 && { rows: plain }),
    open(name, attributes) {
      if (state !== 'reading') return;
      if (name === 'c') {
        column = nextColumn(column, attributes['r']);
        type = attributes['t'] ?? 'n';
        format = attributes['s'] ?? '0';
        text = '';
        isFormula = false;
      } else if (name === 'v') isValue = true;
      else if (name === 'f') isFormula = true;
      else if (name === 'row') {
        openRow(attributes['r'], isTrue(attributes['hidden']));
        lastRow = row;
      } else if (name === 't') isValue = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(piece) {
      if (!isValue || state !== 'reading') return;
      text = extended(text, piece);
    },
    close(name) {
      if (state !== 'reading') return;
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') takeCell(type, text, isFormula);
      else if (name === 'row') closeRow();
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'sheetData') state = 'allRowsRead';
    },
  };
}

/**
 * Takes the formulas out of a worksheet's XML, in en-US with `=` before them, by the name of their cell. A
 * formula that is shared with another cell is only said to be there: `=`.
 */
export function sheetFormulas(formulas: Map<string, string>): XmlHandler {
  let [row, column] = [-1, -1];
  let formula: string | undefined;
  return {
    open(name, attributes) {
      if (name === 'row') [row, column] = [nextRow(row, attributes['r']), -1];
      else if (name === 'c') column = nextColumn(column, attributes['r']);
      else if (name === 'f') formula = '';
    },
    text(piece) {
      if (formula !== undefined) formula = extended(formula, piece);
    },
    close(name) {
      if (name !== 'f' || formula === undefined) return;
      formulas.set(cellName({ row, column }), `=${formula.replaceAll('_xlfn.', '')}`);
      formula = undefined;
    },
  };
}

/** A producer may leave the places out: then rows and cells follow each other. */
function nextRow(last: number, reference: string | undefined): number {
  const row = reference === undefined ? last + 1 : Number(reference) - 1;
  if (Number.isInteger(row) && row > last && row < rowLimit) return row;
  throw new FileFault('damaged', `row ${reference ?? row + 1} after row ${last + 1}`);
}

function nextColumn(last: number, reference: string | undefined): number {
  return withinSheet(reference === undefined ? last + 1 : columnOf(reference));
}

function withinSheet(column: number): number {
  if (column >= 0 && column < columnLimit) return column;
  throw new FileFault('damaged', `no cell in column ${column + 1}`);
}

function columnMask(columns: readonly number[]): Uint8Array {
  const mask = new Uint8Array(columnLimit);
  for (const column of columns) mask[column] = 1;
  return mask;
}
