import type { FindingLog } from '../../findings/finding';
import { isRowKind, kindsAmong, kindsByName } from '../../service/sheetNames';
import { has } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import type { RawRow } from '../cells/cellText';
import { namesUsers } from '../columns/columnMatch';
import { correctionsOf, type LocatedCorrection } from '../columns/correction';
import { headOf, headRows, readHeaderRow, readSurvey, type SheetHead } from '../columns/headerLine';
import type { UnreadSheet } from '../dataset';
import { dateSystemOf, type RawSheet, type RawSource } from '../rawSource';
import { placeFields } from '../rows/places';
import type { Crosstab } from './crosstabs/crosstab';
import { crosstabRegion, findCrosstabIn } from './crosstabs/crosstabRegion';
import { findRegions, type MatchedLine } from './findRegions';
import { kindOfHead } from './kindByHeaders';
import { type KnownPlaces, readKnownPlaces } from './knownPlaces';
import { isMoreOf, listsOneBelow, reportListBelow, type StackedList } from './listsBelow';
import { findCompactPivot } from './pivots/compactPivot';
import type { UnfoldedPivot } from './pivots/unfoldedRow';
import { possibleCounts } from './possibleCounts';
import { readableRegions } from './readableRegions';
import type { Given, Region } from './region';
import { isBlankOfFile, isReportContent, isReservedSheet } from './reservedSheets';
import { kindsOfOthers, regionsOfSeveral } from './severalKinds';
import { givenByListTitle, givenByNameAndTitles } from './sheetNameGiven';
import { listsSideBySide, reportListBeside } from './sideBySide';
import { cellsFrom, type UnreadCells, withoutCellsBeside } from './unread/cellsBeside';
import { reportRowsBelow } from './unread/rowsUnderTable';
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

interface Draft {
  /** What a title above it says that it is, where it is one of several. */
  readonly titled: readonly RowKind[];
  /** What the sheet's name says besides its kind. */
  readonly named: Given;
  readonly sheet: RawSheet;
  readonly head: SheetHead;
  readonly corrections: readonly LocatedCorrection[];
}

/** What a list may be: its header rows, read as those of a kind, or a crosstab. */
interface Look {
  readonly kinds: readonly RowKind[];
  readonly matched: readonly MatchedLine[];
  readonly crosstab: Crosstab | undefined;
}

/**
 * Recognises the sheets: by name, their headers deciding between the kinds that a name may stand
 * for; then, for kinds that no name gave, by headers alone. Sheets that cannot be read are reported.
 */
export async function planSheets(
  source: RawSource,
  corrections: readonly LocatedCorrection[],
  log: FindingLog,
): Promise<RecognisedSheets> {
  const regions: Region[] = [];
  const seen = new Set<RowKind>();
  const incomplete = new Set<RowKind>();
  const applied = new Set<LocatedCorrection>();
  const nameless: { readonly draft: Draft; readonly below: StackedList['below'] }[] = [];
  /** Sheets of which a finding says that they are not read. */
  const reported = new Set<RawSheet>();
  const unclear = new Map<RawSheet, UnclearList>();
  const below: UnreadCells[] = [];
  const surveys = new Map<RawSheet, readonly RawRow[]>();
  const pivots = new Map<RawSheet, UnfoldedPivot>();
  let places: Promise<KnownPlaces> | undefined;
  const readPlaces = (): Promise<KnownPlaces> => (places ??= readKnownPlaces(source));
  const takeSeveral = async (draft: Draft, elsewhere: ReadonlySet<RowKind>): Promise<boolean> => {
    const several = await regionsOfSeveral(source, { ...draft, elsewhere }, log);
    if (!several) return false;
    for (const { kind } of several.regions) seen.add(kind);
    reported.add(draft.sheet);
    for (const correction of several.applied) applied.add(correction);
    regions.push(...several.regions);
    return true;
  };
  const leaveUnread = (sheet: RawSheet, kind: RowKind): void => {
    seen.add(kind);
    incomplete.add(kind);
    reported.add(sheet);
  };
  const lookAt = async (draft: Draft, kinds: readonly RowKind[]): Promise<Look> => {
    const matched = recognise(draft, kinds);
    const { name: sheetName } = draft.sheet;
    const rules = { ...draft, sheetName, dateSystem: dateSystemOf(source, sheetName) };
    const crosstab = await findCrosstabIn(draft.head, kinds, matched, { ...rules, readPlaces });
    return { kinds, matched, crosstab };
  };
  const take = async (draft: Draft, { kinds, matched, crosstab }: Look): Promise<void> => {
    const kind = crosstab?.kind ?? matched[0]?.kind ?? kinds[0];
    if (kind) seen.add(kind);
    for (const { match } of matched) match.applied.forEach((correction) => applied.add(correction));
    if (crosstab) {
      const region = crosstabRegion(draft.sheet, draft.head, crosstab, log);
      await reportRowsBelow(source, region, log);
      regions.push(region);
      return;
    }
    const readable = await readableRegions(source, draft, kind, matched, log);
    if (kind && readable.length === 0) leaveUnread(draft.sheet, kind);
    regions.push(...readable);
  };

  /** A list below another is what its headers or its title say, or of the sheet's own kind. */
  const takeBelow = async (
    draft: Draft,
    { headerRow }: NonNullable<StackedList['below']>,
    ofSheet: readonly RowKind[],
  ): Promise<void> => {
    await readHeaderRow(source, draft.sheet, headerRow);
    const before = regions.length;
    const above = regions.findLast(({ sheet }) => sheet === draft.sheet);
    const likely = ofSheet.filter((kind) => isMoreOf(draft, kind, above));
    const kinds = [...kindOfHead(draft), ...draft.titled, ...likely];
    if (!(await takeSeveral(draft, kindsOfOthers(source, draft.sheet)))) {
      const look = await lookAt(draft, kinds);
      const mayRead = (line: MatchedLine): boolean =>
        line.isFit && possibleCounts(line, draft.head).length === 0;
      if (look.crosstab || look.matched.some(mayRead)) await take(draft, look);
    }
    const region = regions[before];
    if (region || seemsToCount(draft)) reportListBelow(draft, headerRow, region?.kind, log);
    else below.push(...cellsFrom(draft.sheet, draft.head.rows, headerRow));
  };

  const names = source.sheets.map(({ name }) => name).filter((name) => !isReservedSheet(name));
  for (const sheet of source.sheets) {
    if (isReservedSheet(sheet.name)) continue;
    const kinds = kindsAmong(sheet.name, names);
    if (kinds[0] === 'settings') continue;
    const found = await readSurvey(source, sheet);
    if (isReportContent(found.slice(0, headRows)) || isBlankOfFile(sheet.name, found)) continue;
    const [kind] = kinds.filter(isRowKind);
    const rules = kind && { kind, dateSystem: dateSystemOf(source, sheet.name), readPlaces };
    const compact = rules && (await findCompactPivot(sheet, found, rules, log));
    const { survey, pivot } = typeof compact === 'object' ? compact : { survey: found };
    surveys.set(sheet, survey);
    if (kind && compact === 'unclear') {
      leaveUnread(sheet, kind);
      continue;
    }
    if (pivot) pivots.set(sheet, pivot);
    const head = await headOf(source, sheet, survey);
    const about = {
      sheet,
      corrections: correctionsOf(sheet.name, corrections),
      named: await givenByNameAndTitles(sheet.name, head, readPlaces),
    };
    const givenBy = (title: string, rest: Given) => givenByListTitle(title, rest, readPlaces);
    for (const { head: stacked, below } of await listsOneBelow(sheet, head, survey, givenBy)) {
      const named = below ? await givenBy(below.title, about.named) : about.named;
      for (const list of await listsSideBySide(stacked, (title) => givenBy(title, {}))) {
        const titled = kindsByName(list.title || (below?.title ?? '')).filter(isRowKind);
        const said = list.title === '' ? named : await givenBy(list.title, named);
        const draft = { ...about, head: list.head, titled, named: said };
        if (list.unclearAt) reportListBeside(draft, list.unclearAt, log);
        else if (below?.isOther) reportListBelow(draft, below.headerRow, undefined, log);
        else if (kinds.length === 0) nameless.push({ draft, below });
        else if (below) await takeBelow(draft, below, kinds.filter(isRowKind));
        else if (!(await takeSeveral(draft, kindsOfOthers(source, sheet)))) {
          const likely = titled.length > 0 ? titled : kinds.filter(isRowKind);
          await take(draft, await lookAt(draft, [...likely, ...kindOfHead(draft)]));
        }
      }
    }
  }
  const kindsIn = (own: readonly Region[]): ReadonlySet<RowKind> =>
    new Set(own.map(({ kind }) => kind));
  // A sheet named after an office does not count what another one, named after its office, does.
  const ofAllOffices = kindsIn(regions.filter(({ given }) => Object.keys(given).length === 0));
  for (const { draft, below: place } of nameless) {
    const [kind] = [...draft.titled, ...kindOfHead(draft)];
    const others = kindsIn(regions.filter(({ sheet }) => sheet !== draft.sheet));
    const named = Object.keys(draft.named).length > 0 ? ofAllOffices : others;
    const mayRead = kind === undefined || !named.has(kind);
    if (place && mayRead) await takeBelow(draft, place, []);
    else if (await takeSeveral(draft, named)) continue;
    else if (kind && mayRead) await take(draft, await lookAt(draft, [kind]));
    else if (!unclear.has(draft.sheet)) {
      unclear.set(draft.sheet, { ...(kind && { kind }), isOfSomeStep: seemsToCount(draft) });
    }
  }
  const besides = [...surveys].map(([sheet, survey]) =>
    withoutCellsBeside(
      regions.filter((region) => region.sheet === sheet),
      survey,
    ),
  );
  const rules = { source, readPlaces };
  const unread = await unreadSheets(surveys, { regions, reported, unclear }, rules, log);
  return {
    regions: inWorkbookOrder(
      besides.flatMap((each) => each.regions.map((region) => withPivot(region, pivots))),
      source,
    ),
    ...{ seen, incomplete, applied, unread },
    beside: [...besides.flatMap(({ beside }) => beside), ...below],
  };
}

/** The first of the kinds whose needs the headers meet; otherwise the likeliest, to say what is lacking. */
function recognise(draft: Draft, kinds: readonly RowKind[]): readonly MatchedLine[] {
  const attempts = kinds.map((kind) =>
    findRegions(draft.head, kind, draft.sheet.name, draft.corrections, draft.named),
  );
  const fitting = attempts.filter((lines) => lines.some(({ isFit }) => isFit));
  const clear = fitting.find((lines) => lines.every(({ isAlien }) => !isAlien));
  // A list of choices without their date is no list of providers.
  const byName = fitting.find(([line]) => line?.kind === kinds[0]);
  return clear ?? byName ?? attempts.find((lines) => lines.length > 0) ?? [];
}

/** Whether the rows are of some step that no header names: dated rows of users, or numbers by place. */
function seemsToCount({ head, sheet, corrections, named }: Draft): boolean {
  const lines = findRegions(head, 'participation', sheet.name, corrections, named);
  return lines.some(({ isFit, match }) => {
    const { columns, weak } = match;
    const isOfPlaces = has(placeFields, columns) && has(['count'], columns) && !weak.has('count');
    return isFit && (namesUsers(match) || isOfPlaces);
  });
}

function withPivot(region: Region, pivots: ReadonlyMap<RawSheet, UnfoldedPivot>): Region {
  const pivot = pivots.get(region.sheet);
  return pivot ? { ...region, pivot } : region;
}

function inWorkbookOrder(regions: readonly Region[], source: RawSource): readonly Region[] {
  return [...regions].sort(
    (a, b) => source.sheets.indexOf(a.sheet) - source.sheets.indexOf(b.sheet),
  );
}
