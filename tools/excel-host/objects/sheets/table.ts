import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../hostError';
import { resizeTable } from '../../model/tables';
import { clearCells } from '../../model/writeCells';
import { aFlag, aText } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { rangeOrAddressAt } from '../ranges/rangeOrAddress';
import { rangeOf } from '../ranges/rangePlaces';

type Table = HandleOf<'Table'>;

const looks = fields(({ table }: Table) => table, {
  Style: ['style', aText],
  ShowBandedRows: ['showBandedRows', aFlag],
  ShowFilterButton: ['showFilterButton', aFlag],
});

export const table: ObjectType<Table> = {
  identity: ({ table: { id } }) => ({ Id: id }),
  guard: refuseOnProtectedSheet,
  get: {
    ...looks.get,
    Id: ({ table: { id } }) => id,
    Name: ({ table: { name } }) => name,
    ShowHeaders: ({ table: { showHeaders } }) => showHeaders,
    ShowTotals: ({ table: { showTotals } }) => showTotals,
  },
  set: {
    ...looks.set,
    /** The row of totals comes and goes below the rows. */
    ShowTotals: ({ sheet, table: own }, value) => {
      const showTotals = aFlag(value);
      if (showTotals === own.showTotals) return;
      const { lastRow } = own.area;
      if (!showTotals) clearCells(sheet, { ...own.area, firstRow: lastRow }, 'Contents');
      own.area = { ...own.area, lastRow: lastRow + (showTotals ? 1 : -1) };
      own.showTotals = showTotals;
    },
    Name: ({ table: own }, value, { workbook }) => {
      const name = aText(value);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`table name ${name}`);
      const others = workbook.sheets.flatMap((sheet) => sheet.tables).filter((one) => one !== own);
      if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
        throw itemAlreadyExists(`table ${name}`);
      }
      own.name = name;
    },
  },
  child: {
    AutoFilter: ({ sheet, table: own }) => ({ type: 'AutoFilter', sheet, table: own }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
  add: {
    ConvertToRange: ({ sheet, table: own }) => {
      sheet.tables = sheet.tables.filter((other) => other !== own);
      return rangeOf(sheet, own.area);
    },
  },
  find: {
    GetRange: ({ sheet, table: { area } }) => rangeOf(sheet, area),
    GetHeaderRowRange: ({ sheet, table: { area, showHeaders } }) => {
      if (!showHeaders) throw itemNotFound('the header row');
      return rangeOf(sheet, { ...area, lastRow: area.firstRow });
    },
    GetDataBodyRange: ({ sheet, table: { area, showHeaders, showTotals } }) =>
      rangeOf(sheet, {
        ...area,
        firstRow: area.firstRow + (showHeaders ? 1 : 0),
        lastRow: area.lastRow - (showTotals ? 1 : 0),
      }),
  },
  act: {
    Resize: ({ sheet, table: own }, given) => {
      resizeTable(sheet, own, rangeOrAddressAt(given, 0, sheet).area);
    },
    ClearFilters: ({ table: { filteredRows } }) => {
      filteredRows.clear();
    },
  },
};
