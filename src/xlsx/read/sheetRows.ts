import { FileFault } from '../../faults/unreadableFile';
import { cellName, columnLimit, columnOf, rowLimit } from '../../grid/address';
import { notCalculated, type RawCell, type RowRequest } from '../../intake/rawSource';
import { type CellContext, cellValue, extended } from './cellValue';
import type { XmlAttributes, XmlHandler } from './readXml';
import type { RowChunks } from './rowChunks';

/** Takes the wanted rows out of a worksheet's XML. */
interface SheetRows extends XmlHandler {
  /** No wanted row can follow. */
  readonly state: 'reading' | 'allRowsRead' | 'pastRequest';
}

/** Blank cells that are written out between two others. */
const widestGap = 1000;

/** Rows go to `chunks` under their true place; blank rows are left out, blank cells at a row's end too. */
export function sheetRows(request: RowRequest, context: CellContext, chunks: RowChunks): SheetRows {
  const { firstRow = 0, rowCount = rowLimit, columns } = request;
  const isWanted = columns && columnMask(columns);
  let state: SheetRows['state'] = 'reading';
  let row = -1;
  let cells: RawCell[] = [];
  let column = -1;
  let type = 'n';
  let text = '';
  let isFormula = false;
  let isValue = false;
  let isPhonetic = false;

  const openRow = (attributes: XmlAttributes): void => {
    row = nextRow(row, attributes['r']);
    if (row >= firstRow + rowCount) state = 'pastRequest';
    cells = [];
    column = -1;
  };
  const openCell = (attributes: XmlAttributes): void => {
    column = nextColumn(column, attributes['r']);
    type = attributes['t'] ?? 'n';
    text = '';
    isFormula = false;
  };
  const closeCell = (): void => {
    if (text === '' && isFormula) [type, text] = ['e', notCalculated];
    if (text === '' || row < firstRow || (isWanted && isWanted[column] !== 1)) return;
    const value = cellValue(type, text, context);
    if (value === null) return;
    // A cell far to the right of all others leaves a hole: a hole reads as blank.
    if (column - cells.length < widestGap) while (cells.length < column) cells.push(null);
    cells[column] = value;
  };

  return {
    get state() {
      return state;
    },
    open(name, attributes) {
      if (state !== 'reading') return;
      if (name === 'c') openCell(attributes);
      else if (name === 'v') isValue = true;
      else if (name === 'f') isFormula = type === 'n';
      else if (name === 'row') openRow(attributes);
      else if (name === 't') isValue = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(piece) {
      if (!isValue || state !== 'reading') return;
      text = extended(text, piece);
    },
    close(name) {
      if (state !== 'reading') return;
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') {
        if (cells.length > 0) chunks.add(row, cells);
      } else if (name === 'rPh') isPhonetic = false;
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
  const column = reference === undefined ? last + 1 : columnOf(reference);
  if (column >= 0 && column < columnLimit) return column;
  throw new FileFault('damaged', `no cell ${reference ?? column + 1}`);
}

function columnMask(columns: readonly number[]): Uint8Array {
  const mask = new Uint8Array(columnLimit);
  for (const column of columns) mask[column] = 1;
  return mask;
}
