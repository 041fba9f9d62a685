import { itemNotFound } from '../hostError';
import type { HostState } from '../hostState';
import { areaAt } from '../model/area';
import type { Sheet } from '../model/workbook';
import { textAt } from './argument';
import { chartOf } from './charts/charts';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';
import { rangeOf } from './ranges/rangePlaces';

export const workbook: ObjectType<HandleOf<'Workbook'>> = {
  get: {
    Name: (_handle, state) => state.workbook.name,
    ReadOnly: (_handle, state) => state.workbook.readOnly,
  },
  child: {
    Application: () => ({ type: 'Application' }),
    Functions: () => ({ type: 'Functions' }),
    Names: () => ({ type: 'NamedItemCollection' }),
    Properties: (_handle, state) => ({
      type: 'DocumentProperties',
      properties: state.workbook.properties,
    }),
    Protection: () => ({ type: 'WorkbookProtection' }),
    Settings: () => ({ type: 'SettingCollection' }),
    PivotTables: () => ({ type: 'PivotTableCollection' }),
    Tables: () => ({ type: 'TableCollection' }),
    Worksheets: () => ({ type: 'WorksheetCollection' }),
    _Runtime: () => ({ type: 'Runtime' }),
  },
  find: {
    GetActiveCell: (_handle, _given, state) => {
      const { firstRow, firstColumn } = state.workbook.selection;
      return rangeOf(activeSheet(state), areaAt(firstRow, firstColumn, 1, 1));
    },
    GetActiveChartOrNullObject: (_handle, _given, { workbook: { sheets, selectedChart } }) => {
      for (const sheet of sheets)
        for (const each of sheet.charts) if (each.id === selectedChart) return chartOf(sheet, each);
      return null;
    },
    GetSelectedRange: (_handle, _given, state) =>
      rangeOf(activeSheet(state), state.workbook.selection),
  },
  ask: {
    _RemoveReference: (_handle, given, { references }) => {
      references.delete(textAt(given, 0));
      return null;
    },
    _GetReferenceCount: (_handle, _given, { references }) => references.size,
  },
};

export const workbookProtection: ObjectType<HandleOf<'WorkbookProtection'>> = {
  get: { Protected: (_handle, state) => state.workbook.isStructureProtected },
};

function activeSheet({ workbook: { sheets, activeSheetId } }: HostState): Sheet {
  const sheet = sheets.find(({ id }) => id === activeSheetId);
  if (sheet === undefined) throw itemNotFound('the active sheet');
  return sheet;
}
