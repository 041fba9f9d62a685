import type { Area } from '../../model/area';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { rangeOf } from '../ranges/rangePlaces';

type Filter = HandleOf<'AutoFilter'>;

/** A sheet's filter or a table's. Tests put filters there; the add-in only looks and clears. */
export const autoFilter: ObjectType<Filter> = {
  guard: refuseOnProtectedSheet,
  get: {
    Enabled: (handle) => areaOf(handle) !== undefined,
    IsDataFiltered: ({ sheet, table }) => ((table ?? sheet.filter)?.filteredRows.size ?? 0) > 0,
  },
  find: {
    GetRangeOrNullObject: (handle) => {
      const area = areaOf(handle);
      return area === undefined ? null : rangeOf(handle.sheet, area);
    },
  },
  act: {
    ClearCriteria: ({ sheet, table }) => {
      (table ?? sheet.filter)?.filteredRows.clear();
    },
    Remove: ({ sheet, table }) => {
      if (table === undefined) delete sheet.filter;
      else {
        table.showFilterButton = false;
        table.filteredRows.clear();
      }
    },
  },
};

function areaOf({ sheet, table }: Filter): Area | undefined {
  if (table === undefined) return sheet.filter?.area;
  return table.showFilterButton ? table.area : undefined;
}
