import type { PlacedSheet } from '../layout/placed';
import { isBoxEmptied, notesOf, withNotes } from './analystNotes';
import { cellWrites } from './cellWrites';
import { compareCells, type CellComparison } from './compareCells';
import { compareCharts, type ChartTasks } from './compareCharts';
import { compareLooks } from './compareLooks';
import { compareMerges } from './compareMerges';
import { isDisplaced } from './isDisplaced';
import type { CellContent, OwnedSheet } from './ownedSheet';
import { cellsOf, parseRange, rangeName } from './rangeName';
import type { SheetPlan } from './reportPlan';
import { passingMark, wantedMark } from './wantedMark';

export interface SheetComparison extends Omit<CellComparison, 'changes'> {
  readonly plan: SheetPlan;
  /** Whether anything but the run stamp has to be written. */
  readonly isDifferent: boolean;
}

/**
 * Compares a sheet of the report, in the user's names, with what is there. `report`: its own name.
 * Cells of the report are repaired; the analyst's box keeps its text, wherever it moves.
 */
export function planSheet(
  report: string,
  placed: PlacedSheet,
  owned: OwnedSheet | undefined,
  title: string,
): SheetComparison {
  const old = owned?.mark;
  const sure = old?.status === 'completo' ? old : undefined;
  const held = (cell: { readonly row: number; readonly column: number }): CellContent =>
    owned?.contents[cell.row]?.[cell.column] ?? '';
  const notes = owned ? notesOf(owned) : '';
  const wanted = { ...placed, cells: withNotes(placed.cells, notes) };

  const after = wantedMark(report, wanted, title);
  const { clear, cleared, vacated, looks } = compareLooks(wanted.cells, after.blocks, old);
  const restyled = cellsOf(looks.map(({ range }) => range));
  // Where the report was pushed aside, whose the cells are can't be known: whatever is lost is asked about.
  const isAside = owned !== undefined && isDisplaced(wanted.cells, owned);
  const wereOurs = cellsOf(isAside ? [] : (old?.blocks ?? []).map(blockRange));
  const { changes, ...counts } = compareCells(wanted.cells, held, { wereOurs, cleared, restyled });

  const charts = compareCharts(wanted.charts, owned, after.charts);
  const isResized = sure?.widths !== after.widths || sure.heights !== after.heights;
  const tasks: SheetTasks = {
    ...compareMerges(after.merges, old, cleared),
    clear: clear.map(rangeName),
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
  const before = passingMark(after, old, { vacated, notesText });
  const plan: SheetPlan = {
    name: wanted.name,
    task: owned === undefined ? 'create' : old === undefined ? 'adopt' : 'update',
    writes: cellWrites(changes),
    ...tasks,
    ...(isRemade ? { mark: { ...(old ? { held: old } : {}), before, after } } : {}),
  };
  return { plan, isDifferent: isRemade || counts.changedCells > 0, ...counts };
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
  return parseRange(name.slice(0, name.indexOf(' ')));
}
