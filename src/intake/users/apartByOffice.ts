import { addFinding, type FindingLog } from '../../findings/finding';
import { memoize } from '../../text/memoize';
import { foundAt } from '../cells/foundAt';
import { type EventColumns, missing, type Names, type Reading } from '../dataset';
import {
  groupsOf,
  nameKeys,
  type NumberedSheet,
  officeFields,
  officesIn,
  placeKey,
  type Registrations,
} from './numberedSheets';
import type { UserRenaming } from './sameUsers';

/**
 * `users` are those of the dataset so far; those who are set apart get codes after them, and `userIds` grows.
 */
export interface ApartUsers {
  readonly userIds: readonly string[];
  readonly meant: UserRenaming;
  /** To be called once all rows have been given their users: asks about those whose office is not known. */
  readonly ask: () => void;
}

/**
 * Several sheets of registrations may each number their users from 1 on. Then one number means somebody else in each
 * sheet: dates and profiles differ, which tells the sheets from two extracts of the same people. An identifier then
 * counts together with its office. The office is that of the sheet, else the one in the sheet's name, else the place
 * of the row.
 */
export function apartByOffice(
  userIds: readonly string[],
  readings: readonly Reading[],
  registrations: () => Registrations,
  log: FindingLog,
): ApartUsers {
  const sheets = new Set(
    readings.flatMap((each) => (each.kind === 'registration' ? each.sheet : [])),
  );
  const unchanged: ApartUsers = { userIds, meant: (events) => events, ask: () => undefined };
  if (sheets.size < 2) return unchanged;
  const registered = registrations();
  const groups = groupsOf(officesIn(userIds, readings, registered), registered);
  if (groups.length < 2) return unchanged;

  const all = [...userIds];
  const codes = groups.map(() => new Map<number, number>());
  const codeIn = (group: number, user: number): number => {
    if (group === 0) return user;
    const known = codes[group]?.get(user);
    if (known !== undefined) return known;
    const code = all.push(userIds[user] ?? '') - 1;
    codes[group]?.set(user, code);
    return code;
  };
  const groupOf = groupFinder(groups, registered.names);
  /** By sheet and row: the same rows may be asked for more than once. */
  const untold = new Map<string, Map<number, { readonly user: number; readonly column: number }>>();
  const note = ({ sheet, columns }: Reading, row: number, user: number): void => {
    const rows = untold.get(sheet) ?? new Map<number, { user: number; column: number }>();
    untold.set(sheet, rows.set(row, { user, column: columns.userId ?? 0 }));
  };
  const meant: UserRenaming = (events) => ({
    ...events,
    user: events.user.map((user, row) => {
      if (user === missing) return user;
      const reading = readings[events.reading[row] as number] as Reading;
      const group = groupOf(reading, events, row);
      if (group !== undefined) return codeIn(group, user);
      if (reading.kind === 'registration') return user;
      const [only, ...others] = groupsWith(groups, user);
      if (only !== undefined && others.length === 0) return codeIn(only, user);
      if (only !== undefined) note(reading, events.row[row] as number, user);
      return user;
    }),
    // Of which office they are is not known any more.
    unreadUsers: events.unreadUsers.map(() => missing),
  });
  report(groups, userIds, registered.events, readings, log);
  const ask = (): void => {
    for (const [sheet, rows] of untold) {
      const [[row, { user, column }] = [0, { user: missing, column: 0 }]] = rows;
      addFinding(log, {
        code: 'IDENTIFICATIVI_AMBIGUI',
        ...foundAt(sheet, row, column, userIds[user]),
        details: { rows: rows.size, office: groups[0]?.[0]?.sheet ?? '' },
      });
    }
  };
  return { userIds: all, meant, ask };
}

/** The groups that have an identifier. */
function groupsWith(
  groups: readonly (readonly NumberedSheet[])[],
  user: number,
): readonly number[] {
  return groups.flatMap((sheets, group) =>
    sheets.some(({ rowOf }) => rowOf.has(user)) ? [group] : [],
  );
}

/** The group that a row belongs to: by its sheet, by the sheet's name, by its place. */
function groupFinder(
  groups: readonly (readonly NumberedSheet[])[],
  names: Names,
): (reading: Reading | undefined, events: EventColumns, row: number) => number | undefined {
  const bySheet = new Map<string, number>();
  /** Undefined where several have it. */
  const byKey = new Map<string, number | undefined>();
  groups.forEach((offices, group) => {
    for (const { sheet, keys } of offices) {
      bySheet.set(sheet, group);
      for (const key of keys) {
        byKey.set(key, byKey.has(key) && byKey.get(key) !== group ? undefined : group);
      }
    }
  });
  const namesOf = memoize(nameKeys);
  const keyOfCode = (field: (typeof officeFields)[number], code: number): string =>
    code === missing ? '' : placeKey(names, field, code);
  const isGroup = (group: number | undefined): group is number => group !== undefined;
  return (reading, events, row) => {
    const { sheet = '', kind } = reading ?? {};
    const own = bySheet.get(sheet);
    if (own !== undefined || kind === 'registration') return own;
    const places = officeFields.map((field) => keyOfCode(field, events[field][row] as number));
    return [...namesOf(sheet), ...places].map((key) => byKey.get(key)).find(isGroup);
  };
}

function report(
  groups: readonly (readonly NumberedSheet[])[],
  userIds: readonly string[],
  { row }: EventColumns,
  readings: readonly Reading[],
  log: FindingLog,
): void {
  const offices = groups.flat();
  const [first, second] = [groups[0]?.[0], groups[1]?.[0]];
  if (!first || !second) return;
  const user = [...second.rowOf.keys()].find((code) => first.rowOf.has(code)) ?? missing;
  const column = readings[second.reading]?.columns.userId ?? 0;
  addFinding(log, {
    code: 'IDENTIFICATIVI_DA_CAPO',
    ...foundAt(second.sheet, row[second.rowOf.get(user) ?? 0] ?? 0, column, userIds[user]),
    details: { sheets: offices.map(({ sheet }) => sheet) },
  });
}
