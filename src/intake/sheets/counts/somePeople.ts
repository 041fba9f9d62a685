import type { FindingLog } from '../../../findings/finding';
import { dividePeople, type SomePeople, somePeopleIn } from '../../../service/measures';
import { titlesOf } from '../../../service/sheetTitles';
import { hasProfile, isCountedKind } from '../../../service/stages';
import { genderOf } from '../../../service/wordClasses';
import type { RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import type { RawSheet } from '../../rawSource';
import { lackingOf, type Region } from '../region';
import { reportGiven } from '../sheetNameGiven';
import { type OtherMeasure, titlesOver } from './otherMeasure';

/** Where it is said that a list counts some people alone. */
interface Said {
  readonly people: SomePeople;
  readonly where: OtherMeasure;
}

/**
 * Of each list whose sheet or title says that it counts some people alone what says so, where no list of the kind
 * counts the others, or one counts all. Elsewhere they are parts of a whole: what they have in common is given.
 *
 * @param surveys - Of each sheet its first rows; row i is sheet row i.
 */
export function dividedPeople(
  regions: readonly Region[],
  surveys: ReadonlyMap<RawSheet, readonly RawRow[]>,
  log: FindingLog,
): ReadonlyMap<Region, { readonly asked?: OtherMeasure; readonly whole?: Region }> {
  const said = new Map(
    regions.map((region) => [region, saidOf(region, surveys.get(region.sheet) ?? [])]),
  );
  return new Map(
    regions.flatMap((region) => {
      const own = said.get(region);
      if (!own) return [];
      const others = regions
        .filter((other) => other !== region && other.kind === region.kind)
        .map((other) => said.get(other));
      const isWhole =
        others.every((other) => other !== undefined) &&
        others.some((other) => dividePeople(own.people, other.people));
      const result = isWhole ? { whole: ofPeople(region, own.people, log) } : { asked: own.where };
      return [[region, result] as const];
    }),
  );
}

function saidOf(region: Region, survey: readonly RawRow[]): Said | undefined {
  const { sheet, kind } = region;
  for (const { row, column, title } of titlesOver(region, survey)) {
    const people = somePeopleIn(title);
    if (people)
      return {
        people,
        where: { ...foundAt(sheet.name, row, column, title), details: { kind, at: 'title' } },
      };
  }
  for (const value of titlesOf(sheet.name)) {
    const people = somePeopleIn(value);
    if (people)
      return { people, where: { sheet: sheet.name, value, details: { kind, at: 'name' } } };
  }
  return undefined;
}

/** Women and men are the profile of those whom the list counts. */
function ofPeople(region: Region, people: SomePeople, log: FindingLog): Region {
  const { sheet, kind, columns, cross } = region;
  const isSaid =
    genderOf(people.text) === undefined || cross.some(({ given }) => 'gender' in given);
  if (!isCountedKind(kind) || !hasProfile(kind) || isSaid) return { ...region, people };
  const given = lackingOf({ gender: people.text }, columns);
  reportGiven(sheet.name, kind, given, log);
  return { ...region, people, given: { ...given, ...region.given } };
}
