import { addFinding, type FindingLog } from '../../findings/finding';
import { areaKey, jobCentreKey } from '../../service/placeKey';
import { restOfSheetName } from '../../service/sheetNames';
import { foundAt } from '../cells/foundAt';
import { memoize } from '../cells/memoize';
import {
  type EventColumns,
  missing,
  type Names,
  type ProfileColumns,
  type Reading,
} from '../dataset';
import type { UserRenaming } from './sameUsers';

/** What the registrations say: rows, and the profile of each. */
export interface Registrations {
  readonly events: EventColumns;
  readonly profiles: ProfileColumns;
  readonly names: Names;
}

/** No office has more: of larger sheets not even the identifiers are gathered. */
const mostUsers = 20_000;
/** So few shared identifiers, or so small a share of a sheet's, may be a coincidence. */
const fewestShared = 3;
const leastShare = 0.5;
/** By chance two people have the same date or profile. */
const mostSame = 0.2;

/** A sheet of registrations whose identifiers are numbers from 1 on. */
interface NumberedSheet {
  readonly sheet: string;
  readonly reading: number;
  /** The first row of each user. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** What tells other rows that they are of this office: `alba` in the name of their sheet, or as their place. */
  readonly keys: readonly string[];
}

/** `users` are those of the dataset so far; those who are set apart get codes after them, and `userIds` grows. */
export interface ApartUsers {
  readonly userIds: readonly string[];
  readonly meant: UserRenaming;
}

/**
 * Where several sheets of registrations number their users from 1 on, the same number means somebody else in each:
 * different dates and profiles tell that from two extracts of the same people. Then identifiers count together with
 * the office: that of their sheet, of the sheets that have the same in their name, or of the rows' place.
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
  const unchanged: ApartUsers = { userIds, meant: (events) => events };
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
  const meant: UserRenaming = (events) => ({
    ...events,
    user: events.user.map((user, row) => {
      if (user === missing) return user;
      const group = groupOf(readings[events.reading[row] as number], events, row);
      return group === undefined ? user : codeIn(group, user);
    }),
    // Of which office they are is not known any more.
    unreadUsers: events.unreadUsers.map(() => missing),
  });
  report(groups, userIds, registered.events, readings, log);
  return { userIds: all, meant };
}

/** The sheets of registrations with identifiers that are all small numbers, or a word and a small number. */
function officesIn(
  userIds: readonly string[],
  readings: readonly Reading[],
  { events, names }: Registrations,
): readonly NumberedSheet[] {
  const { length, reading, user } = events;
  const offices: NumberedSheet[] = [];
  for (let first = 0; first < length;) {
    const { sheet = '' } = readings[reading[first] as number] ?? {};
    let end = first;
    const rowOf = new Map<number, number>();
    for (; end < length && readings[reading[end] as number]?.sheet === sheet; end++) {
      const code = user[end] as number;
      if (rowOf.size <= mostUsers && !rowOf.has(code)) rowOf.set(code, end);
    }
    if (areRunning([...rowOf.keys()].map((code) => userIds[code] ?? ''))) {
      const constants = placeFields.flatMap((field) => {
        const codes = new Set(events[field].subarray(first, end));
        const [code = missing] = codes;
        return codes.size === 1 && code !== missing ? [placeKey(names, field, code)] : [];
      });
      const keys = [...nameKeys(sheet), ...constants];
      offices.push({ sheet, reading: reading[first] as number, rowOf, keys });
    }
    first = end;
  }
  return offices;
}

const placeFields = ['jobCentre', 'area', 'province'] as const;

function placeKey(names: Names, field: (typeof placeFields)[number], code: number): string {
  const name = names[field][code] ?? '';
  return field === 'jobCentre' ? jobCentreKey(name) : areaKey(name);
}

function nameKeys(sheet: string): readonly string[] {
  const rest = restOfSheetName(sheet).join(' ');
  return rest === '' ? [] : [jobCentreKey(rest), areaKey(rest)];
}

/** `1`, `2`, `3`, or `U1`, `U2`, `U3`, some of them lacking. */
function areRunning(ids: readonly string[]): boolean {
  if (ids.length > mostUsers) return false;
  const [, prefix] = runningNumber.exec(ids[0] ?? '') ?? [];
  return ids.every((id) => {
    const [, start, number] = runningNumber.exec(id) ?? [];
    return number !== undefined && start === prefix && Number(number) <= 2 * ids.length;
  });
}

const runningNumber = /^(\D*)(\d{1,6})$/;

/** Sheets that number their users alike, those with the same people together; none where no two differ. */
function groupsOf(
  offices: readonly NumberedSheet[],
  registered: Registrations,
): readonly (readonly NumberedSheet[])[] {
  const differing = offices.filter((office) =>
    offices.some((other) => other !== office && likenessOf(office, other, registered) === 'others'),
  );
  const groups: NumberedSheet[][] = [];
  for (const office of differing) {
    const same = groups.find((group) =>
      group.some((other) => likenessOf(office, other, registered) === 'same'),
    );
    if (same) same.push(office);
    else groups.push([office]);
  }
  return groups;
}

/** Whether the identifiers that two sheets share are of the same people, or of others; undefined where too few are shared. */
function likenessOf(
  one: NumberedSheet,
  other: NumberedSheet,
  { events: { firstDay }, profiles }: Registrations,
): 'same' | 'others' | undefined {
  const shared = [...one.rowOf].flatMap(([user, row]) => {
    const otherRow = other.rowOf.get(user);
    return otherRow === undefined ? [] : [[row, otherRow] as const];
  });
  const fewer = Math.min(one.rowOf.size, other.rowOf.size);
  if (shared.length < fewestShared || shared.length < leastShare * fewer) return undefined;
  const gender = profiles.words.gender.codes;
  const isAlike = (codes: Int16Array, a: number, b: number): boolean =>
    codes[a] === codes[b] || codes[a] === missing || codes[b] === missing;
  const same = shared.filter(([a, b]) => {
    if (!isAlike(gender, a, b)) return false;
    const { age } = profiles;
    if (firstDay[a] === firstDay[b]) return isAlike(age, a, b);
    return age[a] !== undefined && age[a] !== missing && age[a] === age[b];
  });
  return same.length <= mostSame * shared.length ? 'others' : 'same';
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
  const keyOfCode = (field: (typeof placeFields)[number], code: number): string =>
    code === missing ? '' : placeKey(names, field, code);
  const isGroup = (group: number | undefined): group is number => group !== undefined;
  return (reading, events, row) => {
    const { sheet = '', kind } = reading ?? {};
    const own = bySheet.get(sheet);
    if (own !== undefined || kind === 'registration') return own;
    const places = placeFields.map((field) => keyOfCode(field, events[field][row] as number));
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
