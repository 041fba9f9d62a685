import { cellName, type CellPlace, type CellRange, rangeAt } from '../grid/address';
import { cellsOf } from '../grid/ranges';
import { entryOf } from '../text/grouped';
import { alignLines } from './alignLines';
import { blockRange } from './formatBlocks';
import type { CellContent, HeldCells, SheetMark } from './ownedSheet';
import { readRowTexts, type RowTexts, textHash } from './rowTexts';

/** Where the rows and columns of a mark are now, by their index in the mark; undefined: gone. */
export interface FoundLines {
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
  /** All rows and columns from the first to the last of them, with those that were put in. */
  readonly bounds: CellRange;
}

/** Where a place of the report is now, and the other way round; undefined: nowhere. */
export interface Moves {
  readonly now: (place: CellPlace) => CellPlace | undefined;
  readonly before: (place: CellPlace) => CellPlace | undefined;
  /** Whether the place is among the lines of the report. */
  readonly isWithin: (place: CellPlace) => boolean;
}

export function movesOf({ rows, columns, bounds }: FoundLines): Moves {
  const placed = (row: number | undefined, column: number | undefined): CellPlace | undefined =>
    row === undefined || column === undefined ? undefined : { row, column };
  const [rowBefore, columnBefore] = [inverse(rows), inverse(columns)];
  return {
    now: ({ row, column }) => placed(rows[row], columns[column]),
    before: ({ row, column }) => placed(rowBefore.get(row), columnBefore.get(column)),
    isWithin: ({ row, column }) => row <= bounds.lastRow && column <= bounds.lastColumn,
  };
}

function inverse(lines: FoundLines['rows']): ReadonlyMap<number, number> {
  return new Map(lines.flatMap((now, line) => (now === undefined ? [] : [[now, line] as const])));
}

/** Finds the rows of the mark by their texts and, once the rows are known, its columns. */
export function findLines(mark: SheetMark, held: HeldCells): FoundLines {
  const { lastRow, lastColumn } = rangeAt(mark.area);
  const { contents } = held;
  if (held.area === null) return { rows: [], columns: [], bounds: rangeAt(mark.area) };
  const bounds = held.area ?? {
    ...{ firstRow: 0, firstColumn: 0, lastRow: contents.length - 1 },
    lastColumn: Math.max(lastColumn, ...contents.map(({ length }) => length - 1)),
  };
  const texts = readRowTexts(mark);
  const used = usedCells(mark);
  const headers = mark.table === undefined ? Infinity : rangeAt(mark.table).firstRow;
  const box = mark.notes === undefined ? undefined : rangeAt(mark.notes);
  const now = contents.slice(bounds.firstRow, bounds.lastRow + 1).map(rowNow);
  const rows = alignLines(lastRow + 1, bounds.lastRow - bounds.firstRow + 1, (line, other) => {
    const row = now[other] ?? blankRow;
    if (line === box?.firstRow) return boxLikeness(row, bounds.firstRow + other, held.box);
    // The days of a table's rows are formulas: a row without one is the user's.
    if (line > headers) return row.hasFormula ? 1 : -1;
    return rowLikeness(texts[line] ?? [], used.has(line), row);
  }).map((row) => moved(row, bounds.firstRow));

  const covered = coveredCells(mark);
  const columnLikeness = (column: number, other: number): number => {
    let likeness = 0;
    let [filled, blank] = [0, 0];
    rows.forEach((row, line) => {
      if (row === undefined) return;
      const content = contents[row]?.[bounds.firstColumn + other] ?? '';
      const text = texts[line]?.[column] ?? '';
      if (covered.has(cellName({ row: line, column }))) likeness -= content === '' ? 0 : 1;
      else if (text !== '') likeness += text === textHash(content) ? 4 : -1;
      else if (used.get(line)?.has(column) && content === '') blank++;
      else if (used.get(line)?.has(column)) filled++;
    });
    // Figures tell a column from a blank one, but not from another column of figures.
    const share = (filled - blank) / 2 / Math.max(1, filled + blank);
    // Of columns that are alike, the one that moved least is taken.
    return likeness + share - Math.abs(other - column) / 1e6;
  };
  const columns = alignLines(
    lastColumn + 1,
    bounds.lastColumn - bounds.firstColumn + 1,
    columnLikeness,
  ).map((column) => moved(column, bounds.firstColumn));
  return { rows, columns, bounds: held.area ?? { ...bounds, ...endsOf({ rows, columns }) } };
}

function endsOf({
  rows,
  columns,
}: Pick<FoundLines, 'rows' | 'columns'>): Pick<CellRange, 'lastRow' | 'lastColumn'> {
  const last = (lines: FoundLines['rows']): number =>
    lines.reduce<number>((end, line) => Math.max(end, line ?? 0), 0);
  return { lastRow: last(rows), lastColumn: last(columns) };
}

/** Whether every line is where the mark has it. */
export function areInPlace({ rows, columns }: FoundLines): boolean {
  return [rows, columns].every((lines) => lines.every((line, index) => line === index));
}

/** Whether every text that the mark remembers is at its place. */
export function hasTextsInPlace(mark: SheetMark, { contents }: HeldCells): boolean {
  return readRowTexts(mark).every((texts, row) =>
    texts.every((text, column) => text === '' || text === textHash(contents[row]?.[column] ?? '')),
  );
}

/**
 * The cells that a merge covers. Such cells hold nothing of the report's, and blank columns cannot be told
 * apart. The mark of a sheet in the making does not know the merges.
 */
export function coveredCells({ status, merges }: SheetMark): ReadonlySet<string> {
  if (status !== 'completo') return new Set();
  const ranges = merges.map(rangeAt);
  const covered = new Set(cellsOf(ranges));
  for (const { firstRow, firstColumn } of ranges)
    covered.delete(cellName({ row: firstRow, column: firstColumn }));
  return covered;
}

interface RowNow {
  readonly texts: ReadonlySet<string>;
  /** The first of them; undefined: there is none. */
  readonly label: string | undefined;
  readonly isBlank: boolean;
  readonly hasFormula: boolean;
}

const blankRow: RowNow = {
  ...{ texts: new Set<string>(), label: undefined },
  ...{ isBlank: true, hasFormula: false },
};

function rowNow(contents: readonly CellContent[]): RowNow {
  const texts = contents.map(textHash).filter((text) => text !== '');
  const isBlank = contents.every((content) => content === '');
  const hasFormula = contents.some((content) => String(content).startsWith('='));
  return { texts: new Set(texts), label: texts[0], isBlank, hasFormula };
}

/**
 * How likely a row is the one that the mark remembers. A row that begins with another text is hardly the
 * same: `Totale` is the label of a row and a header of a column, and a column that the user put in front may
 * hold a text of his in this row.
 */
function rowLikeness(texts: RowTexts, isUsed: boolean, now: RowNow): number {
  const known = texts.filter((text) => text !== '');
  if (known.length > 0) {
    const same = known.filter((text) => now.texts.has(text)).length;
    if (same > 0) return now.label === known[0] ? 2 + same : same - 0.5;
    return now.isBlank ? -3 : -2;
  }
  if (isUsed) return now.isBlank ? 0 : 0.5;
  return now.isBlank ? 1 : -1;
}

/** The contents of the box tell nothing: anybody may have written anything there. */
function boxLikeness(row: RowNow, index: number, box: HeldCells['box']): number {
  if (box === undefined) return row.isBlank ? 0 : 0.5;
  return box.firstRow === index ? 1000 : -1000;
}

/** The columns in which the report has cells, by row. */
function usedCells({ blocks }: SheetMark): ReadonlyMap<number, ReadonlySet<number>> {
  const used = new Map<number, Set<number>>();
  for (const block of blocks) {
    const range = blockRange(block);
    for (let row = range.firstRow; row <= range.lastRow; row++) {
      const columns = entryOf(used, row, () => new Set());
      for (let column = range.firstColumn; column <= range.lastColumn; column++)
        columns.add(column);
    }
  }
  return used;
}

function moved(line: number | undefined, by: number): number | undefined {
  return line === undefined ? undefined : line + by;
}
