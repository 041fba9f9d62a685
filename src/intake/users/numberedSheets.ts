import { areaKey, jobCentreKey } from '../../service/placeKey';
import { restOfTitle } from '../../service/sheetNames';
import { titlesOf } from '../../service/sheetTitles';
import { looseKey } from '../../text/looseIdentifier';
import { spanOfText } from '../cells/textSpan';
import {
  type EventColumns,
  missing,
  type Names,
  type ProfileColumns,
  type Reading,
} from '../dataset';

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
export interface NumberedSheet {
  readonly sheet: string;
  readonly reading: number;
  /** The codes of its users. */
  readonly users: ReadonlySet<number>;
  /** The first row of each identifier, written without zeros before it and the like: offices differ in them. */
  readonly rowOf: ReadonlyMap<string, number>;
  /**
   * What tells other rows that they are of this office: `alba` in the name of their sheet, or as their place.
   */
  readonly keys: readonly string[];
}

/** The sheets of registrations with identifiers that are all small numbers, or a word and a small number. */
export function officesIn(
  userIds: readonly string[],
  readings: readonly Reading[],
  { events, names }: Registrations,
): readonly NumberedSheet[] {
  const { length, reading, user } = events;
  const offices: NumberedSheet[] = [];
  for (let first = 0; first < length;) {
    const { sheet = '' } = readings[reading[first] as number] ?? {};
    let end = first;
    const users = new Set<number>();
    const rowOf = new Map<string, number>();
    for (; end < length && readings[reading[end] as number]?.sheet === sheet; end++) {
      const code = user[end] as number;
      if (users.size > mostUsers || users.has(code)) continue;
      users.add(code);
      const key = looseKey(userIds[code] ?? '');
      if (!rowOf.has(key)) rowOf.set(key, end);
    }
    if (users.size <= mostUsers && areRunning([...rowOf.keys()])) {
      const constants = officeFields.flatMap((field) => {
        const codes = new Set(events[field].subarray(first, end));
        const [code = missing] = codes;
        return codes.size === 1 && code !== missing ? [placeKey(names, field, code)] : [];
      });
      const keys = [...nameKeys(sheet), ...constants];
      if (keys.length > 0) {
        offices.push({ sheet, reading: reading[first] as number, users, rowOf, keys });
      }
    }
    first = end;
  }
  return offices;
}

/** The places that an office may go by. */
export const officeFields = ['jobCentre', 'area', 'province'] as const;

export function placeKey(names: Names, field: (typeof officeFields)[number], code: number): string {
  const name = names[field][code] ?? '';
  return field === 'jobCentre' ? jobCentreKey(name) : areaKey(name);
}

export function nameKeys(sheet: string): readonly string[] {
  // A month is no office: who registered in it comes back in others.
  const rest = titlesOf(sheet)
    .map((title) => restOfTitle(title).join(' '))
    .find((words) => words !== '' && !spanOfText(words));
  return rest === undefined ? [] : [jobCentreKey(rest), areaKey(rest)];
}

/** `1`, `2`, `3`, or `U1`, `U2`, `U3`, some of them lacking. */
function areRunning(ids: readonly string[]): boolean {
  const [, prefix] = runningNumber.exec(ids[0] ?? '') ?? [];
  return ids.every((id) => {
    const [, start, number] = runningNumber.exec(id) ?? [];
    return number !== undefined && start === prefix && Number(number) <= 2 * ids.length;
  });
}

const runningNumber = /^(\D*)(\d{1,6})$/;

/** Sheets that number their users alike, those with the same people together; none where no two differ. */
export function groupsOf(
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

/**
 * Whether the identifiers that two sheets share are of the same people; undefined where they share too few.
 */
function likenessOf(
  one: NumberedSheet,
  other: NumberedSheet,
  { events: { firstDay }, profiles }: Registrations,
): 'same' | 'others' | undefined {
  const shared = [...one.rowOf].flatMap(([id, row]) => {
    const otherRow = other.rowOf.get(id);
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
