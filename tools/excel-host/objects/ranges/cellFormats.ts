import { type Area, columnsOf, rowsOf } from '../../model/area';
import type { CellFormat } from '../../model/cell';
import { cellAt } from '../../model/grid';
import type { Sheet } from '../../model/workbook';
import { writeFormat } from '../../model/writeCells';
import type { Json } from '../../wire';
import type { Check } from '../check';
import type { Members } from '../objectType';

/** Cells of a range, or of several. */
export interface OnAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** What all cells have in common; null where they differ, or where an area is too long to look. */
export function uniform<T>({ sheet, areas }: OnAreas, read: (format: CellFormat) => T): T | null {
  const values = areas.map((area) => uniformIn(sheet, area, read));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function uniformIn<T>(sheet: Sheet, area: Area, read: (format: CellFormat) => T): T | null {
  if (rowsOf(area) * columnsOf(area) > 1_000_000) return null;
  const first = read(cellAt(sheet.cells, area.firstRow, area.firstColumn).format);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (read(cellAt(sheet.cells, row, column).format) !== first) return null;
    }
  }
  return first;
}

/** Changes the format of every cell of every area. */
export function changeFormats(
  { sheet, areas }: OnAreas,
  change: (format: CellFormat) => CellFormat,
): void {
  const changed = sharedFormats(change);
  for (const area of areas) writeFormat(sheet, area, (format) => changed(format, undefined));
}

/** The change worked out once for all cells that have a format in common: they have one afterwards too. */
export function sharedFormats<T>(
  change: (format: CellFormat, value: T) => CellFormat,
): (format: CellFormat, value: T) => CellFormat {
  const known = new Map<CellFormat, Map<T, CellFormat>>();
  return (format, value) => {
    const byValue = known.get(format) ?? new Map<T, CellFormat>();
    known.set(format, byValue);
    const changed = byValue.get(value) ?? change(format, value);
    byValue.set(value, changed);
    return changed;
  };
}

type Scalars = Omit<CellFormat, 'borders' | 'fill'>;
type Field = {
  readonly [K in keyof Scalars]: readonly [key: K, check: Check<Scalars[K]>];
}[keyof Scalars];

interface FormatMembers {
  readonly get: Members<(on: OnAreas) => Json>;
  readonly set: Members<(on: OnAreas, value: Json) => void>;
}

/** Properties of a range's format that are one property of each cell's format, by wire name. */
export function formatFields(members: Readonly<Record<string, Field>>): FormatMembers {
  const get: Record<string, (on: OnAreas) => Json> = {};
  const set: Record<string, (on: OnAreas, value: Json) => void> = {};
  for (const [name, [key, check]] of Object.entries(members)) {
    get[name] = (on) => uniform(on, (format) => format[key]);
    set[name] = (on, value) => {
      const checked = check(value);
      changeFormats(on, (format) => ({ ...format, [key]: checked }));
    };
  }
  return { get, set };
}
