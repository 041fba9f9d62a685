import { type Area, columnsOf, rowsOf } from '../model/area';
import type { CellFormat } from '../model/cell';
import { cellAt } from '../model/grid';
import type { Sheet } from '../model/workbook';
import { writeFormat } from '../model/writeCells';
import type { Json } from '../wire';
import type { Check } from './check';
import type { Members } from './objectType';

export interface OnCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What all cells of the area have in common; null where they differ, or where the area is too long to look. */
export function uniform<T>({ sheet, area }: OnCells, read: (format: CellFormat) => T): T | null {
  if (rowsOf(area) * columnsOf(area) > 1_000_000) return null;
  const first = read(cellAt(sheet.cells, area.firstRow, area.firstColumn).format);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (read(cellAt(sheet.cells, row, column).format) !== first) return null;
    }
  }
  return first;
}

type Scalars = Omit<CellFormat, 'borders' | 'fill'>;
type Field = {
  readonly [K in keyof Scalars]: readonly [key: K, check: Check<Scalars[K]>];
}[keyof Scalars];

interface FormatMembers {
  readonly get: Members<(on: OnCells) => Json>;
  readonly set: Members<(on: OnCells, value: Json) => void>;
}

/** Properties of a range's format that are one property of each cell's format, by wire name. */
export function formatFields(members: Readonly<Record<string, Field>>): FormatMembers {
  const get: Record<string, (on: OnCells) => Json> = {};
  const set: Record<string, (on: OnCells, value: Json) => void> = {};
  for (const [name, [key, check]] of Object.entries(members)) {
    get[name] = (on) => uniform(on, (format) => format[key]);
    set[name] = ({ sheet, area }, value) => {
      const checked = check(value);
      writeFormat(sheet, area, (format) => ({ ...format, [key]: checked }));
    };
  }
  return { get, set };
}
