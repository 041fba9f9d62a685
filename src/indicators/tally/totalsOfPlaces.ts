import { type Dataset, missing } from '../../intake/dataset';
import { isRegion } from '../../service/italianProvinces';
import { genderOf } from '../../service/profile/profileLabels';
import { wordDimensions } from '../../service/profile/wordClasses';
import type { CountedKind } from '../../service/stages';
import { areasAmongCentres } from '../places/areasAmongCentres';
import { groupsOfProviders } from '../places/groupsOfProviders';
import type { Territory } from '../places/territory';
import { type WholeField, wholeFields } from '../places/wholes';
import { firstProfile } from './placeOfCounts';
import { areNamedSums, areSums, type Grouping, type Sum, sumsIn } from './sums';

type TotalField = WholeField | 'provider';

interface TotalsOfPlaces {
  /** By row, the field that tells it. */
  readonly totals: ReadonlyMap<number, TotalField>;
  /** Rows of women and of men below places that count both. */
  readonly parts: ReadonlyMap<number, TotalField>;
  /** Names that mean several places of their sheet, though their counts are not the sums of these. */
  readonly doubtful: readonly DoubtfulTotal[];
}

export interface DoubtfulTotal {
  readonly field: WholeField;
  /** The first row that is no sum, and what the other rows count in its time. */
  readonly row: number;
  readonly sum: number;
  /** How many rows of the sheet have the name. */
  readonly rows: number;
  /** The name may be that of a job centre as well. */
  readonly mayBeCentre?: true;
}

/** More names than these are a column of something else. */
const mostNames = 20;

/**
 * The rows of counts that are totals of others in their sheet, though they do not say so. A row may be a
 * total in three ways. Its cell is blank where others name a job centre, a provider, a gender. Its name
 * means several of their places (`AT-AL`). Nobody knows its name, and it may mean all of them (`Piemonte`).
 * Its count has to be the sum in every time where the sheet has both.
 */
export function totalsOfPlaces(
  dataset: Dataset,
  territory: Territory,
  kind: CountedKind,
): TotalsOfPlaces {
  const { names, readings } = dataset;
  const events = dataset.events[kind];
  const { user, count, reading, firstDay, lastDay, area, province, jobCentre, provider } = events;
  const totals = new Map<number, TotalField>();
  const parts = new Map<number, TotalField>();
  const doubtful: DoubtfulTotal[] = [];
  const rows = countRows();
  const unknown = unknownNames(dataset, territory);
  const genders = new Map(
    wholeFields.map((field) => {
      const codes = [...unknown[field]].filter(
        (code) => genderOf(names[field][code] ?? '') !== undefined,
      );
      return [field, new Set(codes)] as const;
    }),
  );
  if (rows.length > 0) {
    takeProfiles();
    takeBlanks();
    takeAreas();
    takeNames();
    takeGroups();
    takeGenders();
  }
  return { totals, parts, doubtful };

  function countRows(): readonly number[] {
    const found: number[] = [];
    for (let row = 0; row < events.length; row++) {
      const isCount = readings[reading[row] as number]?.columns.count !== undefined;
      if (isCount && user[row] === missing && count[row] !== 0) found.push(row);
    }
    return found;
  }

  function timeOf(row: number): string {
    return `${firstDay[row]} ${lastDay[row]}`;
  }

  function isOfGender(row: number): boolean {
    return wholeFields.some((field) => genders.get(field)?.has(events[field][row] as number));
  }

  function sums(keyOf: Grouping['keyOf'], isTotal: Grouping['isTotal']): ReturnType<typeof sumsIn> {
    return sumsIn({
      ...{ keyOf, isTotal, rows: rows.filter((row) => !totals.has(row)) },
      listOf: (row) => readings[reading[row] as number]?.sheet ?? '',
      countOf: (row) => count[row] as number,
    });
  }

  /** Puts the totals aside. Returns the lists in which the totals are no sums. */
  function take(
    lists: ReturnType<typeof sumsIn>,
    field: TotalField,
    areTotals = areSums,
  ): ReturnType<typeof sumsIn> {
    const isSum = lists.map(areTotals);
    for (const [index, list] of lists.entries())
      if (isSum[index])
        for (const { rows: own } of list) own.forEach((row) => totals.set(row, field));
    return lists.filter((_, index) => isSum[index] === false);
  }

  /** Rows that do not say the gender, the age and so on, beside rows of each. */
  function takeProfiles(): void {
    const first = firstProfile(dataset, kind);
    const { length, words, age } = dataset.profiles;
    const all = [...wordDimensions.map((name) => words[name].codes), age].filter(
      (codes) => codes.length > 0,
    );
    const placeOf = (row: number): string =>
      [area[row], province[row], jobCentre[row], provider[row]].join(' ');
    // A row may be the total by age of one that is the total by gender: all are found before any is put
    // aside.
    const found = all.map((codes) =>
      sums(
        (row) =>
          [
            ...[timeOf(row), placeOf(row)],
            ...all.map((other) => (other === codes ? '' : other[first + row])),
          ].join(' '),
        (row) => (first + row < length ? codes[first + row] === missing : undefined),
      ),
    );
    for (const lists of found) take(lists, 'area');
  }

  function takeBlanks(): void {
    const blankIn =
      (...columns: readonly Int32Array[]) =>
      (row: number): boolean | undefined =>
        isOfGender(row) ? undefined : columns.every((column) => column[row] === missing);
    const within = (row: number): string => `${timeOf(row)} ${area[row]}`;
    const inProvince = (row: number): string => `${within(row)} ${province[row]}`;
    const inCentre = (row: number): string => `${inProvince(row)} ${jobCentre[row]}`;
    take(sums(inProvince, blankIn(jobCentre)), 'area');
    take(sums(within, blankIn(province, jobCentre)), 'area');
    take(sums(inCentre, blankIn(provider)), 'provider');
    take(sums(timeOf, blankIn(area, province, jobCentre)), 'area');
  }

  /** Areas called like one of their job centres. */
  function takeAreas(): void {
    const first = firstProfile(dataset, kind);
    const { words, age } = dataset.profiles;
    const all = [...wordDimensions.map((name) => words[name].codes), age];
    const listOf = (row: number): string =>
      [reading[row], timeOf(row), ...all.map((codes) => codes[first + row])].join(' ');
    const left = rows.filter((row) => !totals.has(row));
    const found = areasAmongCentres(dataset, territory, kind, left, listOf);
    for (const row of found.totals) totals.set(row, 'jobCentre');
    for (const each of found.unclear)
      doubtful.push({ field: 'jobCentre', ...each, mayBeCentre: true });
  }

  function takeNames(): void {
    for (const field of wholeFields) {
      const codes = events[field];
      for (const [whole, own] of territory.wholes[field]) {
        if (own.size === 0) continue;
        const isTotal = (row: number): boolean | undefined => {
          if (codes[row] !== whole) return own.has(codes[row] as number) ? false : undefined;
          // The area of a job centre is not the total of its provinces.
          return field === 'jobCentre' || jobCentre[row] === missing ? true : undefined;
        };
        ask(take(sums(timeOf, isTotal), field, areNamedSums), field);
      }
    }
    for (const field of wholeFields) {
      const codes = events[field];
      for (const code of unknown[field]) {
        const name = names[field][code] ?? '';
        if (genders.get(field)?.has(code)) continue;
        const isTotal = (row: number): boolean | undefined =>
          codes[row] === missing || isOfGender(row) ? undefined : codes[row] === code;
        const isNamed = isRegion(name);
        const failed = take(sums(timeOf, isTotal), field, isNamed ? areNamedSums : areSums);
        if (isNamed) ask(failed, field);
      }
    }
  }

  /** Providers called after several others, as `ATI Alfa-Beta` beside `Alfa` and `Beta`. */
  function takeGroups(): void {
    for (const [group, members] of groupsOfProviders(names.provider)) {
      const isTotal = (row: number): boolean | undefined =>
        provider[row] === group || (members.has(provider[row] as number) ? false : undefined);
      const placeOf = (row: number): string =>
        [timeOf(row), area[row], province[row], jobCentre[row]].join(' ');
      take(sums(placeOf, isTotal), 'provider');
    }
  }

  function ask(lists: readonly (readonly Sum[])[], field: WholeField): void {
    for (const list of lists) {
      const first = list.find(({ total, rest }) => total !== rest) ?? list[0];
      const [row] = first?.rows ?? [];
      const own = list.flatMap((sum) => sum.rows);
      if (first && row !== undefined)
        doubtful.push({ field, row, sum: first.rest, rows: own.length });
    }
  }

  function takeGenders(): void {
    for (const field of wholeFields) {
      const codes = events[field];
      const own = genders.get(field);
      for (const list of sums(timeOf, (row) => own?.has(codes[row] as number) === true)) {
        const found = list.flatMap((sum) => sum.rows);
        const areBoth = new Set(found.map((row) => codes[row])).size > 1;
        if (areBoth && list.every(({ total, rest }) => total === rest))
          for (const row of found) parts.set(row, field);
      }
    }
  }
}

/** The names of each field that no reference knows. */
function unknownNames(
  { names }: Dataset,
  { unknownAreas, areaOfProvince, sharedProvinces, jobCentreOfName, areaOfJobCentre }: Territory,
): Readonly<Record<WholeField, readonly number[]>> {
  const few = (codes: readonly number[]): readonly number[] =>
    codes.length > mostNames ? [] : codes;
  const codesIn = (field: WholeField, isUnknown: (code: number) => boolean): readonly number[] =>
    few(names[field].flatMap((_, code) => (isUnknown(code) ? [code] : [])));
  return {
    area: few([...unknownAreas]),
    province: codesIn(
      'province',
      (code) => areaOfProvince[code] === undefined && !sharedProvinces.has(code),
    ),
    jobCentre: codesIn(
      'jobCentre',
      (code) => jobCentreOfName[code] === undefined && areaOfJobCentre[code] === undefined,
    ),
  };
}
