import type { CellRef, PlacedCell, SheetRange } from '../layout/placed';
import { lookOf } from '../layout/theme';
import type { CellLookup } from './cellLookup';
import { absoluteRange } from './cellReference';
import { escapeXml } from './xmlText';

// A chart keeps a copy of the data that it shows, for programs that don't calculate.
// The writer knows no results of formulas, so the copies are made from the placed cells.

export function seriesName(name: CellRef, cellAt: CellLookup): string {
  const { sheet, row, column } = name;
  const range = { sheet, firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  return `<c:tx>${textReference(range, cellAt)}</c:tx>`;
}

export function seriesCategories(range: SheetRange, cellAt: CellLookup): string {
  return `<c:cat>${textReference(range, cellAt)}</c:cat>`;
}

/** Text among the values, such as `n.d.`, has no place in the copy. */
export function seriesValues(range: SheetRange, cellAt: CellLookup): string {
  const cells = cellsOf(range, cellAt);
  const first = cells.find((cell) => cell !== undefined);
  const format = first ? lookOf(first.style).numberFormat : 'General';
  const points = cells.map((cell) => (typeof cell?.value === 'number' ? cell.value : null));
  return `<c:val><c:numRef>${formula(range)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${pointList(points)}</c:numCache></c:numRef></c:val>`;
}

function textReference(range: SheetRange, cellAt: CellLookup): string {
  const points = cellsOf(range, cellAt).map((cell) => cell?.value ?? null);
  return `<c:strRef>${formula(range)}<c:strCache>${pointList(points)}</c:strCache></c:strRef>`;
}

function formula(range: SheetRange): string {
  return `<c:f>${escapeXml(absoluteRange(range))}</c:f>`;
}

function pointList(values: readonly (string | number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

/** Row by row, as charts count the points of a range. */
function cellsOf(range: SheetRange, cellAt: CellLookup): readonly (PlacedCell | undefined)[] {
  const { sheet, firstRow, firstColumn, lastRow, lastColumn } = range;
  const columns = lastColumn - firstColumn + 1;
  return Array.from({ length: (lastRow - firstRow + 1) * columns }, (_, index) =>
    cellAt({
      sheet,
      row: firstRow + Math.floor(index / columns),
      column: firstColumn + (index % columns),
    }),
  );
}
