import { invalidArgument, itemNotFound } from '../../hostError';
import type { HostState } from '../../hostState';
import { intersection } from '../../model/area';
import { newTable, tableNamed } from '../../model/tables';
import type { Json } from '../../wire';
import { type Argument, flagAt, integerAt, textAt } from '../argument';
import { refuseOnProtectedSheet } from '../guards';
import type { Handle, HandleOf } from '../handle';
import type { Members, ObjectType } from '../objectType';
import { rangeOrAddressAt, rangeOrFullAddressAt } from '../ranges/rangeOrAddress';

type Table = HandleOf<'Table'>;
type List<H> = (handle: H, state: HostState) => readonly Table[];

const inCollection: List<HandleOf<'TableCollection'>> = ({ sheet }, { workbook }) =>
  (sheet === undefined ? workbook.sheets : [sheet]).flatMap((owner) =>
    owner.tables.map((table): Table => ({ type: 'Table', sheet: owner, table })),
  );

const inScope: List<HandleOf<'TableScopedCollection'>> = ({ sheet, area }) =>
  sheet.tables
    .filter((table) => intersection(table.area, area) !== undefined)
    .map((table): Table => ({ type: 'Table', sheet, table }));

export const tables: ObjectType<HandleOf<'TableCollection'>> = {
  ...lookups(inCollection),
  guard: ({ sheet }) => {
    if (sheet !== undefined) refuseOnProtectedSheet({ sheet });
  },
  get: { Count: (handle, state) => inCollection(handle, state).length },
  find: {
    ...lookups(inCollection).find,
    GetItemAt: (handle, given, state) => {
      const table = inCollection(handle, state)[integerAt(given, 0)];
      if (table === undefined) throw invalidArgument(`table ${integerAt(given, 0)}`);
      return table;
    },
  },
  add: {
    Add: ({ sheet: on }, given, { workbook }) => {
      const { sheet, area } =
        on === undefined
          ? rangeOrFullAddressAt(given, 0, workbook)
          : rangeOrAddressAt(given, 0, on);
      if (on !== undefined && sheet !== on) throw invalidArgument('a range of another sheet');
      refuseOnProtectedSheet({ sheet });
      return { type: 'Table', sheet, table: newTable(workbook, sheet, area, flagAt(given, 1)) };
    },
  },
};

export const scopedTables: ObjectType<HandleOf<'TableScopedCollection'>> = {
  ...lookups(inScope),
  find: {
    ...lookups(inScope).find,
    GetFirst: (handle, _given, state) => {
      const table = inScope(handle, state)[0];
      if (table === undefined) throw itemNotFound('table');
      return table;
    },
  },
};

/** By id or by name. */
function lookups<H>(list: List<H>): {
  readonly items: List<H>;
  readonly item: (handle: H, key: Json, state: HostState) => Handle;
  readonly find: Members<
    (handle: H, given: readonly Argument[], state: HostState) => Handle | null
  >;
  readonly ask: Members<(handle: H, given: readonly Argument[], state: HostState) => Json>;
} {
  return {
    items: list,
    item: (handle, key, state) => {
      const table = typeof key === 'string' ? tableNamed(list(handle, state), key) : undefined;
      if (table === undefined) throw itemNotFound(`table ${JSON.stringify(key)}`);
      return table;
    },
    find: {
      GetItemOrNullObject: (handle, given, state) =>
        tableNamed(list(handle, state), textAt(given, 0)) ?? null,
    },
    ask: { GetCount: (handle, _given, state) => list(handle, state).length },
  };
}
