import { addFinding, type FindingLog } from '../../findings/finding';
import { looseKey } from '../../text/looseIdentifier';
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

/**
 * Gives rows of events the users whom they mean, whatever the kind of the events. It gives back the same columns
 * where nothing changes.
 */
type UserRenaming = (events: EventColumns) => EventColumns;

/**
 * `users` are those of the dataset so far; those who are set apart get codes after them, and `userIds` grows.
 */
export interface ApartUsers {
  readonly userIds: readonly string[];
  /** The number of the office that a code is of, where offices have identifiers of their own. */
  readonly officeOf: ReadonlyMap<number, number>;
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
  const officeOf = new Map<number, number>();
  const unchanged = {
    userIds,
    officeOf,
    meant: (events: EventColumns) => events,
    ask: () => undefined,
  };
  if (sheets.size < 2) return unchanged;
  const registered = registrations();
  const groups = groupsOf(officesIn(userIds, readings, registered), registered);
  if (groups.length < 2) return unchanged;

  const all = [...userIds];
  const codes = groups.map(() => new Map<number, number>());
  const firstOffice = new Set(groups[0]?.flatMap(({ users }) => [...users]));
  const codeIn = (group: number, user: number): number => {
    const known = codes[group]?.get(user);
    if (known !== undefined) return known;
    const isFirst = group === 0 && firstOffice.has(user);
    const code = isFirst ? user : all.push(userIds[user] ?? '') - 1;
    codes[group]?.set(user, code);
    officeOf.set(code, group);
    return code;
  };
  /** Those whom a sheet that is no office registers, as their identifiers are written, and no office does. */
  const ofOffices = new Set(groups.flat().flatMap(({ users }) => [...users]));
  const elsewhere = new Set(registered.events.user.filter((user) => !ofOffices.has(user)));
  const groupOf = groupFinder(groups, registered.names);
  /** By sheet and row: the same rows may be asked for more than once. */
  const untold = new Map<string, Map<number, UntoldRow>>();
  const note = ({ sheet, columns }: Reading, row: number, user: number, group: number): void => {
    const office = groups[group]?.[0]?.sheet ?? '';
    const rows = untold.get(sheet) ?? new Map<number, UntoldRow>();
    untold.set(sheet, rows.set(row, { user, column: columns.userId ?? 0, office }));
  };
  const meant: UserRenaming = (events) => ({
    ...events,
    user: events.user.map((user, row) => {
      if (user === missing) return user;
      const reading = readings[events.reading[row] as number] as Reading;
      const group = groupOf(reading, events, row);
      if (group !== undefined) return codeIn(group, user);
      if (reading.kind === 'registration') return user;
      const [first, ...others] = groupsWith(groups, looseKey(userIds[user] ?? ''));
      if (first === undefined || elsewhere.has(user)) return user;
      if (others.length > 0) note(reading, events.row[row] as number, user, first);
      return codeIn(first, user);
    }),
    // Of which office they are is not known any more.
    unreadUsers: events.unreadUsers.map(() => missing),
  });
  report(groups, userIds, registered.events, readings, log);
  const ask = (): void => {
    for (const [sheet, rows] of untold) {
      const [[row, { user, column, office }] = [0, { user: missing, column: 0, office: '' }]] =
        rows;
      addFinding(log, {
        code: 'IDENTIFICATIVI_AMBIGUI',
        ...foundAt(sheet, row, column, userIds[user]),
        details: { rows: rows.size, office },
      });
    }
  };
  return { userIds: all, officeOf, meant, ask };
}

/** A row that does not tell its office, and the sheet of the office that it counts for meanwhile. */
interface UntoldRow {
  readonly user: number;
  readonly column: number;
  readonly office: string;
}

/** The groups that have an identifier, as `looseKey` writes it. */
function groupsWith(groups: readonly (readonly NumberedSheet[])[], key: string): readonly number[] {
  return groups.flatMap((sheets, group) =>
    sheets.some(({ rowOf }) => rowOf.has(key)) ? [group] : [],
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
  { row, user }: EventColumns,
  readings: readonly Reading[],
  log: FindingLog,
): void {
  const offices = groups.flat();
  const [first, second] = [groups[0]?.[0], groups[1]?.[0]];
  if (!first || !second) return;
  const [, at = 0] = [...second.rowOf].find(([key]) => first.rowOf.has(key)) ?? [];
  const column = readings[second.reading]?.columns.userId ?? 0;
  addFinding(log, {
    code: 'IDENTIFICATIVI_DA_CAPO',
    ...foundAt(second.sheet, row[at] ?? 0, column, userIds[user[at] ?? missing]),
    details: { sheets: offices.map(({ sheet }) => sheet) },
  });
}
