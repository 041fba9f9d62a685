import { cellName, type CellRange, rangeAt } from '../grid/address';
import { cellsOf, mergedRanges } from '../grid/ranges';
import type { PlacedCell } from '../layout/placed';
import { blockRange, formatBlocks } from './formatBlocks';
import type { SheetMark } from './ownedSheet';
import type { FormatBlock } from './reportPlan';

interface LookComparison {
  /** Cells that are emptied first: no longer the report's, with another look, or taken from the user. */
  readonly clear: readonly CellRange[];
  /** The same by name. */
  readonly cleared: ReadonlySet<string>;
  /** The blocks of the mark that hold some of them. */
  readonly vacated: readonly string[];
  /** The blocks that are painted and linked. */
  readonly looks: readonly FormatBlock[];
}

/**
 * Compares looks and links cell by cell, so that of a table that grows only what is new is painted.
 * `wanted`: the names of the blocks that the cells form. `taken`: cells that were the user's.
 */
export function compareLooks(
  cells: readonly PlacedCell[],
  wanted: readonly string[],
  mark: SheetMark | undefined,
  taken: readonly string[],
): LookComparison {
  const isAsLeft = mark?.status === 'completo' && isSameList(mark.blocks, wanted);
  if (isAsLeft && taken.length === 0)
    return { clear: [], cleared: new Set(), vacated: [], looks: [] };
  const wantedLooks = looksByCell(wanted);
  const held = looksByCell(mark?.blocks ?? []);
  const gone = [...held].flatMap(([cell, look]) =>
    styleIn(wantedLooks.get(cell)) === styleIn(look) ? [] : [cell],
  );
  const cleared = new Set([...gone, ...taken]);
  const isPainted = ({ row, column }: PlacedCell): boolean => {
    const name = cellName({ row, column });
    if (mark?.status !== 'completo' || wantedLooks.get(name) !== held.get(name)) return true;
    // The rule between two cells is repainted when either of them is.
    return [row - 1, row + 1].some((next) => cleared.has(cellName({ row: next, column })));
  };
  return {
    clear: mergedRanges([...cleared].map(rangeAt)),
    cleared,
    vacated: (mark?.blocks ?? []).filter((name) => cellsIn(name).some((cell) => cleared.has(cell))),
    looks: formatBlocks(cells.filter(isPainted)),
  };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** The look without its links: links are written over. */
function styleIn(look: string | undefined): string | undefined {
  return look?.split(' ', 2).join(' ');
}

/** The look of each cell, by the names of the blocks. A run that was cut short may leave a cell two. */
function looksByCell(blocks: readonly string[]): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  for (const block of blocks) {
    const look = block.slice(block.indexOf(' ') + 1);
    for (const cell of cellsIn(block)) {
      looks.set(cell, (looks.get(cell) ?? look) === look ? look : '');
    }
  }
  return looks;
}

function cellsIn(block: string): readonly string[] {
  return [...cellsOf([blockRange(block)])];
}
