import type { Area } from '../model/area';
import { defaultColumnWidth, defaultRowHeight, type Sheet } from '../model/workbook';

interface Geometry {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area lies on its sheet, in points, from the widths and heights that are set now. */
export function geometryOf(sheet: Sheet, area: Area): Geometry {
  return {
    left: extent(
      0,
      area.firstColumn - 1,
      sheet.columnWidths,
      sheet.hiddenColumns,
      defaultColumnWidth,
    ),
    top: extent(0, area.firstRow - 1, sheet.rowHeights, sheet.hiddenRows, defaultRowHeight),
    width: extent(
      area.firstColumn,
      area.lastColumn,
      sheet.columnWidths,
      sheet.hiddenColumns,
      defaultColumnWidth,
    ),
    height: extent(
      area.firstRow,
      area.lastRow,
      sheet.rowHeights,
      sheet.hiddenRows,
      defaultRowHeight,
    ),
  };
}

function extent(
  first: number,
  last: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  absent: number,
): number {
  let total = 0;
  for (let index = first; index <= last; index++) {
    if (!hidden.has(index)) total += sizes.get(index) ?? absent;
  }
  return total;
}
