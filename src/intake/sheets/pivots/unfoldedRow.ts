import type { Field } from '../../../service/fields';
import type { RawRow } from '../../cells/cellText';
import type { RawCell } from '../../rawSource';

/** What Excel writes above the labels of a pivot table whose rows it lays out one below the other. */
const rowLabels = /^\W*(?:etichette\W*di\W*riga|row\W*labels)\W*$/i;

export function isRowLabels(header: string): boolean {
  return rowLabels.test(header);
}

/** A pivot table with labels of several levels in one column, told apart. */
export interface UnfoldedPivot {
  readonly headerRow: number;
  /** Zero-based: where all labels stand; those of the innermost level stay there. */
  readonly column: number;
  /** A column for each outer level, right of the sheet's own columns; the outermost level first. */
  readonly added: readonly number[];
  /** What the levels are, the outermost first. */
  readonly fields: readonly Field[];
  /** By sheet row the labels of the outer levels, or that it is a group: the sum of rows below it. */
  readonly rows: ReadonlyMap<number, readonly RawCell[] | 'group'>;
}

/** The row with the labels of all levels in columns of their own; undefined where it is a group. */
export function unfoldedRow(
  { column, added, rows }: UnfoldedPivot,
  cells: RawRow,
  row: number,
): readonly RawCell[] | undefined {
  const labels = rows.get(row) ?? [];
  if (labels === 'group') return undefined;
  const width = Math.max(cells.length, column + 1, ...added.map((each) => each + 1));
  const filled = Array.from({ length: width }, (_, index) => cells[index] ?? null);
  added.forEach((each, level) => (filled[each] = labels[level] ?? null));
  return filled;
}
