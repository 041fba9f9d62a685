import { cellName } from '../layout/address';
import type { PlacedCell, PlacedSheet } from '../layout/placed';
import { cellWrites } from './cellWrites';
import { compareCells, type CellComparison } from './compareCells';
import { compareCharts } from './compareCharts';
import { blockName, formatBlocks } from './formatBlocks';
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
  const notes = notesOf(owned, held);
  const wanted = { ...placed, cells: withNotes(placed.cells, notes) };

  const blocks = formatBlocks(wanted.cells);
  const after = wantedMark(report, wanted, blocks, title);
  const oldBlocks = old?.blocks ?? [];
  const vacated = oldBlocks.filter((name) => !after.blocks.includes(name)).map(blockRange);
  const cleared = cellsOf(vacated);
  const relinked = sure?.links !== after.links || wanted.cells.some(isLinkIn(cleared));
  const links = relinked ? wanted.cells.filter(({ link }) => link) : [];
  const linked = new Set(links.map(cellName));
  const looks = blocks.filter(
    (block) =>
      sure?.blocks.includes(blockName(block)) !== true ||
      [...cellsOf([block.range])].some((cell) => linked.has(cell) || cleared.has(cell)),
  );
  const restyled = cellsOf(looks.map(({ range }) => range));
  // Where the report was pushed aside, whose the cells are can't be known: whatever is lost is asked about.
  const isAside = owned !== undefined && isDisplaced(wanted.cells, owned);
  const wereOurs = cellsOf(isAside ? [] : oldBlocks.map(blockRange));
  const { changes, ...counts } = compareCells(wanted.cells, held, { wereOurs, cleared, restyled });

  const oldMerges = old?.merges ?? [];
  const merge = after.merges.filter(
    (name) =>
      sure?.merges.includes(name) !== true ||
      [...cellsOf([parseRange(name)])].some((cell) => cleared.has(cell)),
  );
  const charts = compareCharts(wanted.charts, owned, after.charts);
  const plan: SheetPlan = {
    name: wanted.name,
    task: owned === undefined ? 'create' : old === undefined ? 'adopt' : 'update',
    before: passingMark(after, old, notes),
    after,
    unmerge: oldMerges.filter((name) => !after.merges.includes(name) || merge.includes(name)),
    clear: vacated.map(rangeName),
    writes: cellWrites(changes),
    merge,
    links,
    looks,
    ...(sure?.sizes === after.sizes ? {} : { sizes: wanted }),
    ...charts,
    ...(sure?.page === after.page ? {} : { page: { ...wanted, title } }),
  };
  const { unmerge, clear, sizes, page } = plan;
  const { removedCharts, addedCharts, updatedCharts } = charts;
  const chartTasks = [removedCharts, addedCharts, updatedCharts];
  const lists = [unmerge, clear, merge, links, looks, ...chartTasks];
  const isDifferent =
    !sure ||
    counts.changedCells > 0 ||
    sizes !== undefined ||
    page !== undefined ||
    lists.some(({ length }) => length > 0);
  return { plan, isDifferent, ...counts };
}

function blockRange(name: string) {
  return parseRange(name.slice(0, name.indexOf(' ')));
}

function isLinkIn(places: ReadonlySet<string>) {
  return (cell: PlacedCell) => cell.link !== undefined && places.has(cellName(cell));
}

/** What the analyst wrote: a run that was cut short may have had it in hand. */
function notesOf(
  owned: OwnedSheet | undefined,
  held: (cell: { readonly row: number; readonly column: number }) => CellContent,
): CellContent {
  const { notes, notesText } = owned?.mark ?? {};
  if (notesText !== undefined) return notesText;
  if (notes === undefined) return '';
  const { firstRow, firstColumn } = parseRange(notes);
  return held({ row: firstRow, column: firstColumn });
}

function withNotes(cells: readonly PlacedCell[], text: CellContent): readonly PlacedCell[] {
  const corner = cells.findIndex(({ style }) => style.role === 'notes');
  const value = typeof text === 'boolean' ? String(text) : text;
  return cells.map((cell, index) => (index === corner && value !== '' ? { ...cell, value } : cell));
}
