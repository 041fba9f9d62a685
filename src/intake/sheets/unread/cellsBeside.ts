import { addFinding, type FindingLog } from '../../../findings/finding';
import { type CellRange, rangeName, rangeOfCell } from '../../../grid/address';
import { mergedRanges } from '../../../grid/ranges';
import { isBlank, type RawRow } from '../../cells/cellText';
import { isYear } from '../../cells/likelyYears';
import { headerStart } from '../../columns/headerLine';
import { isLabelLine } from '../../columns/titleRows';
import type { RawSheet } from '../../rawSource';
import type { Region } from '../region';
import { countedRows, leastWide, rowWidth, widestTitle } from './listShape';
import { seemsRowOf } from './rowsUnderTable';
import { columnsApart, firstColumn, remarkColumns, updatesColumn } from './unusedColumns';

/** Cells of a sheet that belong to none of its lists. */
export type UnreadCells = readonly [sheet: RawSheet, range: CellRange];

/**
 * The regions of a sheet without the columns that stand beside their lists, under no header, but with those
 * of remarks, and the cells of those columns, as far as the first rows of the sheet go. What stands above the
 * first header row are titles, save a row of numbers right above it.
 */
export function withoutCellsBeside(
  regions: readonly Region[],
  survey: readonly RawRow[],
): { readonly regions: readonly Region[]; readonly beside: readonly UnreadCells[] } {
  // What one step of a crosstab does not use, another may.
  const told = new Set(regions.flatMap(columnsOf));
  const trimmed = regions.map((region) => {
    const last = lastColumn(region);
    const within = region.unused.filter(({ header, column }) => header !== '' || column < last);
    const unused = [...within, ...unheadedColumns(region, told, survey)];
    const remarks = remarkColumns(region, regions, survey);
    const updates = updatesColumn(region, remarks, survey);
    const apart = columnsApart({ ...region, unused, remarks }, survey);
    return {
      ...{ ...region, unused },
      remarks: remarks.filter((column) => !apart.has(column)),
      ...(apart.size > 0 && { apart }),
      ...(updates !== undefined && { updates }),
    };
  });
  const [first] = trimmed;
  if (!first) return { regions: trimmed, beside: [] };
  const owners = trimmed.map((region) => ({ region, owns: ownColumns(region) }));
  const headers = new Set(trimmed.map(({ line }) => headerStart(line)));
  const start = Math.min(...headers);
  const above = survey.slice(0, start);
  const beside = [...numbersAbove(first.sheet, above)];
  const width = Math.max(0, ...survey.map(({ length }) => length));
  const all = Array.from({ length: width }, (_, column) => column);
  // Mostly none: the others are not looked at, row by row.
  const doubtful = all.filter((column) => !owners.every(({ owns }) => owns(column)));
  for (let row = start; row < survey.length; row++) {
    const here = owners.filter(({ region }) => isAt(region, row));
    // Between two lists stand the title of the lower one and blank rows, beside the upper lines of a header titles.
    const isAmidTitles = here.every(({ region }) => row < region.line.row);
    const isApart = here.length === 0 && !headers.has(row + 1);
    // Lists that are not read are told of as such; a number alone is of none.
    if (isApart && rowWidth(survey[row]) > 1) continue;
    for (const column of isAmidTitles ? all : doubtful) {
      const cell = survey[row]?.[column];
      const isTitle = isAmidTitles && (isOfTitle(cell) || isLabelLine(survey[row] ?? []));
      const isTold = isTitle || here.some(({ owns }) => owns(column));
      if (!isBlank(cell) && !isTold) beside.push([first.sheet, rangeOfCell({ row, column })]);
    }
  }
  return { regions: trimmed, beside: [...beside, ...belowTables(trimmed, survey)] };
}

/** A number above a list is no title of it, unless it is a year. */
function isOfTitle(cell: RawRow[number]): boolean {
  return typeof cell !== 'number' || isYear(cell);
}

/** Columns among those of the list, without a header, that hold something further down than the head goes. */
function unheadedColumns(
  region: Region,
  told: ReadonlySet<number>,
  survey: readonly RawRow[],
): Region['unused'] {
  const first = firstColumn(region);
  const width = Math.max(0, lastColumn(region) - first);
  return Array.from({ length: width }, (_, index) => first + index)
    .filter((column) => !told.has(column) && (region.line.headers[column] ?? '') === '')
    .filter((column) =>
      survey.some((row, at) => at > region.line.row && isAt(region, at) && !isBlank(row[column])),
    )
    .map((column) => ({ column, header: '' }));
}

function columnsOf(region: Region): readonly number[] {
  const { columns, otherColumns, cross, step, unused } = region;
  const others = [...cross, ...unused, ...(step ? [step] : [])].map(({ column }) => column);
  return [...Object.values(columns), ...otherColumns, ...others];
}

/** Rows with numbers above the first list, but for titles: several are reported as a list of their own. */
function numbersAbove(sheet: RawSheet, above: readonly RawRow[]): readonly UnreadCells[] {
  const isRow = (row: RawRow, index: number): boolean =>
    (rowWidth(row) > widestTitle && row.some((cell) => typeof cell === 'number')) ||
    (index === above.length - 1 && hasNumbers(row));
  const rows = above.map((row, index) => (isRow(row, index) ? row : []));
  return countedRows(above).length < leastWide ? cellsFrom(sheet, rows, 0) : [];
}

/**
 * What stands below the lowest list of a sheet, where that is a table, and is not told of as rows pasted
 * there.
 */
function belowTables(
  regions: readonly Region[],
  survey: readonly RawRow[],
): readonly UnreadCells[] {
  const endOf = ({ line: { table } }: Region): number =>
    table ? table.firstRow + table.rowCount : Infinity;
  const [lowest] = [...regions].sort((a, b) => endOf(b) - endOf(a));
  if (!lowest || endOf(lowest) === Infinity) return [];
  const rows = survey.map((row) => (seemsRowOf(lowest, row) ? [] : row));
  return cellsFrom(lowest.sheet, rows, endOf(lowest));
}

/** The filled cells of a sheet from a row on. */
export function cellsFrom(
  sheet: RawSheet,
  rows: readonly RawRow[],
  first: number,
): readonly UnreadCells[] {
  return rows
    .slice(first)
    .flatMap((cells, index) =>
      cells.flatMap((cell, column) =>
        isBlank(cell) ? [] : [[sheet, rangeOfCell({ row: first + index, column })] as const],
      ),
    );
}

function hasNumbers(row: RawRow): boolean {
  return row.filter((cell) => typeof cell === 'number').length >= 2;
}

/** Whether the row is of the region or beside it, all lines of its header and a table's row of totals too. */
function isAt({ line, firstRow, rowCount = Infinity }: Region, row: number): boolean {
  const { table } = line;
  const end = table ? table.firstRow + table.rowCount : firstRow + rowCount;
  return row >= headerStart(line) && row < end;
}

function lastColumn({ columns, otherColumns, cross, line }: Region): number {
  const read = [...Object.values(columns), ...otherColumns, ...cross.map(({ column }) => column)];
  return Math.max(
    ...read,
    line.headers.findLastIndex((header) => header !== ''),
  );
}

/** Whether a column is of the region: whatever stands among the columns of a list is of the list. */
function ownColumns(region: Region): (column: number) => boolean {
  const last = lastColumn(region);
  const further = new Set(region.unused.map(({ column }) => column));
  const first = firstColumn(region);
  return (column) => (column >= first && column <= last) || further.has(column);
}

const mostRanges = 5;

/** One finding for each sheet. */
export function reportUnread(unread: readonly UnreadCells[], log: FindingLog): void {
  const bySheet = new Map<string, CellRange[]>();
  for (const [{ name }, range] of unread) {
    const before = bySheet.get(name);
    if (before) before.push(range);
    else bySheet.set(name, [range]);
  }
  for (const [sheet, cells] of bySheet) {
    const ranges = mergedRanges(cells);
    const [first] = ranges;
    if (!first) continue;
    addFinding(log, {
      code: 'CELLE_NON_LETTE',
      ...{ sheet, row: first.firstRow, column: first.firstColumn, value: '' },
      details: {
        ranges: ranges.slice(0, mostRanges).map(rangeName),
        more: Math.max(0, ranges.length - mostRanges),
      },
    });
  }
}
