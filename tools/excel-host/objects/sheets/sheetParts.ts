import { invalidArgument } from '../../hostError';
import { areaAt, columnLimit, isWholeColumns } from '../../model/area';
import type { Sheet } from '../../model/workbook';
import { integerAt } from '../argument';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { rangeOrAddressAt } from '../ranges/rangeOrAddress';
import { rangeOf } from '../ranges/rangePlaces';

export const worksheetProtection: ObjectType<HandleOf<'WorksheetProtection'>> = {
  get: { Protected: ({ sheet }) => sheet.isProtected },
};

/** Only how many there are. */
export const comments: ObjectType<HandleOf<'CommentCollection'>> = {
  ask: { GetCount: ({ sheet }) => sheet.annotations.length },
};

/** Only rows freeze: the report needs no frozen columns. */
export const freezePanes: ObjectType<HandleOf<'WorksheetFreezePanes'>> = {
  guard: refuseOnProtectedSheet,
  find: {
    GetLocationOrNullObject: ({ sheet }) =>
      sheet.frozen === undefined ? null : rangeOf(sheet, sheet.frozen),
  },
  act: {
    FreezeRows: ({ sheet }, given) => {
      const rows = integerAt(given, 0, 1);
      if (rows < 1) throw invalidArgument(`${rows} rows`);
      sheet.frozen = areaAt(0, 0, rows, columnLimit);
    },
    Unfreeze: ({ sheet }) => {
      delete sheet.frozen;
    },
  },
};

/** Only breaks above whole rows. */
export const pageBreaks: ObjectType<HandleOf<'PageBreakCollection'>> = {
  guard: refuseOnProtectedSheet,
  items: ({ sheet }) => sheet.pageBreakRows.map((row) => pageBreakAt(sheet, row)),
  ask: { GetCount: ({ sheet }) => sheet.pageBreakRows.length },
  add: {
    Add: ({ sheet }, given) => {
      const { area, sheet: owner } = rangeOrAddressAt(given, 0, sheet);
      const row = area.firstRow;
      if (owner !== sheet || row === 0 || isWholeColumns(area)) throw invalidArgument('page break');
      if (!sheet.pageBreakRows.includes(row)) sheet.pageBreakRows.push(row);
      return pageBreakAt(sheet, row);
    },
  },
  act: {
    RemovePageBreaks: ({ sheet }) => {
      sheet.pageBreakRows = [];
    },
  },
};

export const pageBreak: ObjectType<HandleOf<'PageBreak'>> = {
  identity: ({ row }) => ({ _Id: row }),
  guard: refuseOnProtectedSheet,
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
};

function pageBreakAt(sheet: Sheet, row: number): HandleOf<'PageBreak'> {
  return { type: 'PageBreak', sheet, row };
}
