import { cellName, type CellPlace } from '../grid/address';
import type { PlacedCell } from '../layout/placed';
import { lookOf } from '../layout/theme';
import { formatOfLongText, isLongText } from '../layout/valueFormat';
import type { CellDifference } from './cellWrites';
import type { CellContent } from './ownedSheet';
import type { FilledCell } from './reportPlan';

/** Cells by name (`C5`). */
interface CellFates {
  /** Emptied before anything is written. */
  readonly cleared: ReadonlySet<string>;
  /** Cells that get their look anew. */
  readonly restyled: ReadonlySet<string>;
}

/** A cell of the user's, with what it holds. */
export type OverwrittenCell = Omit<FilledCell, 'sheet'>;

export interface CellComparison {
  readonly changes: readonly CellDifference[];
  readonly changedCells: number;
  readonly changedStamps: number;
}

type Held = (cell: CellPlace) => CellContent;

/** The cells that the user filled and the report has to take. `wereOurs`: those that the report had. */
export function takenCells(
  cells: readonly PlacedCell[],
  held: Held,
  wereOurs: ReadonlySet<string>,
): readonly OverwrittenCell[] {
  return cells.flatMap((place) => {
    const [cell, content] = [cellName(place), held(place)];
    const isTaken = content !== '' && !wereOurs.has(cell);
    return isTaken && !isSameContent(content, wantedContent(place)) ? [{ cell, content }] : [];
  });
}

/** What the wanted cells need, given what each place holds (`''` for blank). */
export function compareCells(
  cells: readonly PlacedCell[],
  held: Held,
  { cleared, restyled }: CellFates,
): CellComparison {
  const changes: CellDifference[] = [];
  let changedCells = 0;
  let changedStamps = 0;
  for (const cell of cells) {
    const { row, column, isRunStamp } = cell;
    const name = cellName(cell);
    const content = wantedContent(cell);
    const differs = !isSameContent(held(cell), content);
    if (differs && isRunStamp) changedStamps++;
    else if (differs) changedCells++;
    const isWritten = differs || (cleared.has(name) && content !== '');
    if (isWritten || restyled.has(name)) {
      // A long text that stays must not get the format of texts that are about to be written.
      const stays = !isWritten && cell.formula === undefined && isLongText(content);
      const numberFormat = stays ? formatOfLongText : wantedNumberFormat(cell);
      changes.push({ row, column, numberFormat, content: isWritten ? content : null });
    }
  }
  return { changes, changedCells, changedStamps };
}

function wantedContent({ formula, value }: PlacedCell): CellContent {
  return formula ?? value ?? '';
}

/** A formula in a cell of format `@` turns into its own text as soon as somebody edits it in Excel. */
function wantedNumberFormat({ formula, style }: PlacedCell): string {
  return formula !== undefined && style.format === 'text' ? 'General' : lookOf(style).numberFormat;
}

/** Excel spaces formulas as it likes, and quotes only the names of sheets that need it. */
export function isSameContent(held: CellContent, wanted: CellContent): boolean {
  if (held === wanted) return true;
  return isFormula(held) && isFormula(wanted) && plainFormula(held) === plainFormula(wanted);
}

/** Programs differ in the last digits of what they work out. */
const tolerance = 1e-9;

/** Whether two values are the same as far as programs agree; null and `''` are both blank. */
export function isSameValue(held: CellContent | null, wanted: CellContent | null): boolean {
  if (typeof held === 'number' && typeof wanted === 'number')
    return Math.abs(held - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
  return (held ?? '') === (wanted ?? '');
}

function isFormula(content: CellContent): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

const sheetReference = /("(?:[^"]|"")*")|'((?:[^']|'')*)'!|([\p{L}_\\][\p{L}\p{N}_.?\\]*)!|\s+/gu;

/** The formula in one spelling, but for texts: no blanks, small letters, names of sheets in quotes. */
function plainFormula(text: string): string {
  return text.replace(
    sheetReference,
    (_all, literal?: string, quoted?: string, bare?: string): string => {
      if (literal !== undefined) return literal;
      const name = quoted ?? bare;
      return name === undefined ? '' : `'${name.toLowerCase()}'!`;
    },
  );
}
