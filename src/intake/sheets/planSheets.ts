import type { FindingLog } from '../../findings/finding';
import { isRowKind, kindsAmong, kindsByName } from '../../service/sheetNames';
import type { RowKind, SheetKind } from '../../service/sheets';
import type { RawRow } from '../cells/cellText';
import { correctionsOf, type LocatedCorrection } from '../columns/correction';
import { headOf, headRows, readSurvey } from '../columns/headerLine';
import type { UnreadSheet } from '../dataset';
import { dateSystemOf, type RawSheet, type RawSource } from '../rawSource';
import type { ReadSettings } from '../settings/readSettings';
import { labelsAmidGroups } from './carriedLabels';
import { reportBrokenTotals } from './counts/brokenTotals';
import { withOneMeasureEach } from './counts/differentMeasures';
import { isSameLog } from './eventLog';
import { kindOfHead, kindOfOffice, kindsAbove } from './kindByHeaders';
import { listsOneBelow, reportListBelow, type StackedList } from './listsBelow';
import { findCompactPivot, withoutPivotCorner } from './pivots/compactPivot';
import type { UnfoldedPivot } from './pivots/unfoldedRow';
import { type KnownPlaces, readKnownPlaces, type Workbook } from './places/knownPlaces';
import { withKnownPlaces } from './places/withKnownPlaces';
import { type Given, isSaidBy, type Region } from './region';
import { isBlankOfFile, isReportContent, isReservedSheet } from './reservedSheets';
import { kindsOfOthers } from './severalKinds';
import { givenAmongSheets, givenByListTitle, withYearOfPart } from './sheetNameGiven';
import { listsSideBySide, reportListBeside } from './sideBySide';
import { withoutSummaryBeside } from './summaryBeside';
import {
  type FoundList,
  leaveUnread,
  type Recognition,
  seemsToCount,
  takeList,
  takeListBelow,
  takeSeveral,
} from './takeList';
import { type UnreadCells, withoutCellsBeside } from './unread/cellsBeside';
import { type UnclearList, unreadSheets } from './unread/unreadSheets';

/** Which sheets are read as what. */
export interface RecognisedSheets {
  /** In the order of the workbook. */
  readonly regions: readonly Region[];
  /** Kinds for which there is a sheet, whether or not it can be read. */
  readonly seen: ReadonlySet<RowKind>;
  /** Kinds of which a sheet is there that gives no rows. */
  readonly incomplete: ReadonlySet<RowKind>;
  /** Corrections that found their column. */
  readonly applied: ReadonlySet<LocatedCorrection>;
  /** What stands beside the lists. */
  readonly beside: readonly UnreadCells[];
  /** Sheets with a list of which nothing is read. */
  readonly unread: readonly UnreadSheet[];
}

/** A sheet that may hold data, with the kinds that its name says. */
interface SurveyedSheet {
  readonly sheet: RawSheet;
  readonly kinds: readonly SheetKind[];
  /** Its first rows; row i is sheet row i. */
  readonly survey: readonly RawRow[];
  /** The pivot table that it is; `unclear` where that cannot be read, which is reported. */
  readonly pivot: UnfoldedPivot | 'unclear' | undefined;
}

/** A list with where it stands, if that is below another. */
interface PlacedList {
  readonly list: FoundList;
  readonly below: StackedList['below'];
}

/**
 * Recognises the sheets: by name, their headers deciding between the kinds that a name may stand
 * for; then, for kinds that no name gave, by headers alone. Sheets that cannot be read are reported.
 */
export async function planSheets(
  source: RawSource,
  { settings, corrections }: Pick<ReadSettings, 'settings' | 'corrections'>,
  log: FindingLog,
): Promise<RecognisedSheets> {
  let places: Promise<KnownPlaces> | undefined;
  const readPlaces = () => (places ??= readKnownPlaces(source));
  const workbook = { source, kinds: kindsOfSheets(source), readPlaces, log };
  const found: Recognition = {
    regions: [],
    seen: new Set(),
    incomplete: new Set(),
    applied: new Set(),
    reported: new Set(),
    below: [],
  };
  const surveyed: SurveyedSheet[] = [];
  const nameless: PlacedList[] = [];
  for (const sheet of source.sheets) {
    const survey = await surveySheet(sheet, workbook);
    if (!survey) continue;
    surveyed.push(survey);
    const kinds = survey.kinds.filter(isRowKind);
    if (survey.pivot === 'unclear') leaveUnread(sheet, kinds[0], found);
    else {
      for await (const placed of listsOf(survey, corrections, workbook)) {
        if (survey.kinds.length === 0) nameless.push(placed);
        else await takeNamed(placed, kinds, workbook, found);
      }
    }
  }
  const unclear = await takeNameless(nameless, workbook, found);
  const surveys = new Map(surveyed.map(({ sheet, survey }) => [sheet, survey]));
  const { regions, asked } = withOneMeasureEach(found.regions, surveys, settings, log);
  for (const { sheet, kind } of asked) leaveUnread(sheet, kind, found);
  return withWhatIsUnread(surveyed, unclear, workbook, { ...found, regions: [...regions] });
}

/** By name of the sheet, the kinds that it says; the report's own sheets are not there. */
function kindsOfSheets({ sheets }: RawSource): Workbook['kinds'] {
  const names = sheets.map(({ name }) => name).filter((name) => !isReservedSheet(name));
  return new Map(names.map((name) => [name, kindsAmong(name, names)]));
}

/** Undefined for the report's own sheets, the settings and blank sheets that programs put into new workbooks. */
async function surveySheet(
  sheet: RawSheet,
  { source, kinds: ofSheets, readPlaces, log }: Workbook,
): Promise<SurveyedSheet | undefined> {
  const kinds = ofSheets.get(sheet.name);
  if (!kinds || kinds[0] === 'settings') return undefined;
  const survey = withoutPivotCorner(await readSurvey(source, sheet));
  if (isReportContent(survey.slice(0, headRows)) || isBlankOfFile(sheet.name, survey))
    return undefined;
  const [kind] = kinds.filter(isRowKind);
  const rules = kind && { kind, dateSystem: dateSystemOf(source, sheet.name), readPlaces };
  const compact = rules && (await findCompactPivot(sheet, survey, rules, log));
  return typeof compact === 'object'
    ? { sheet, kinds, ...compact }
    : { sheet, kinds, survey, pivot: compact };
}

/** The lists of a sheet, one below the other and side by side, but for those that are reported as unclear. */
async function* listsOf(
  { sheet, survey }: SurveyedSheet,
  corrections: readonly LocatedCorrection[],
  workbook: Workbook,
): AsyncGenerator<PlacedList> {
  const { source, readPlaces, log } = workbook;
  const head = withoutSummaryBeside(await headOf(source, sheet, survey), survey);
  const own = correctionsOf(sheet.name, corrections);
  const ofSheet = await givenAmongSheets(sheet.name, head, workbook);
  const givenBy = (title: string, rest: Given) => givenByListTitle(title, rest, readPlaces);
  for (const { head: stacked, below } of await listsOneBelow(sheet, head, survey, givenBy)) {
    let ofStack = ofSheet;
    for (const title of below?.titles ?? []) ofStack = await givenBy(title, ofStack);
    for (const side of await listsSideBySide(stacked, (title) => givenBy(title, {}))) {
      const titled = kindsByName(side.title || (below?.title ?? '')).filter(isRowKind);
      const named = withYearOfPart(
        side.title === '' ? ofStack : await givenBy(side.title, ofStack),
      );
      const list = { sheet, corrections: own, head: side.head, titled, named };
      if (side.unclearAt) reportListBeside(list, side.unclearAt, survey, log);
      else if (below?.isOther) reportListBelow(list, below.headerRow, undefined, log);
      else yield { list, below };
    }
  }
}

/** Takes a list of a sheet whose name says these kinds. */
async function takeNamed(
  { list, below }: PlacedList,
  kinds: readonly RowKind[],
  workbook: Workbook,
  found: Recognition,
): Promise<void> {
  if (below) {
    await takeListBelow(list, below, kinds, workbook, found);
    return;
  }
  const elsewhere = kindsOfOthers(workbook, list.sheet);
  if (await takeSeveral(list, elsewhere, workbook, found)) return;
  const likely = list.titled.length > 0 ? list.titled : kinds;
  // `CPI Alba` is called like the list of centres.
  const ofOffice = kinds.includes('territory') ? kindOfOffice(list) : [];
  await takeList(list, [...ofOffice, ...likely, ...kindOfHead(list)], workbook, found);
}

/**
 * Takes lists of sheets whose names say no kind, once those that say one are taken. Gives the sheets of which
 * it stays unclear what they are.
 */
async function takeNameless(
  lists: readonly PlacedList[],
  workbook: Workbook,
  found: Recognition,
): Promise<ReadonlyMap<RawSheet, UnclearList>> {
  const unclear = new Map<RawSheet, UnclearList>();
  const ofNamed = [...found.regions];
  for (const { list, below } of lists) {
    const byHead = [...kindOfHead(list), ...kindsAbove(list.head), ...kindOfOffice(list)];
    const [kind] = [...list.titled, ...byHead];
    // A sheet named after an office does not count what another one, named after its office, does.
    const others =
      Object.keys(list.named).length > 0
        ? ofNamed.filter(({ given }) => isSaidBy(list.named, given))
        : found.regions.filter(
            (region) => region.sheet !== list.sheet && !isSameLog(region, list.head),
          );
    const taken = new Set(others.map((region) => region.kind));
    const mayRead = kind === undefined || !taken.has(kind);
    if (below && mayRead) await takeListBelow(list, below, [], workbook, found);
    else if (await takeSeveral(list, taken, workbook, found)) continue;
    else if (kind && mayRead) await takeList(list, [kind], workbook, found);
    else if (!unclear.has(list.sheet)) {
      unclear.set(list.sheet, { ...(kind && { kind }), isOfSomeStep: seemsToCount(list) });
    }
  }
  return unclear;
}

/** What is recognised, in the order of the workbook, with what is left of the sheets. */
async function withWhatIsUnread(
  surveyed: readonly SurveyedSheet[],
  unclear: ReadonlyMap<RawSheet, UnclearList>,
  { log, ...workbook }: Workbook,
  { regions, reported, below, ...found }: Recognition,
): Promise<RecognisedSheets> {
  const besides = surveyed.map(({ sheet, survey, pivot }) => {
    const own = regions.filter((region) => region.sheet === sheet);
    const pivoted = typeof pivot === 'object' ? own.map((region) => ({ ...region, pivot })) : own;
    return withoutCellsBeside(pivoted, survey);
  });
  const surveys = new Map(surveyed.map(({ sheet, survey }) => [sheet, survey]));
  for (const region of regions) reportBrokenTotals(region, surveys.get(region.sheet) ?? [], log);
  const unread = await unreadSheets(surveys, { regions, reported, unclear }, workbook, log);
  const read = besides
    .flatMap((each) => each.regions)
    .map((region) => {
      const survey = surveys.get(region.sheet) ?? [];
      const groupLabels = labelsAmidGroups(region, survey);
      return groupLabels && region.sheet.rowCount <= survey.length
        ? { ...region, groupLabels }
        : region;
    });
  const surveyOf = ({ sheet }: Region): readonly RawRow[] => surveys.get(sheet) ?? [];
  return {
    ...found,
    regions: await withKnownPlaces(read, surveyOf, workbook.readPlaces, log),
    beside: [...besides.flatMap(({ beside }) => beside), ...below],
    unread,
  };
}
