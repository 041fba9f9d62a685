import { cellName } from '../layout/address';
import type { PlacedCell } from '../layout/placed';
import type { CellChange } from './cellWrites';
import type { CellContent } from './ownedSheet';
import { isSameContent, wantedContent, wantedNumberFormat } from './wantedContent';

/** Cells by name (`C5`). */
export interface CellFates {
  /** The report's, as it was left. */
  readonly wereOurs: ReadonlySet<string>;
  /** Emptied before anything is written. */
  readonly cleared: ReadonlySet<string>;
  /** Those that get their look anew. */
  readonly restyled: ReadonlySet<string>;
}

export interface CellComparison {
  readonly changes: readonly CellChange[];
  readonly changedCells: number;
  readonly changedStamps: number;
  readonly overwrites: readonly string[];
}

/** What the wanted cells need, given what each place holds (`''` for blank). */
export function compareCells(
  cells: readonly PlacedCell[],
  held: (cell: { readonly row: number; readonly column: number }) => CellContent,
  { wereOurs, cleared, restyled }: CellFates,
): CellComparison {
  const changes: CellChange[] = [];
  const overwrites: string[] = [];
  let changedCells = 0;
  let changedStamps = 0;
  for (const cell of cells) {
    const { row, column, isRunStamp } = cell;
    const name = cellName(cell);
    const content = wantedContent(cell);
    const differs = !isSameContent(held(cell), content);
    if (differs && isRunStamp) changedStamps++;
    else if (differs) changedCells++;
    if (differs && held(cell) !== '' && !wereOurs.has(name)) overwrites.push(name);
    const isWritten = differs || (cleared.has(name) && content !== '');
    if (isWritten || restyled.has(name)) {
      const numberFormat = wantedNumberFormat(cell);
      changes.push({ row, column, numberFormat, content: isWritten ? content : null });
    }
  }
  return { changes, changedCells, changedStamps, overwrites };
}
