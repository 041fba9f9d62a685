import {
  cellName,
  type CellPlace,
  type CellRange,
  rangeAt,
  rangeName,
  rangeOfCell,
} from '../grid/address';
import { boundsOf, mergedRanges } from '../grid/ranges';
import type { PlacedSheet } from '../layout/placed';
import { areInPlace, coveredCells, findLines, type FoundLines, hasTextsInPlace } from './findLines';
import { blockRange } from './formatBlocks';
import type { CellContent, OwnedSheet, SheetMark } from './ownedSheet';
import { readRowTexts, textHash } from './rowTexts';
import { wantedMark } from './wantedMark';

/** A look that no cell has: whatever the cell is to look like, it is made anew. */
const unsureLook = '?';

/**
 * The mark as it is true of the sheet now. Where all lines are in their places, it is the mark that the sheet
 * bears. Where rows or columns were put in or taken out, each block has the place where it stands now. Then,
 * and where the looks are not to be trusted (`isUnsure`), the mark vouches for no look, size, merge or chart.
 * `lost`: what a mark that is lost is taken to have said, where one is: what it will say. The contents of a
 * sheet in the making do not tell what moved.
 */
export function standingMark(
  owned: OwnedSheet,
  lost: SheetMark | undefined,
  isUnsure: boolean,
): SheetMark | undefined {
  const { mark = lost } = owned;
  if (!mark) return undefined;
  const isUntold = owned.isMarkLost === true;
  const hasMoved = isAway(mark, owned);
  if (isUntold || hasMoved || (mark.status === 'completo' && !hasTextsInPlace(mark, owned))) {
    const found = findLines(mark, owned);
    if (isUntold || hasMoved || !areInPlace(found)) return unsureMark(mark, owned, found);
  }
  return isUnsure ? unsureMark(mark, owned, linesInPlace(mark)) : mark;
}

/** Where the lines of a mark that can be read are now. */
export function linesNow(mark: SheetMark, owned: OwnedSheet): FoundLines {
  const isInPlace = !isAway(mark, owned) && hasTextsInPlace(mark, owned);
  return isInPlace ? linesInPlace(mark) : findLines(mark, owned);
}

/** Where the lines of a sheet without a mark are; undefined where all are in their places. */
export function linesInFile(
  placed: PlacedSheet,
  title: string,
  contents: OwnedSheet['contents'],
): FoundLines | undefined {
  const mark = wantedMark(placed.name, placed, title);
  if (hasTextsInPlace(mark, { contents })) return undefined;
  const found = findLines(mark, { contents });
  return areInPlace(found) ? undefined : found;
}

/** Whether Excel has moved or changed the area; of a sheet in the making, since its run was cut short. */
function isAway(mark: SheetMark, { area }: OwnedSheet): boolean {
  return area !== undefined && (area === null || !placesOf(mark).includes(rangeName(area)));
}

function placesOf({ area, areaBefore }: SheetMark): readonly string[] {
  return areaBefore === undefined ? [area] : [area, areaBefore];
}

function linesInPlace(mark: SheetMark): FoundLines {
  const bounds = rangeAt(mark.area);
  const inPlace = (last: number): readonly number[] =>
    Array.from({ length: last + 1 }, (_, line) => line);
  return { rows: inPlace(bounds.lastRow), columns: inPlace(bounds.lastColumn), bounds };
}

function unsureMark(mark: SheetMark, owned: OwnedSheet, lines: FoundLines): SheetMark {
  const own = ownCells(mark, owned, lines);
  const { notes, ...rest } = mark;
  const box = boxNow(notes, owned, lines);
  return {
    ...rest,
    status: 'in corso',
    blocks: mergedRanges(own).map((range) => `${rangeName(range)} ${unsureLook}`),
    // A merge that is there moved with its cells, or is nobody's. None may cover a cell that is written.
    merges: [rangeName([rangeAt(mark.area), ...own].reduce(boundsOf))],
    charts: Object.fromEntries(Object.keys(mark.charts).map((name) => [name, ''])),
    ...(box === undefined ? {} : { notes: cellName(box) }),
  };
}

/** Where the analyst's box is now; undefined where it was taken out. */
function boxNow(
  notes: string | undefined,
  { box }: OwnedSheet,
  { rows, columns }: FoundLines,
): CellPlace | undefined {
  if (notes === undefined) return undefined;
  if (box) return { row: box.firstRow, column: box.firstColumn };
  const { firstRow, firstColumn } = rangeAt(notes);
  const row = rows[firstRow];
  const column = columns.slice(firstColumn).find((index) => index !== undefined);
  return row === undefined || column === undefined ? undefined : { row, column };
}

/**
 * The cells that are the report's, as they lie now, each a range. Where lines moved, a text that the report
 * did not write is not among them: it may have come with the lines.
 */
function ownCells(
  mark: SheetMark,
  { contents, isMarkLost }: OwnedSheet,
  lines: FoundLines,
): readonly CellRange[] {
  const { rows, columns } = lines;
  const isSure = isMarkLost || areInPlace(lines);
  const texts = readRowTexts(mark);
  const held = ({ row, column }: CellPlace): CellContent => contents[row]?.[column] ?? '';
  const covered = coveredCells(mark);
  const isForeign = (line: number, column: number, content: CellContent): boolean => {
    const text = texts[line]?.[column] ?? '';
    if (content !== '' && covered.has(cellName({ row: line, column }))) return true;
    return !isSure && text !== '' && content !== '' && text !== textHash(content);
  };
  const own = new Map<string, CellPlace>();
  for (const block of mark.blocks) {
    const range = blockRange(block);
    for (let line = range.firstRow; line <= range.lastRow; line++) {
      for (let index = range.firstColumn; index <= range.lastColumn; index++) {
        const [row, column] = [rows[line], columns[index]];
        if (row === undefined || column === undefined) continue;
        const cell = { row, column };
        if (!isForeign(line, index, held(cell))) own.set(cellName(cell), cell);
      }
    }
  }
  addInheritors(own, held, lines);
  return [...own.values()].map(rangeOfCell);
}

/**
 * Excel gives a line that is put in the looks of the line before it: a blank cell with the report's looks is
 * taken for the report's. Among lines that are all blank it cannot be told which was put in. The lines right
 * behind the report's cells have its looks in any case.
 */
function addInheritors(
  own: Map<string, CellPlace>,
  held: (cell: CellPlace) => CellContent,
  { rows, columns, bounds }: FoundLines,
): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = bounds;
  const down = linesBetween(firstRow, lastRow);
  const across = linesBetween(firstColumn, lastColumn);
  const add = (cells: readonly CellPlace[], isPutIn: (cell: CellPlace) => boolean): void => {
    for (const cell of inheritors(cells, (one) => own.has(cellName(one)), isPutIn)) {
      if (held(cell) === '') own.set(cellName(cell), cell);
    }
  };
  const [oldRows, oldColumns] = [new Set(rows), new Set(columns)];
  for (const column of across) {
    add(
      down.map((row) => ({ row, column })),
      ({ row }) => !oldRows.has(row),
    );
  }
  for (const row of down) {
    add(
      across.map((column) => ({ row, column })),
      ({ column }) => !oldColumns.has(column),
    );
  }
}

/** Of each run of cells behind one of the report's, the first ones, as many as lines were put in. */
function inheritors(
  cells: readonly CellPlace[],
  isOwn: (cell: CellPlace) => boolean,
  isPutIn: (cell: CellPlace) => boolean,
): readonly CellPlace[] {
  const runs: CellPlace[][] = [];
  for (const cell of cells) {
    if (isOwn(cell)) runs.push([]);
    else runs.at(-1)?.push(cell);
  }
  return runs.flatMap((run) => run.slice(0, run.filter(isPutIn).length));
}

function linesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
