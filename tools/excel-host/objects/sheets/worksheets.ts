import { raise, register, workbookTarget } from '../../events';
import { invalidArgument, itemNotFound } from '../../hostError';
import type { HostState } from '../../hostState';
import { findSheetByName } from '../../model/sheetName';
import { addSheet } from '../../model/sheets';
import type { Sheet, Workbook } from '../../model/workbook';
import type { Json } from '../../wire';
import { flagAt, optionalTextAt, textAt } from '../argument';
import { refuseOnProtectedStructure } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';

export const worksheets: ObjectType<HandleOf<'WorksheetCollection'>> = {
  guard: (_handle, _member, state) => {
    refuseOnProtectedStructure(state);
  },
  items: (_handle, { workbook }) => workbook.sheets.map(worksheetOf),
  item: (_handle, key, { workbook }) => {
    const sheet = findSheet(workbook, key);
    if (sheet === undefined) throw itemNotFound(`sheet ${JSON.stringify(key)}`);
    return worksheetOf(sheet);
  },
  find: {
    GetItemOrNullObject: (_handle, given, { workbook }) => {
      const sheet = findSheet(workbook, textAt(given, 0));
      return sheet === undefined ? null : worksheetOf(sheet);
    },
    GetActiveWorksheet: (_handle, _given, { workbook }) => {
      const sheet = findSheet(workbook, workbook.activeSheetId);
      if (sheet === undefined) throw itemNotFound('the active sheet');
      return worksheetOf(sheet);
    },
    GetFirst: (_handle, given, state) => worksheetOf(sheetAt(state, 0, flagAt(given, 0))),
    GetLast: (_handle, given, state) => worksheetOf(sheetAt(state, -1, flagAt(given, 0))),
  },
  ask: {
    GetCount: (_handle, given, { workbook }) => sheetsOf(workbook, flagAt(given, 0)).length,
    _RegisterDataChangedEvent: registration('changed', 1),
    _UnregisterDataChangedEvent: registration('changed', -1),
    _RegisterAddedEvent: registration('added', 1),
    _UnregisterAddedEvent: registration('added', -1),
    _RegisterSelectionChangedEvent: registration('selectionChanged', 1),
    _UnregisterSelectionChangedEvent: registration('selectionChanged', -1),
    _RegisterDeletedEvent: registration('deleted', 1),
    _UnregisterDeletedEvent: registration('deleted', -1),
    _RegisterActivatedEvent: registration('activated', 1),
    _UnregisterActivatedEvent: registration('activated', -1),
  },
  add: {
    Add: (_handle, given, { workbook, events }) => {
      const sheet = addSheet(workbook, optionalTextAt(given, 0));
      raise(events, 'added', sheet.id, {});
      return worksheetOf(sheet);
    },
  },
};

function worksheetOf(sheet: Sheet): HandleOf<'Worksheet'> {
  return { type: 'Worksheet', sheet };
}

function registration(kind: Parameters<typeof register>[1], handlers: 1 | -1) {
  return (_handle: unknown, _given: unknown, { events }: HostState): Json => {
    register(events, kind, workbookTarget, handlers);
    return null;
  };
}

/** By id or by name. */
function findSheet(workbook: Workbook, key: Json): Sheet | undefined {
  if (typeof key !== 'string') throw invalidArgument(`sheet ${JSON.stringify(key)}`);
  return workbook.sheets.find(({ id }) => id === key) ?? findSheetByName(workbook, key);
}

function sheetsOf(workbook: Workbook, isVisibleOnly: boolean): readonly Sheet[] {
  return isVisibleOnly
    ? workbook.sheets.filter(({ visibility }) => visibility === 'Visible')
    : workbook.sheets;
}

function sheetAt({ workbook }: HostState, index: number, isVisibleOnly: boolean): Sheet {
  const sheet = sheetsOf(workbook, isVisibleOnly).at(index);
  if (sheet === undefined) throw itemNotFound('sheet');
  return sheet;
}
