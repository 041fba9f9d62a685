import { extendFinding, type Finding, type FindingLog } from '../../findings/finding';
import type { Field } from '../../service/fields';
import { saysCentre } from '../../service/placeKey';
import { restOfTitle } from '../../service/sheetNames';
import { fieldHeader } from '../../service/sheetNeeds';
import { dateFields, type RowKind } from '../../service/sheets';
import { titlesOf } from '../../service/sheetTitles';
import { matchKey } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { spanOfText, spanWithoutYear } from '../cells/textSpan';
import type { SheetHead } from '../columns/headerLine';
import { filtersAbove, titlesAbove, withoutMeetingDay } from '../columns/titleRows';
import { type KnownPlaces, placeFieldOf, type Workbook } from './places/knownPlaces';
import type { Given } from './region';

/** They say nothing of where and when. */
const fillers: ReadonlySet<string> = new Set(
  splitList(`
    dati, report, mip, compilati, svolti, svolte, effettuati, effettuate, realizzati, realizzate, firmati, sottoscritti,
    ricevuti, ricevute, registrati, riepilogo, sintesi, prospetto, monitoraggio, quadro, andamento, tabella, nel
  `),
);

/** Longer names and titles say more than where and when, and would take long to try. */
const longestName = 60;

/** `Patti Alba (2)`: what Excel adds to the name of a copied sheet. */
const copyNumber = /\s*\(\d{1,2}\)\s*$/;

/** `Iscritti 2018 per provincia`: by what the table is divided. */
const division = /\s+per\s+(?:provincia|area|mese|semestre|cpi|centro per l['’]impiego)\s*$/iu;

/**
 * What a title says besides what is counted: a place (`Partecipazioni Alba`), a month, semester or year
 * (`Questionari marzo 2018`), or both. Nothing where any word is neither.
 */
async function givenByTitle(title: string, readPlaces: () => Promise<KnownPlaces>): Promise<Given> {
  const name = withoutMeetingDay(title);
  if (name.length > longestName) return {};
  const labelled = timeLabel.test(name) ? timeIn(name.replace(timeLabel, '')) : undefined;
  if (labelled) return labelled;
  const words = restOfTitle(name.replace(copyNumber, '').replace(division, '')).filter(
    (word) => !fillers.has(word.toLowerCase()),
  );
  if (words.length === 0) return {};
  const places = await readPlaces();
  if (saysCentre(name) && places.jobCentre(name)) return { jobCentre: name };
  const placeIn = (text: string): Given | undefined => {
    if (text === '') return {};
    // `al` is no Alessandria.
    if (text.length <= 2 && text !== text.toUpperCase()) return undefined;
    // `CPI` may be among the words that say what the sheet is.
    const isCentre = saysCentre(name) && places.jobCentre(text);
    const field = isCentre ? 'jobCentre' : placeFieldOf([text], places);
    if (field) return { [field]: text };
    const place = text.replace(officeOf, '');
    if (place !== text) return placeIn(place);
    const provinces = provincesIn(text.split(' '), places);
    return provinces && { area: provinces.join('-') };
  };
  for (let end = 0; end <= words.length; end++) {
    const [first, last] = [words.slice(0, end).join(' '), words.slice(end).join(' ')];
    for (const [place, time] of [
      [placeIn(first), timeIn(last)],
      [placeIn(last), timeIn(first)],
    ]) {
      if (place && time) return { ...place, ...time };
    }
  }
  const year = yearOfTitle.exec(name)?.[1];
  return year === undefined ? {} : { year };
}

/** Of an office that is no job centre: `Ufficio di Siena`. */
const officeOf = /^(?:ufficio|sede|sportello)\s+(?:(?:di|del|della)\s+)?(?=\S)/iu;

/** The provinces that the words name: `Asti Alessandria` two. Undefined where any word is of none. */
function provincesIn(words: readonly string[], places: KnownPlaces): readonly string[] | undefined {
  if (words.length === 0) return [];
  for (let end = 1; end <= words.length; end++) {
    const name = words.slice(0, end).join(' ');
    const isCode = name.length > 2 || name === name.toUpperCase();
    const others =
      isCode && places.province(name) ? provincesIn(words.slice(end), places) : undefined;
    if (others) return [name, ...others];
  }
  return undefined;
}

/** `Periodo: 1° sem 2018`, `Dati relativi al primo semestre 2018`; what follows `Dal` is a time with it. */
const timeLabel =
  /^\s*(?:periodo(?:\s+di\s+riferimento)?\s*:|dati\s+(?:relativi|riferiti)\s+al(?:l[’']|\s)|(?=dal\s+\d))\s*/iu;

/** A title may say the year among other words: `Registrazioni al portale, anno 2018`. */
const yearOfTitle = /(?<!\p{L})anno\s+((?:19|20)\d\d)\W*$/iu;

const timeFields: readonly string[] = dateFields;

/**
 * What a sheet's name says, and the titles above its table, a cell (`Anno 2018`) or two (`CPI di`, `Alba`),
 * and of a file among several its name: what the first says of the place, or of the time, goes before what
 * the others say.
 */
async function givenByNameAndTitles(
  name: string,
  { rows }: Pick<SheetHead, 'rows'>,
  readPlaces: () => Promise<KnownPlaces>,
): Promise<Given> {
  const [own, ...ofFile] = titlesOf(name);
  let given: Given = {};
  for (const title of [own, ...titlesAbove(rows), ...ofFile])
    given = completed(given, await givenByTitle(title, readPlaces));
  return { ...given, ...filtersAbove(rows) };
}

/**
 * As `givenByNameAndTitles`, among the other sheets: a name that a province and a job centre share is that of the
 * centre where another sheet of the same kinds is called after a centre (`Patti Asti` beside `Patti Alba`).
 */
export async function givenAmongSheets(
  name: string,
  head: Pick<SheetHead, 'rows'>,
  { kinds, readPlaces }: Pick<Workbook, 'kinds' | 'readPlaces'>,
): Promise<Given> {
  const given = await givenByNameAndTitles(name, head, readPlaces);
  const { area, province, ...others } = given;
  const place = String(province ?? area ?? '');
  if (place === '' || !matchKey(name).includes(matchKey(place))) return given;
  if (!(await readPlaces()).jobCentre(place)) return given;
  const ofName = (each: string): string => kinds.get(each)?.join() ?? '';
  const sisters = [...kinds.keys()].filter(
    (each) => each !== name && ofName(each) === ofName(name),
  );
  const ofSisters = sisters.map((each) => givenByNameAndTitles(each, { rows: [] }, readPlaces));
  const isOfCentres = (await Promise.all(ofSisters)).some((each) => each.jobCentre !== undefined);
  return isOfCentres ? { ...others, jobCentre: place } : given;
}

/** A month or semester with the year that another title says; without one it says nothing. */
export function withYearOfPart({ month, year, ...given }: Given): Given {
  if (month === undefined) return year === undefined ? given : { ...given, year };
  return year === undefined ? given : { ...given, period: `${String(month)} ${String(year)}` };
}

/** What the title of a list says, and what it leaves unsaid of what the sheet's name does. */
export async function givenByListTitle(
  title: string,
  named: Given,
  readPlaces: () => Promise<KnownPlaces>,
): Promise<Given> {
  return completed(await givenByTitle(title, readPlaces), named);
}

/** A month may lack its year. */
function completed(given: Given, more: Given): Given {
  const isTime = (field: string): boolean => timeFields.includes(field);
  const isPair = (one: string, other: string): boolean =>
    (one === 'month' && other === 'year') || (one === 'year' && other === 'month');
  const isSaid = (field: string): boolean =>
    Object.keys(given).some((other) => isTime(other) === isTime(field) && !isPair(other, field));
  return {
    ...Object.fromEntries(Object.entries(more).filter(([field]) => !isSaid(field))),
    ...given,
  };
}

/** A day is that of the extract, not that of what is counted. */
function timeIn(text: string): Given | undefined {
  if (text === '') return {};
  const span = spanOfText(text);
  if (!span) return spanWithoutYear(text) && { month: text };
  if (span.firstDay === span.lastDay) return undefined;
  const year = /^(?:anno )?(\d+)$/i.exec(text)?.[1];
  return year === undefined ? { period: text } : { year };
}

/** Says which columns the name of the sheet, or titles in it, stand for: once for all tables with titles. */
export function reportGiven(sheet: string, kind: RowKind, given: Given, log: FindingLog): void {
  const code = 'NOME_DEL_FOGLIO_USATO';
  for (const [key, cell] of Object.entries(given)) {
    const value = String(cell);
    const field = fieldHeader(kind, key as Field);
    const isInTitle = !matchKey(sheet).includes(matchKey(value));
    const isOfOther = (each: Finding): each is Finding<typeof code> =>
      each.code === code &&
      each.sheet === sheet &&
      each.details.field === field &&
      each.details.tables > 0;
    const before = isInTitle ? log.first.find(isOfOther) : undefined;
    const details = { field, tables: isInTitle ? (before?.details.tables ?? 0) + 1 : 0 };
    extendFinding(log, before, { code, sheet, value: before?.value ?? value, details });
  }
}
