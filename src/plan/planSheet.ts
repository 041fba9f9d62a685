import { type CellPlace, rangeAt, rangeName } from '../grid/address';
import { cellsOf } from '../grid/ranges';
import { fillBox } from '../layout/analystBox';
import type { PlacedChart, PlacedSheet } from '../layout/placed';
import { cellWrites } from './cellWrites';
import {
  type CellComparison,
  compareCells,
  type OverwrittenCell,
  takenCells,
} from './compareCells';
import { compareLooks } from './compareLooks';
import { blockRange } from './formatBlocks';
import type { CellContent, OwnedSheet, SheetMark } from './ownedSheet';
import type { SheetPlan } from './reportPlan';
import { standingMark } from './standingMark';
import { passingMark, wantedMark } from './wantedMark';

interface SheetComparison extends Omit<CellComparison, 'changes'> {
  readonly plan: SheetPlan;
  /** Cells that the user filled and the report has to take. */
  readonly overwrites: readonly OverwrittenCell[];
  /** Whether anything but the run stamp has to be written. */
  readonly isDifferent: boolean;
}

/** The mark as it is true of the sheet now. `isUnsure`: only contents are trusted to be as they were left. */
export function presentMark(
  { report, placed, title }: WantedSheet,
  owned: OwnedSheet,
  isUnsure: boolean,
): SheetMark | undefined {
  const lost = owned.isMarkLost ? wantedMark(report, placed, title) : undefined;
  return standingMark(owned, lost, isUnsure || owned.isOutdated === true);
}

/**
 * Compares a sheet of the report with the sheet that is there; `old` says which of its cells are the
 * report's. Cells of the report are repaired. The analyst's box keeps its text, wherever the box moves.
 * `isSure`: whether the cells of a sheet, by the user's name for it, are where they were; where they are not,
 * charts that draw them now draw other cells.
 */
export function planSheet(
  { report, placed, title }: WantedSheet,
  owned: OwnedSheet | undefined,
  old: SheetMark | undefined,
  isSure: (sheet: string) => boolean,
): SheetComparison {
  const sure = old?.status === 'completo' ? old : undefined;
  const held = (cell: CellPlace): CellContent => owned?.contents[cell.row]?.[cell.column] ?? '';
  const notes = owned ? notesOf(old, owned) : '';
  const wanted = fillBox(placed, typeof notes === 'boolean' ? String(notes) : notes);
  const after = wantedMark(report, wanted, title);

  const wereOurs = cellsOf((old?.blocks ?? []).map(blockRange));
  const overwrites = takenCells(wanted.cells, held, wereOurs);
  const taken = overwrites.map(({ cell }) => cell);
  const looked = compareLooks(wanted.cells, after.blocks, old, taken);
  const { cleared, looks } = looked;
  const isResized = sure?.widths !== after.widths || sure.heights !== after.heights;
  // A long text that the analyst has just written gets the format in which it shows.
  const restyled = cellsOf([
    ...looks.map(({ range }) => range),
    ...(isResized && after.notes !== undefined ? [rangeAt(after.notes)] : []),
  ]);
  const { changes, ...counts } = compareCells(wanted.cells, held, { cleared, restyled });

  const isDrawn = (chart: PlacedChart): boolean =>
    sure !== undefined &&
    sure.charts[chart.name] === after.charts[chart.name] &&
    isSure(chart.categories.sheet);
  const charts = compareCharts(wanted.charts, owned?.charts ?? [], old, isDrawn);
  const tasks: SheetTasks = {
    ...compareMerges(after.merges, old, cleared),
    clear: looked.clear.map(rangeName),
    looks,
    ...tableTask(wanted, owned, sure?.table === after.table),
    ...charts,
    shiftedCharts: isResized ? unchangedCharts(wanted.charts, charts) : [],
    ...(sure?.widths === after.widths ? {} : { widths: wanted.columnWidths }),
    ...(sure?.heights === after.heights ? {} : { heights: wanted }),
    ...(sure?.page === after.page ? {} : { page: { ...wanted, title } }),
    ...(sure?.printed === after.printed ? {} : { printed: wanted }),
  };
  const isRemade = !sure || hasTasks(tasks);
  const isInHand = old !== undefined && isBoxEmptied(old, after, cleared);
  const before = passingMark(after, old, {
    vacated: looked.vacated,
    ...(isInHand ? { notesText: notes } : {}),
    areaBefore: owned?.area,
  });
  const mark = owned?.mark;
  const isAsWritten = mark && !owned.isOutdated;
  const isRetold = mark?.texts !== after.texts;
  const plan: SheetPlan = {
    name: wanted.name,
    task: owned === undefined ? 'create' : mark === undefined ? 'adopt' : 'update',
    writes: cellWrites(changes),
    ...(wanted.table ? { hasTable: true } : {}),
    ...tasks,
    ...(isRemade ? { mark: { ...(isAsWritten ? { held: mark } : {}), before, after } } : {}),
    ...(isRetold ? { texts: after.texts } : {}),
  };
  const isDifferent = isRemade || isRetold || counts.changedCells > 0;
  return { plan, isDifferent, overwrites, ...counts };
}

interface WantedSheet {
  /** The report's own name of the sheet. */
  readonly report: string;
  /** In the user's names. */
  readonly placed: PlacedSheet;
  readonly title: string;
}

function unchangedCharts(
  wanted: PlacedSheet['charts'],
  { addedCharts, updatedCharts }: ChartTasks,
): PlacedSheet['charts'] {
  return wanted.filter((chart) => ![...addedCharts, ...updatedCharts].includes(chart));
}

type SheetTasks = Omit<SheetPlan, 'name' | 'task' | 'writes' | 'mark' | 'hasTable'>;

/** Whether there is more to do than to write contents, which can be read back and so need no mark. */
function hasTasks(tasks: SheetTasks): boolean {
  const { unmerge, clear, merge, looks, removedCharts, addedCharts, updatedCharts } = tasks;
  const lists = [unmerge, clear, merge, looks, removedCharts, addedCharts, updatedCharts];
  const setUps = [tasks.table, tasks.widths, tasks.heights, tasks.page, tasks.printed];
  return lists.some(({ length }) => length > 0) || setUps.some((setUp) => setUp !== undefined);
}

/** Merges by range name. A merge whose cells are cleared is made anew. */
function compareMerges(
  wanted: readonly string[],
  held: SheetMark | undefined,
  cleared: ReadonlySet<string>,
): Pick<SheetPlan, 'unmerge' | 'merge'> {
  const old = held?.merges ?? [];
  const sure = new Set(held?.status === 'completo' ? old : []);
  const merge = wanted.filter(
    (name) => !sure.has(name) || [...cellsOf([rangeAt(name)])].some((cell) => cleared.has(cell)),
  );
  return { unmerge: old.filter((name) => !wanted.includes(name) || merge.includes(name)), merge };
}

function tableTask(
  { table, lastColumn }: PlacedSheet,
  owned: OwnedSheet | undefined,
  isSure: boolean,
): Pick<SheetPlan, 'table'> {
  if (!table || (isSure && owned?.hasTable)) return {};
  return { table: { ...table, lastColumn } };
}

type ChartTasks = Pick<
  SheetPlan,
  'removedCharts' | 'addedCharts' | 'updatedCharts' | 'otherCharts'
>;

/** `present`: names of the charts that are there. `isDrawn`: whether one of them is as it is wanted. */
function compareCharts(
  wanted: readonly PlacedChart[],
  present: readonly string[],
  mark: SheetMark | undefined,
  isDrawn: (chart: PlacedChart) => boolean,
): ChartTasks {
  const old = mark?.charts ?? {};
  const names = new Set(wanted.map(({ name }) => name));
  const held = new Set(present);
  return {
    removedCharts: Object.keys(old).filter((name) => held.has(name) && !names.has(name)),
    addedCharts: wanted.filter(({ name }) => !held.has(name)),
    updatedCharts: wanted.filter((chart) => held.has(chart.name) && !isDrawn(chart)),
    otherCharts: [...held].filter((name) => !(name in old) && !names.has(name)),
  };
}

/** The text in the analyst's box. A run that was cut short may have kept it in the mark. */
export function notesOf(
  mark: SheetMark | undefined,
  { contents }: Pick<OwnedSheet, 'contents'>,
): CellContent {
  const { notes, notesText } = mark ?? {};
  if (notesText !== undefined) return notesText;
  if (notes === undefined) return '';
  const { firstRow, firstColumn } = rangeAt(notes);
  return contents[firstRow]?.[firstColumn] ?? '';
}

/** Whether the box is emptied before its text stands in it again: the mark then has to keep the text. */
function isBoxEmptied(
  held: SheetMark | undefined,
  { notes }: SheetMark,
  cleared: ReadonlySet<string>,
): boolean {
  if (held?.notesText !== undefined) return true;
  return held?.notes !== notes || (notes !== undefined && cleared.has(notes));
}
