import { itemNotFound } from '../../hostError';
import type { HostState } from '../../hostState';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';

type PivotTable = HandleOf<'PivotTable'>;
type PivotTables = HandleOf<'PivotTableCollection'>;

/** PivotTables are not calculated: the host counts how often each is refreshed. */
export const pivotTable: ObjectType<PivotTable> = {
  identity: ({ pivotTable: { id } }) => ({ Id: id }),
  guard: refuseOnProtectedSheet,
  get: {
    Id: ({ pivotTable: { id } }) => id,
    Name: ({ pivotTable: { name } }) => name,
  },
  child: { Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }) },
  ask: { GetDataSourceString: ({ pivotTable: { source } }) => source },
  act: {
    Refresh: ({ pivotTable: own }) => {
      own.refreshes += 1;
    },
  },
};

export const pivotTables: ObjectType<PivotTables> = {
  items: listOf,
  item: (handle, key, state) => {
    const found = listOf(handle, state).find(
      ({ pivotTable: { id, name } }) => key === id || key === name,
    );
    if (found === undefined) throw itemNotFound(`PivotTable ${JSON.stringify(key)}`);
    return found;
  },
  ask: { GetCount: (handle, _given, state) => listOf(handle, state).length },
};

function listOf({ sheet }: PivotTables, { workbook }: HostState): readonly PivotTable[] {
  return (sheet === undefined ? workbook.sheets : [sheet]).flatMap((owner) =>
    owner.pivotTables.map((own): PivotTable => ({
      type: 'PivotTable',
      sheet: owner,
      pivotTable: own,
    })),
  );
}
