import { notImplemented } from '../../hostError';
import type { Area } from '../../model/area';
import { defaultColumnWidth, defaultRowHeight } from '../../model/workbook';
import type { Json } from '../../wire';
import { aFlag, between } from '../check';
import type { OnAreas } from './cellFormats';

interface Size {
  readonly get: (on: OnAreas) => Json;
  readonly set: (on: OnAreas, value: Json) => void;
}

const aRowHeight = between(0, 409.5);
const aColumnWidth = between(0, 1344);

/** In points, of every row that the cells touch; null where they differ. */
export const rowHeight: Size = {
  get: ({ sheet, areas }) => common(sheet.rowHeights, areas.map(rowSpan), defaultRowHeight),
  set: ({ sheet, areas }, value) => {
    setAll(sheet.rowHeights, areas.map(rowSpan), aRowHeight(value));
  },
};

/** In points, of every column that the cells touch; null where they differ. */
export const columnWidth: Size = {
  get: ({ sheet, areas }) => common(sheet.columnWidths, areas.map(columnSpan), defaultColumnWidth),
  set: ({ sheet, areas }, value) => {
    setAll(sheet.columnWidths, areas.map(columnSpan), aColumnWidth(value));
  },
};

/** Whether the columns are as wide as those that nobody set; setting it to false is not implemented. */
export const useStandardWidth: Size = {
  get: ({ sheet, areas }) =>
    common(sheet.columnWidths, areas.map(columnSpan), defaultColumnWidth) === defaultColumnWidth,
  set: ({ sheet, areas }, value) => {
    if (!aFlag(value)) throw notImplemented('a width that is not the standard');
    for (const [first, last] of areas.map(columnSpan)) {
      for (let column = first; column <= last; column++) sheet.columnWidths.delete(column);
    }
  },
};

/** First and last of rows or columns. */
type Span = readonly [first: number, last: number];

function rowSpan({ firstRow, lastRow }: Area): Span {
  return [firstRow, lastRow];
}

function columnSpan({ firstColumn, lastColumn }: Area): Span {
  return [firstColumn, lastColumn];
}

function common(
  sizes: ReadonlyMap<number, number>,
  spans: readonly Span[],
  absent: number,
): number | null {
  const [start = 0] = spans[0] ?? [];
  const size = sizes.get(start) ?? absent;
  for (const [first, last] of spans) {
    for (let index = first; index <= last; index++) {
      if ((sizes.get(index) ?? absent) !== size) return null;
    }
  }
  return size;
}

function setAll(sizes: Map<number, number>, spans: readonly Span[], size: number): void {
  for (const [first, last] of spans) {
    for (let index = first; index <= last; index++) sizes.set(index, size);
  }
}
