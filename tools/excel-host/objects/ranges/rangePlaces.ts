import { HostError, invalidArgument } from '../../hostError';
import {
  type Area,
  areaAt,
  boundingArea,
  columnLimit,
  columnsOf,
  intersection,
  isOnGrid,
  rowLimit,
  rowsOf,
} from '../../model/area';
import { usedArea } from '../../model/grid';
import type { Sheet } from '../../model/workbook';
import { type Argument, flagAt, integerAt, rangeAt } from '../argument';
import type { Handle, HandleOf } from '../handle';
import type { Members } from '../objectType';

type Range = HandleOf<'Range'>;

/** A range on the grid; InvalidArgument off it. */
export function rangeOf(sheet: Sheet, area: Area): Range {
  if (!isOnGrid(area)) throw invalidArgument('outside the grid');
  return { type: 'Range', sheet, area };
}

/** The methods of a range that give another place. */
export const rangePlaces: Members<(range: Range, given: readonly Argument[]) => Handle | null> = {
  GetCell: ({ sheet, area }, given) =>
    rangeOf(
      sheet,
      areaAt(area.firstRow + integerAt(given, 0), area.firstColumn + integerAt(given, 1), 1, 1),
    ),
  GetRow: ({ sheet, area }, given) => {
    const row = area.firstRow + integerAt(given, 0);
    return rangeOf(sheet, { ...area, firstRow: row, lastRow: row });
  },
  GetColumn: ({ sheet, area }, given) => {
    const column = area.firstColumn + integerAt(given, 0);
    return rangeOf(sheet, { ...area, firstColumn: column, lastColumn: column });
  },
  GetLastRow: ({ sheet, area }) => rangeOf(sheet, { ...area, firstRow: area.lastRow }),
  GetLastColumn: ({ sheet, area }) => rangeOf(sheet, { ...area, firstColumn: area.lastColumn }),
  GetLastCell: ({ sheet, area }) =>
    rangeOf(sheet, { ...area, firstRow: area.lastRow, firstColumn: area.lastColumn }),
  GetEntireRow: ({ sheet, area }) =>
    rangeOf(sheet, { ...area, firstColumn: 0, lastColumn: columnLimit - 1 }),
  GetEntireColumn: ({ sheet, area }) =>
    rangeOf(sheet, { ...area, firstRow: 0, lastRow: rowLimit - 1 }),
  GetOffsetRange: ({ sheet, area }, given) => {
    const [down, right] = [integerAt(given, 0), integerAt(given, 1)];
    return rangeOf(
      sheet,
      areaAt(area.firstRow + down, area.firstColumn + right, rowsOf(area), columnsOf(area)),
    );
  },
  GetResizedRange: ({ sheet, area }, given) =>
    rangeOf(sheet, {
      ...area,
      lastRow: area.lastRow + integerAt(given, 0),
      lastColumn: area.lastColumn + integerAt(given, 1),
    }),
  GetAbsoluteResizedRange: ({ sheet, area }, given) =>
    rangeOf(
      sheet,
      areaAt(area.firstRow, area.firstColumn, integerAt(given, 0), integerAt(given, 1)),
    ),
  GetBoundingRect: ({ sheet, area }, given) => {
    const other = rangeAt(given, 0);
    if (other.sheet !== sheet) throw invalidArgument('a range of another sheet');
    return rangeOf(sheet, boundingArea(area, other.area));
  },
  GetIntersection: (range, given) => {
    const common = commonRange(range, given);
    if (common === null) throw new HostError('ItemNotFound', 'the ranges have nothing in common');
    return common;
  },
  GetIntersectionOrNullObject: commonRange,
  GetUsedRange: (range, given) =>
    usedRange(range, given) ??
    rangeOf(range.sheet, areaAt(range.area.firstRow, range.area.firstColumn, 1, 1)),
  GetUsedRangeOrNullObject: usedRange,
  GetTables: ({ sheet, area }) => ({ type: 'TableScopedCollection', sheet, area }),
};

function commonRange({ sheet, area }: Range, given: readonly Argument[]): Range | null {
  const other = rangeAt(given, 0);
  const common = other.sheet === sheet ? intersection(area, other.area) : undefined;
  return common === undefined ? null : rangeOf(sheet, common);
}

/** With `valuesOnly` formatted blank cells don't count. null when nothing is used. */
export function usedRange({ sheet, area }: Range, given: readonly Argument[]): Range | null {
  const used = usedArea(sheet.cells, area, flagAt(given, 0) ? 'content' : 'contentAndFormat');
  return used === undefined ? null : rangeOf(sheet, used);
}
