import { HostError } from '../../hostError';
import type { HostState } from '../../hostState';
import { columnsOf, rowsOf } from '../../model/area';
import type { Cell, CellValue } from '../../model/cell';
import { displayText } from '../../model/displayText';
import { cellAt } from '../../model/grid';
import type { Json } from '../../wire';
import type { HandleOf } from '../handle';

type Range = HandleOf<'Range'>;
type ReadCell = (cell: Cell, range: Range, row: number, column: number, state: HostState) => Json;

/**
 * A property that is an array of rows. Above the test's limit it is null; above Excel's limit the answer is
 * RangeExceedsLimit.
 */
function cellArray(read: ReadCell): (range: Range, state: HostState) => Json {
  return (range, state) => {
    const { area, sheet } = range;
    const count = rowsOf(area) * columnsOf(area);
    if (count > state.trouble.cellLimit) {
      throw new HostError('RangeExceedsLimit', `${count} cells in one range`);
    }
    if (count > state.trouble.nullAboveCells) return null;
    return Array.from({ length: rowsOf(area) }, (_row, down) =>
      Array.from({ length: columnsOf(area) }, (_column, right) => {
        const [row, column] = [area.firstRow + down, area.firstColumn + right];
        return read(cellAt(sheet.cells, row, column), range, row, column, state);
      }),
    );
  };
}

export const rangeArrays = {
  Values: cellArray(valueOf),
  Formulas: cellArray((cell) => cell.formula ?? cell.value),
  Text: cellArray((cell, range, row, column, state) => {
    const value = valueOf(cell, range, row, column, state);
    return displayText({ ...cell, value }, state.workbook.date1904);
  }),
  NumberFormat: cellArray(({ format }) => format.numberFormat),
  ValueTypes: cellArray((cell, ...place) => {
    const value = valueOf(cell, ...place);
    if (cell.isError === true) return 'Error';
    if (value === '') return cell.formula === undefined ? 'Empty' : 'String';
    return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeOf(value)];
  }),
};

function valueOf(
  cell: Cell,
  { sheet }: Range,
  row: number,
  column: number,
  state: HostState,
): CellValue {
  const isKept = state.workbook.calculationMode === 'Manual' || state.evaluate === undefined;
  if (cell.formula === undefined || isKept) return cell.value;
  return state.evaluate(cell.formula, sheet, row, column);
}

function typeOf(value: CellValue): 'string' | 'number' | 'boolean' {
  if (typeof value === 'string') return 'string';
  return typeof value === 'number' ? 'number' : 'boolean';
}
