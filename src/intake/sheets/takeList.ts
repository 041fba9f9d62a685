import { has } from '../../service/sheetNeeds';
import type { RowKind } from '../../service/sheets';
import { namesUsers } from '../columns/columnMatch';
import type { LocatedCorrection } from '../columns/correction';
import { headerStart, readHeaderRow, type SheetHead } from '../columns/headerLine';
import { dateSystemOf, type RawSheet } from '../rawSource';
import { placeFields } from '../rows/places';
import { possibleCounts } from './counts/possibleCounts';
import { crosstabRegion, findCrosstabIn } from './crosstabs/crosstabRegion';
import { presenceMatrix } from './crosstabs/presenceMatrix';
import { findRegions, type MatchedLine } from './findRegions';
import { kindOfHead } from './kindByHeaders';
import { reportListBelow, type StackedList } from './listsBelow';
import type { Workbook } from './places/knownPlaces';
import { readableRegions } from './readableRegions';
import type { Given, Region } from './region';
import { kindsOfOthers, regionsOfSeveral } from './severalKinds';
import { reportGiven } from './sheetNameGiven';
import { cellsFrom, type UnreadCells } from './unread/cellsBeside';

/** One of the lists of a sheet, before it is known what it lists. */
export interface FoundList {
  readonly sheet: RawSheet;
  readonly head: SheetHead;
  /** What a title above it says that it is, where it is one of several. */
  readonly titled: readonly RowKind[];
  /** What the sheet's name says besides its kind. */
  readonly named: Given;
  readonly corrections: readonly LocatedCorrection[];
}

/** What has been recognised so far; the functions below add to it. */
export interface Recognition {
  readonly regions: Region[];
  /** Kinds for which there is a sheet, whether or not it can be read. */
  readonly seen: Set<RowKind>;
  /** Kinds of which a sheet is there that gives no rows. */
  readonly incomplete: Set<RowKind>;
  /** Corrections that found their column. */
  readonly applied: Set<LocatedCorrection>;
  /** Sheets of which a finding says that they are not read. */
  readonly reported: Set<RawSheet>;
  /** What stands below the lists that are read, and is no list itself. */
  readonly below: UnreadCells[];
}

/** A sheet of this kind is there, if it is of one, and is not read. */
export function leaveUnread(
  sheet: RawSheet,
  kind: RowKind | undefined,
  { seen, incomplete, reported }: Recognition,
): void {
  if (kind === undefined) return;
  seen.add(kind);
  incomplete.add(kind);
  reported.add(sheet);
}

/** Takes a list as that of the first of the kinds that it may be; reported where none can be read. */
export async function takeList(
  list: FoundList,
  kinds: readonly RowKind[],
  workbook: Workbook,
  found: Recognition,
): Promise<void> {
  await take(list, await lookAt(list, kinds, workbook), workbook, found);
}

/**
 * Takes a list that holds several steps, but for those that have sheets `elsewhere`. False where it is of one
 * step, or of none.
 */
export async function takeSeveral(
  list: FoundList,
  elsewhere: ReadonlySet<RowKind>,
  workbook: Workbook,
  found: Recognition,
): Promise<boolean> {
  const several = await regionsOfSeveral(workbook, { ...list, elsewhere });
  if (!several) return false;
  for (const { kind } of several.regions) found.seen.add(kind);
  for (const correction of several.applied) found.applied.add(correction);
  found.reported.add(list.sheet);
  found.regions.push(...several.regions);
  return true;
}

/** Takes a list below another as what its headers or its title say, or as more of the sheet's own kinds. */
export async function takeListBelow(
  list: FoundList,
  { headerRow }: NonNullable<StackedList['below']>,
  ofSheet: readonly RowKind[],
  workbook: Workbook,
  found: Recognition,
): Promise<void> {
  const { source, log } = workbook;
  await readHeaderRow(source, list.sheet, headerRow);
  const before = found.regions.length;
  const above = found.regions.findLast(({ sheet }) => sheet === list.sheet);
  const likely = ofSheet.filter((kind) => isMoreOf(list, kind, above));
  const kinds = [...kindOfHead(list), ...list.titled, ...likely];
  let isOfCounts = seemsToCount(list);
  if (!(await takeSeveral(list, kindsOfOthers(workbook, list.sheet), workbook, found))) {
    const look = await lookAt(list, kinds, workbook);
    isOfCounts ||= look.matched.some((line) => mayCountPlaces(line, list.head));
    const mayRead = (line: MatchedLine): boolean =>
      line.isFit && possibleCounts(line, list.head).length === 0;
    if (look.crosstab || look.matched.some(mayRead)) await take(list, look, workbook, found);
  }
  const region = found.regions[before];
  if (region || isOfCounts) reportListBelow(list, headerRow, region?.kind, log);
  if (region || !isOfCounts) {
    // Its header may be further down than it seemed: what stands between is not read.
    const unread = list.head.rows.slice(0, region && headerStart(region.line));
    found.below.push(...cellsFrom(list.sheet, unread, headerRow));
  }
}

/**
 * Whether a list below another may be of the sheet's kind though its headers do not tell: counts may; users
 * with other places beside them than those above may have taken another step.
 */
function isMoreOf({ head, sheet, corrections }: FoundList, kind: RowKind, above?: Region): boolean {
  const [found] = findRegions(head, kind, sheet.name, corrections);
  if (!found || !namesUsers(found.match)) return true;
  const placesIn = (columns: Region['columns']): string =>
    placeFields.filter((field) => columns[field] !== undefined).join();
  return above?.kind === kind && placesIn(above.columns) === placesIn(found.match.columns);
}

/** Whether the rows have a time and a place, and a number of which nobody knows what it counts. */
function mayCountPlaces(line: MatchedLine, head: SheetHead): boolean {
  return (
    line.isFit && has(placeFields, line.match.columns) && possibleCounts(line, head).length > 0
  );
}

/** What a list may be: its header rows, read as those of a kind, or a crosstab. */
type Look = Awaited<ReturnType<typeof lookAt>>;

async function lookAt(
  list: FoundList,
  kinds: readonly RowKind[],
  { source, readPlaces }: Workbook,
) {
  const matched = recognise(list, kinds);
  const { name: sheetName } = list.sheet;
  const rules = { ...list, sheetName, dateSystem: dateSystemOf(source, sheetName) };
  const crosstab = await findCrosstabIn(list.head, kinds, matched, { ...rules, readPlaces });
  const matrix = presenceMatrix(list.sheet, list.head, matched);
  return { kinds, matched, crosstab, matrix };
}

async function take(
  list: FoundList,
  { kinds, matched, crosstab, matrix }: Look,
  { source, log }: Workbook,
  found: Recognition,
): Promise<void> {
  const { sheet, head } = list;
  const kind = crosstab?.kind ?? matched[0]?.kind ?? kinds[0];
  if (kind) found.seen.add(kind);
  for (const { match } of matched) {
    match.applied.forEach((correction) => found.applied.add(correction));
  }
  if (crosstab) {
    found.regions.push(crosstabRegion(sheet, head, crosstab, log));
    return;
  }
  if (matrix) {
    reportGiven(sheet.name, matrix.kind, matrix.given, log);
    found.regions.push(matrix);
    return;
  }
  const readable = await readableRegions(source, list, kind, matched, log);
  if (readable.length === 0) leaveUnread(sheet, kind, found);
  found.regions.push(...readable);
}

/** The first of the kinds whose needs the headers meet; otherwise the likeliest, to say what is lacking. */
function recognise(list: FoundList, kinds: readonly RowKind[]): readonly MatchedLine[] {
  const attempts = kinds.map((kind) =>
    findRegions(list.head, kind, list.sheet.name, list.corrections, list.named),
  );
  const fitting = attempts.filter((lines) => lines.some(({ isFit }) => isFit));
  const clear = fitting.find((lines) => lines.every(({ isAlien }) => !isAlien));
  // A list of choices without their date is no list of providers.
  const byName = fitting.find(([line]) => line?.kind === kinds[0]);
  return clear ?? byName ?? attempts.find((lines) => lines.length > 0) ?? [];
}

/** Whether the rows are of some step that no header names: dated rows of users, or numbers by place. */
export function seemsToCount({ head, sheet, corrections, named }: FoundList): boolean {
  const lines = findRegions(head, 'participation', sheet.name, corrections, named);
  return lines.some(({ isFit, match }) => {
    const { columns, weak } = match;
    const isOfPlaces = has(placeFields, columns) && has(['count'], columns) && !weak.has('count');
    return isFit && (namesUsers(match) || isOfPlaces);
  });
}
