import { cellName } from '../layout/address';
import type { PlacedCell } from '../layout/placed';
import type { CellChange } from './cellWrites';
import { formatOfLongText, isLongText } from './longText';
import type { CellContent } from './ownedSheet';
import type { FilledCell } from './reportPlan';
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

/** A cell of the user's, with what it holds. */
export type OverwrittenCell = Omit<FilledCell, 'sheet'>;

export interface CellComparison {
  readonly changes: readonly CellChange[];
  readonly changedCells: number;
  readonly changedStamps: number;
  readonly overwrites: readonly OverwrittenCell[];
}

/** What the wanted cells need, given what each place holds (`''` for blank). */
export function compareCells(
  cells: readonly PlacedCell[],
  held: (cell: { readonly row: number; readonly column: number }) => CellContent,
  { wereOurs, cleared, restyled }: CellFates,
): CellComparison {
  const changes: CellChange[] = [];
  const overwrites: OverwrittenCell[] = [];
  let changedCells = 0;
  let changedStamps = 0;
  for (const cell of cells) {
    const { row, column, isRunStamp } = cell;
    const name = cellName(cell);
    const content = wantedContent(cell);
    const differs = !isSameContent(held(cell), content);
    if (differs && isRunStamp) changedStamps++;
    else if (differs) changedCells++;
    const before = held(cell);
    if (differs && before !== '' && !wereOurs.has(name)) {
      overwrites.push({ cell: name, content: before });
    }
    const isWritten = differs || (cleared.has(name) && content !== '');
    if (isWritten || restyled.has(name)) {
      // A long text that stays must not get the format of texts that are about to be written.
      const stays = !isWritten && cell.formula === undefined && isLongText(content);
      const numberFormat = stays ? formatOfLongText : wantedNumberFormat(cell);
      changes.push({ row, column, numberFormat, content: isWritten ? content : null });
    }
  }
  return { changes, changedCells, changedStamps, overwrites };
}
