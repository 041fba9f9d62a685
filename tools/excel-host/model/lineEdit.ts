import { type Area, isWholeColumns, isWholeRows } from './area';

/** Whole rows or columns that the user puts into a sheet or takes out of it. */
export interface LineEdit {
  readonly task: 'insert' | 'delete';
  readonly lines: 'rows' | 'columns';
  /** The first line that is taken out, or the line before which new ones are put; from zero. */
  readonly at: number;
  readonly count: number;
}

/** Where the line of this index goes; undefined where it is taken out. */
export function movedIndex({ task, at, count }: LineEdit, index: number): number | undefined {
  if (index < at) return index;
  if (task === 'insert') return index + count;
  return index < at + count ? undefined : index - count;
}

/**
 * Where an area goes, like references, merges and tables: lines put inside widen it, lines taken out narrow
 * it. Undefined where nothing is left.
 */
export function movedArea(edit: LineEdit, area: Area): Area | undefined {
  const { lines } = edit;
  if (lines === 'rows' ? isWholeColumns(area) : isWholeRows(area)) return area;
  const [first, last] =
    lines === 'rows' ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  const span = movedSpan(edit, first, last);
  if (span === undefined) return undefined;
  return lines === 'rows'
    ? { ...area, firstRow: span[0], lastRow: span[1] }
    : { ...area, firstColumn: span[0], lastColumn: span[1] };
}

function movedSpan(
  edit: LineEdit,
  first: number,
  last: number,
): readonly [number, number] | undefined {
  const start = movedIndex(edit, first) ?? edit.at;
  const end = movedIndex(edit, last) ?? edit.at - 1;
  return start > end ? undefined : [start, end];
}

/** The map with its indices moved. New lines take after the line before them, as Excel has it. */
export function movedMap<T>(
  edit: LineEdit,
  byIndex: ReadonlyMap<number, T>,
  copyOf: (value: T) => T | undefined,
): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, value] of byIndex) {
    const place = movedIndex(edit, index);
    if (place !== undefined) moved.set(place, value);
  }
  const before = edit.task === 'insert' ? byIndex.get(edit.at - 1) : undefined;
  for (let offset = 0; before !== undefined && offset < edit.count; offset++) {
    const copy = copyOf(before);
    if (copy !== undefined) moved.set(edit.at + offset, copy);
  }
  return moved;
}

/** As `movedMap`, for indices alone: new lines are among them where the line before is. */
export function movedSet(edit: LineEdit, indices: ReadonlySet<number>): Set<number> {
  const byIndex = new Map([...indices].map((index) => [index, index]));
  return new Set(movedMap(edit, byIndex, (index) => index).keys());
}
