import type { FindingLog } from '../../../findings/finding';
import {
  dividePeople,
  peopleOfFilter,
  type SomePeople,
  somePeopleIn,
} from '../../../service/measures';
import { genderOf } from '../../../service/profile/profileLabels';
import { titlesOf } from '../../../service/sheetTitles';
import { hasProfile, isCountedKind, isStage, stageDefinitions } from '../../../service/stages';
import { meaningOfHeader } from '../../../service/vocabulary';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { headerStart } from '../../columns/headerLine';
import { filterIn } from '../../columns/titleRows';
import type { RawSheet } from '../../rawSource';
import { isTotalOrPart } from '../../rows/totalLabel';
import { lackingOf, type Region } from '../region';
import { reportGiven } from '../sheetNameGiven';
import { firstColumn } from '../unread/unusedColumns';
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
  const surveyOf = (region: Region): readonly RawRow[] => surveys.get(region.sheet) ?? [];
  const genders = new Map(regions.map((region) => [region, gendersIn(region, surveyOf(region))]));
  const ofBoth = regions.filter((region) => (genders.get(region)?.size ?? 0) > 1);
  const said = new Map(
    regions.map((region) => {
      const isOfBoth = ofBoth.some(({ kind }) => kind === region.kind);
      const [gender = ''] = isOfBoth ? [] : (genders.get(region) ?? []);
      return [region, saidOf(region, surveyOf(region)) ?? saidByAll(region, gender)];
    }),
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
  const filtered = filteredPeople(region, survey);
  if (filtered) return filtered;
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
  return saidByHeader(region);
}

/** Whom the brackets in the header of the counts name: `Patti (donne)`. */
function saidByHeader({ sheet, kind, line, columns: { count }, cross }: Region): Said | undefined {
  if (count === undefined || cross.length > 0) return undefined;
  const header = line.headers[count] ?? '';
  const people = /[([]/.test(header) ? somePeopleIn(header) : undefined;
  const where = foundAt(sheet.name, line.row, count, header);
  return people && { people, where: { ...where, details: { kind, at: 'header' } } };
}

/** Whom the filters of a pivot table leave, in the rows above the list; several filters leave nobody's whole. */
function filteredPeople(region: Region, survey: readonly RawRow[]): Said | undefined {
  const { sheet, kind, line } = region;
  const found: Said[] = [];
  for (let row = headerStart(line) - 1; row >= 0; row--) {
    const filled = [...(survey[row] ?? []).entries()].filter(
      ([column, cell]) =>
        column >= firstColumn(region) && column < line.headers.length && !isBlank(cell),
    );
    if (filled.length > 2) break;
    const filter = filterIn(filled.map(([, cell]) => cellText(cell)));
    if (!filter || (filter.field === 'provider' && isOfProviders(region))) continue;
    const { label, field, value } = filter;
    const said = `${label}: ${value}`;
    const place = foundAt(sheet.name, row, filled[0]?.[0] ?? 0, said);
    found.push({
      people: peopleOfFilter(field, value),
      where: { ...place, details: { kind, at: 'title' } },
    });
  }
  const [nearest, ...others] = found;
  if (!nearest || others.length === 0) return nearest;
  return { ...nearest, people: peopleOfFilter(undefined, nearest.people.text) };
}

/** Of users who are listed, and of steps that are taken with a provider, it says whose they are: where they count. */
function isOfProviders({ kind, columns }: Region): boolean {
  const isStep = isStage(kind) && stageDefinitions[kind].ownPlace === 'provider';
  return isStep || columns.userId !== undefined;
}

/** Fewer rows may be of one gender by chance. */
const fewestRows = 3;

/** The classes of women and men that a list of counts names, in its headers or in all of its rows; none where it is unclear. */
function gendersIn(region: Region, survey: readonly RawRow[]): ReadonlySet<string> {
  const { sheet, columns, cross, firstRow, rowCount = Infinity, carried } = region;
  const { count, userId } = columns;
  const column = genderColumn(region);
  const headed = cross.map(({ given }) => genderOf(cellText(given.gender ?? '')));
  if (headed.length > 0 && column === undefined) return withoutUnclear(headed);
  const isList = count !== undefined || cross.length > 0;
  if (column === undefined || !isList || userId !== undefined || sheet.rowCount > survey.length)
    return new Set();
  const counts = cross.length > 0 ? cross.map((each) => each.column) : [count ?? 0];
  const rows = survey
    .slice(firstRow, firstRow + rowCount)
    .filter((row) => counts.some((each) => !isBlank(row[each])))
    .filter((row) => !row.some((cell) => typeof cell === 'string' && isTotalOrPart(cellText(cell))))
    .map((row) => row[column])
    .filter((cell) => !isBlank(cell) || !carried.includes(column));
  const labels = withoutUnclear(rows.map((cell) => genderOf(cellText(cell))));
  return labels.size === 1 && rows.length < fewestRows ? new Set() : labels;
}

/** Most steps have no use for it. */
function genderColumn({ columns, unused }: Region): number | undefined {
  const isGender = (header: string): boolean =>
    meaningOfHeader(header, 'registration')?.field === 'gender';
  return columns.gender ?? unused.find(({ header }) => isGender(header))?.column;
}

function withoutUnclear(labels: readonly (string | undefined)[]): ReadonlySet<string> {
  const named = labels.filter((label) => label !== undefined);
  return new Set(named.length < labels.length ? [] : named);
}

/** What all rows, or all headers, of a list say. */
function saidByAll(region: Region, gender: string): Said | undefined {
  const { sheet, kind, cross, line } = region;
  const people = somePeopleIn(gender);
  const where = foundAt(
    sheet.name,
    line.row,
    genderColumn(region) ?? cross[0]?.column ?? 0,
    gender,
  );
  return people && { people, where: { ...where, details: { kind, at: 'gender' } } };
}

/** Women and men are the profile of those whom the list counts. */
function ofPeople(region: Region, people: SomePeople, log: FindingLog): Region {
  const { sheet, kind, columns, cross, given } = region;
  const isSaid =
    genderOf(people.text) === undefined ||
    'gender' in given ||
    cross.some((each) => 'gender' in each.given);
  if (!isCountedKind(kind) || !hasProfile(kind) || isSaid) return { ...region, people };
  const gender = lackingOf({ gender: people.text }, columns);
  reportGiven(sheet.name, kind, gender, log);
  return { ...region, people, given: { ...gender, ...given } };
}
