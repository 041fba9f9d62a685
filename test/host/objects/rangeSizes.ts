import { defaultColumnWidth, defaultRowHeight } from '../model/workbook';
import type { Json } from '../wire';
import type { OnCells } from './cellFormats';
import { between } from './check';

interface Size {
  readonly get: (on: OnCells) => Json;
  readonly set: (on: OnCells, value: Json) => void;
}

const aRowHeight = between(0, 409.5);
const aColumnWidth = between(0, 1344);

/** In points, of every row that the range touches; null where they differ. */
export const rowHeight: Size = {
  get: ({ sheet, area }) => common(sheet.rowHeights, area.firstRow, area.lastRow, defaultRowHeight),
  set: ({ sheet, area }, value) => {
    setAll(sheet.rowHeights, area.firstRow, area.lastRow, aRowHeight(value));
  },
};

/** In points, of every column that the range touches; null where they differ. */
export const columnWidth: Size = {
  get: ({ sheet, area }) =>
    common(sheet.columnWidths, area.firstColumn, area.lastColumn, defaultColumnWidth),
  set: ({ sheet, area }, value) => {
    setAll(sheet.columnWidths, area.firstColumn, area.lastColumn, aColumnWidth(value));
  },
};

function common(
  sizes: ReadonlyMap<number, number>,
  first: number,
  last: number,
  absent: number,
): number | null {
  const size = sizes.get(first) ?? absent;
  for (let index = first; index <= last; index++) {
    if ((sizes.get(index) ?? absent) !== size) return null;
  }
  return size;
}

function setAll(sizes: Map<number, number>, first: number, last: number, size: number): void {
  for (let index = first; index <= last; index++) sizes.set(index, size);
}
