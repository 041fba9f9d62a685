import { type CellPlace, rangeAt, rangeName } from '../grid/address';
import { cellsOf } from '../grid/ranges';
import type { PlacedSheet } from '../layout/placed';
import { isBoxEmptied, notesOf, withNotes } from './analystNotes';
import { cellWrites } from './cellWrites';
import {
  compareCells,
  takenCells,
  type CellComparison,
  type OverwrittenCell,
} from './compareCells';
import { compareCharts, type ChartTasks } from './compareCharts';
import { compareLooks } from './compareLooks';
import { compareMerges } from './compareMerges';
import type { CellContent, OwnedSheet } from './ownedSheet';
import type { SheetPlan } from './reportPlan';
import { standingMark } from './standingMark';
import { passingMark, wantedMark } from './wantedMark';

export interface SheetComparison extends Omit<CellComparison, 'changes'> {
  readonly plan: SheetPlan;
  /** Cells that the user filled and the report has to take. */
  readonly overwrites: readonly OverwrittenCell[];
  /** Whether anything but the run stamp has to be written. */
  readonly isDifferent: boolean;
}

/**
 * Compares a sheet of the report with what is there.
 * Cells of the report are repaired; the analyst's box keeps its text, wherever it moves. `isUnsure`: nothing
 * but contents is taken to be as it was left.
 */
export function planSheet(
  { report, placed, title }: WantedSheet,
  owned: OwnedSheet | undefined,
  isUnsure: boolean,
): SheetComparison {
  const after = wantedMark(report, placed, title);
  const old = owned && standingMark(owned, after, isUnsure || owned.isOutdated === true);
  const sure = old?.status === 'completo' ? old : undefined;
  const held = (cell: CellPlace): CellContent => owned?.contents[cell.row]?.[cell.column] ?? '';
  const notes = owned ? notesOf(old, owned) : '';
  const wanted = { ...placed, cells: withNotes(placed.cells, notes) };

  const wereOurs = cellsOf((old?.blocks ?? []).map(blockRange));
  const overwrites = takenCells(wanted.cells, held, wereOurs);
  const taken = overwrites.map(({ cell }) => cell);
  const looked = compareLooks(wanted.cells, after.blocks, old, taken);
  const { cleared, looks } = looked;
  const restyled = cellsOf(looks.map(({ range }) => range));
  const { changes, ...counts } = compareCells(wanted.cells, held, { cleared, restyled });

  const charts = compareCharts(wanted.charts, owned?.charts ?? [], old, after.charts);
  const isResized = sure?.widths !== after.widths || sure.heights !== after.heights;
  const tasks: SheetTasks = {
    ...compareMerges(after.merges, old, cleared),
    clear: looked.clear.map(rangeName),
    looks,
    ...charts,
    shiftedCharts: isResized ? unchangedCharts(wanted.charts, charts) : [],
    ...(sure?.widths === after.widths ? {} : { widths: wanted.columnWidths }),
    ...(sure?.heights === after.heights ? {} : { heights: wanted }),
    ...(sure?.page === after.page ? {} : { page: { ...wanted, title } }),
    ...(sure?.printed === after.printed ? {} : { printed: wanted }),
  };
  const isRemade = !sure || hasTasks(tasks);
  const notesText = isBoxEmptied(old, after, cleared) ? notes : '';
  const before = passingMark(after, old, {
    vacated: looked.vacated,
    notesText,
    areaBefore: owned?.area,
  });
  const mark = owned?.mark;
  const isAsWritten = mark && !owned.isOutdated;
  const isRetold = mark?.texts !== after.texts;
  const plan: SheetPlan = {
    name: wanted.name,
    task: owned === undefined ? 'create' : mark === undefined ? 'adopt' : 'update',
    writes: cellWrites(changes),
    ...tasks,
    ...(isRemade ? { mark: { ...(isAsWritten ? { held: mark } : {}), before, after } } : {}),
    ...(isRetold ? { texts: after.texts } : {}),
  };
  const isDifferent = isRemade || isRetold || counts.changedCells > 0;
  return { plan, isDifferent, overwrites, ...counts };
}

export interface WantedSheet {
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

type SheetTasks = Omit<SheetPlan, 'name' | 'task' | 'writes' | 'mark'>;

/** Whether there is more to do than to write contents, which show themselves whether they are right. */
function hasTasks(tasks: SheetTasks): boolean {
  const { unmerge, clear, merge, looks, removedCharts, addedCharts, updatedCharts } = tasks;
  const lists = [unmerge, clear, merge, looks, removedCharts, addedCharts, updatedCharts];
  const setUps = [tasks.widths, tasks.heights, tasks.page, tasks.printed];
  return lists.some(({ length }) => length > 0) || setUps.some((setUp) => setUp !== undefined);
}

function blockRange(name: string) {
  return rangeAt(name.slice(0, name.indexOf(' ')));
}
