import { raise, register } from '../../events';
import { invalidArgument, notImplemented } from '../../hostError';
import type { HostState } from '../../hostState';
import { parseArea, parseSheetAddress } from '../../model/address';
import { areaAt, wholeSheet } from '../../model/area';
import { calculateSheet } from '../../model/calculate';
import { findSheetByName } from '../../model/sheetName';
import { deleteSheet, moveSheet, renameSheet, setVisibility } from '../../model/sheets';
import type { Sheet } from '../../model/workbook';
import type { Json } from '../../wire';
import { flagAt, integerAt, optionalTextAt, textAt } from '../argument';
import { aColor, aFlag, aNumber, aText, oneOf } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedStructure } from '../guards';
import type { HandleOf } from '../handle';
import { namedRange } from '../names';
import type { ObjectType } from '../objectType';
import { areasByAddress } from '../ranges/rangeAreas';
import { rangeOf, usedRange } from '../ranges/rangePlaces';

type Worksheet = HandleOf<'Worksheet'>;

const structural: ReadonlySet<string> = new Set(['Name', 'Position', 'Visibility', 'Delete']);

const view = fields(({ sheet }: Worksheet) => sheet, {
  TabColor: ['tabColor', aColor],
  ShowGridlines: ['showGridlines', aFlag],
  ShowHeadings: ['showHeadings', aFlag],
});

const aVisibility = oneOf('Visible', 'Hidden', 'VeryHidden');

export const worksheet: ObjectType<Worksheet> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  guard: (_handle, member, state) => {
    if (structural.has(member)) refuseOnProtectedStructure(state);
  },
  get: {
    ...view.get,
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ sheet }, { workbook }) => workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
  },
  set: {
    TabColor: view.set.TabColor,
    // The client reads ShowGridlines and ShowHeadings and sets them by these names.
    Gridlines: view.set.ShowGridlines,
    Headings: view.set.ShowHeadings,
    Name: ({ sheet }, value, { workbook }) => {
      renameSheet(workbook, sheet, aText(value));
    },
    Position: ({ sheet }, value, { workbook }) => {
      moveSheet(workbook, sheet, aNumber(value));
    },
    Visibility: ({ sheet }, value, { workbook }) => {
      setVisibility(workbook, sheet, aVisibility(value));
    },
  },
  child: {
    AutoFilter: ({ sheet }) => ({ type: 'AutoFilter', sheet }),
    Charts: ({ sheet }) => ({ type: 'ChartCollection', sheet }),
    Comments: ({ sheet }) => ({ type: 'CommentCollection', sheet }),
    CustomProperties: ({ sheet }) => ({ type: 'WorksheetCustomPropertyCollection', sheet }),
    FreezePanes: ({ sheet }) => ({ type: 'WorksheetFreezePanes', sheet }),
    HorizontalPageBreaks: ({ sheet }) => ({ type: 'PageBreakCollection', sheet }),
    Names: ({ sheet }) => ({ type: 'NamedItemCollection', sheet }),
    PageLayout: ({ sheet }) => ({ type: 'PageLayout', sheet }),
    Protection: ({ sheet }) => ({ type: 'WorksheetProtection', sheet }),
    PivotTables: ({ sheet }) => ({ type: 'PivotTableCollection', sheet }),
    Tables: ({ sheet }) => ({ type: 'TableCollection', sheet }),
  },
  find: {
    GetRange: ({ sheet }, given, state) => rangeByAddress(sheet, optionalTextAt(given, 0), state),
    GetRanges: ({ sheet }, given) => areasByAddress(sheet, textAt(given, 0)),
    GetRangeByIndexes: ({ sheet }, given) =>
      rangeOf(
        sheet,
        areaAt(integerAt(given, 0), integerAt(given, 1), integerAt(given, 2), integerAt(given, 3)),
      ),
    GetCell: ({ sheet }, given) =>
      rangeOf(sheet, areaAt(integerAt(given, 0), integerAt(given, 1), 1, 1)),
    GetUsedRange: ({ sheet }, given) =>
      usedRange(rangeOf(sheet, wholeSheet), given) ?? rangeOf(sheet, areaAt(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: ({ sheet }, given) => usedRange(rangeOf(sheet, wholeSheet), given),
  },
  ask: {
    Calculate: ({ sheet }, given, { evaluate }) => {
      // Without it Excel calculates only formulas that it takes for changed, of which this host keeps no
      // account.
      if (!flagAt(given, 0)) throw notImplemented('calculating what has changed');
      calculateSheet(sheet, evaluate);
      return null;
    },
    Activate: ({ sheet }, _given, { workbook, events }) => {
      if (sheet.visibility !== 'Visible') throw invalidArgument('a hidden sheet');
      workbook.activeSheetId = sheet.id;
      raise(events, 'activated', sheet.id, {});
      return null;
    },
    _RegisterDataChangedEvent: ({ sheet }, _given, state) => registerChanged(sheet, 1, state),
    _UnregisterDataChangedEvent: ({ sheet }, _given, state) => registerChanged(sheet, -1, state),
  },
  act: {
    Delete: ({ sheet }, _given, { workbook, events }) => {
      deleteSheet(workbook, sheet);
      raise(events, 'deleted', sheet.id, {});
    },
  },
};

/** An address on this sheet, or a name; without one the whole sheet. */
function rangeByAddress(
  sheet: Sheet,
  address: string | undefined,
  state: HostState,
): HandleOf<'Range'> {
  if (address === undefined || address === '') return rangeOf(sheet, wholeSheet);
  const area = parseArea(address);
  if (area !== undefined) return rangeOf(sheet, area);
  const elsewhere = parseSheetAddress(address);
  if (elsewhere !== undefined && findSheetByName(state.workbook, elsewhere.sheet) === sheet) {
    return rangeOf(sheet, elsewhere.area);
  }
  const named = namedRange(state.workbook, [...sheet.names, ...state.workbook.names], address);
  if (named?.sheet !== sheet) throw invalidArgument(`address ${address}`);
  return named;
}

function registerChanged(sheet: Sheet, handlers: 1 | -1, { events }: HostState): Json {
  register(events, 'changed', sheet.id, handlers);
  return null;
}
