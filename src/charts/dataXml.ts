import {
  absoluteReference,
  type CellRef,
  rangeOfCell,
  reference,
  type SheetRange,
} from '../grid/address';
import type { PlacedCell, PlacedSheet } from '../layout/placed';
import { lookOf } from '../layout/theme';
import { escapeXml } from '../text/xmlText';
import { valued } from './inkXml';

// A chart keeps a copy of the data that it shows, for programs that don't calculate.

/** Finds what is placed in a cell; undefined where nothing is. */
export type CellLookup = (place: CellRef) => PlacedCell | undefined;

export function createCellLookup(
  sheets: readonly Pick<PlacedSheet, 'name' | 'cells'>[],
): CellLookup {
  const cells = new Map<string, PlacedCell>();
  for (const sheet of sheets) {
    for (const cell of sheet.cells) cells.set(reference({ ...cell, sheet: sheet.name }), cell);
  }
  return (place) => cells.get(reference(place));
}

export function nameXml(name: CellRef, cellAt: CellLookup): string {
  return `<c:tx>${textReference({ sheet: name.sheet, ...rangeOfCell(name) }, cellAt)}</c:tx>`;
}

/** Several columns are levels, which the file lists from the innermost one. */
export function categoriesXml(range: SheetRange, cellAt: CellLookup): string {
  if (range.firstColumn === range.lastColumn || range.firstRow === range.lastRow) {
    return `<c:cat>${textReference(range, cellAt)}</c:cat>`;
  }
  const points = range.lastRow - range.firstRow + 1;
  const levels: string[] = [];
  for (let column = range.lastColumn; column >= range.firstColumn; column--) {
    const level = cellsOf({ ...range, firstColumn: column, lastColumn: column }, cellAt);
    levels.push(`<c:lvl>${pointsXml(level.map(textOf))}</c:lvl>`);
  }
  return `<c:cat><c:multiLvlStrRef>${formula(range)}<c:multiLvlStrCache>${valued('ptCount', points)}${levels.join('')}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`;
}

/** Text among the values, such as `n.d.`, has no place in the copy. */
export function valuesXml(range: SheetRange, cellAt: CellLookup): string {
  const cells = cellsOf(range, cellAt);
  const first = cells.find((cell) => cell !== undefined);
  const format = first ? lookOf(first.style).numberFormat : 'General';
  const points = cells.map((cell) => (typeof cell?.value === 'number' ? cell.value : null));
  return `<c:val><c:numRef>${formula(range)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${counted(points)}</c:numCache></c:numRef></c:val>`;
}

function textReference(range: SheetRange, cellAt: CellLookup): string {
  const points = cellsOf(range, cellAt).map(textOf);
  return `<c:strRef>${formula(range)}<c:strCache>${counted(points)}</c:strCache></c:strRef>`;
}

function textOf(cell: PlacedCell | undefined): string | number | null {
  return cell?.value ?? null;
}

function formula(range: SheetRange): string {
  return `<c:f>${escapeXml(absoluteReference(range))}</c:f>`;
}

type Points = readonly (string | number | null)[];

function counted(points: Points): string {
  return valued('ptCount', points.length) + pointsXml(points);
}

function pointsXml(points: Points): string {
  return points
    .map((value, index) =>
      value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
    )
    .join('');
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
