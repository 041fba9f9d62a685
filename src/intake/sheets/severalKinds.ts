import { createFindingLog } from '../../findings/finding';
import { isRowKind, kindsByName } from '../../service/sheetNames';
import type { RowKind } from '../../service/sheets';
import { type CountedKind, countedKinds } from '../../service/stages';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import { isBlank } from '../cells/cellText';
import { namesUsers } from '../columns/columnMatch';
import type { LocatedCorrection } from '../columns/correction';
import type { SheetHead } from '../columns/headerLine';
import type { HeadedColumn } from '../dataset';
import { dateSystemOf, type RawSheet } from '../rawSource';
import { carriedLabels } from './carriedLabels';
import { holdsCounts } from './counts/possibleCounts';
import { generalCounts } from './counts/rowNumbers';
import type { Crosstab } from './crosstabs/crosstab';
import { crosstabRegion, findCrosstabIn } from './crosstabs/crosstabRegion';
import { findStageCrosstabs, type StageCrosstab } from './crosstabs/stageCrosstabs';
import { type EventLog, findEventLog, namesSteps, reportSteps } from './eventLog';
import { findRegions, type MatchedLine } from './findRegions';
import { listRegion } from './listRegion';
import type { Workbook } from './places/knownPlaces';
import type { Given, Region } from './region';
import { reportGiven } from './sheetNameGiven';
import { unusedColumns } from './unread/unusedColumns';

interface SeveralRegions {
  readonly regions: readonly Region[];
  /** Corrections that found their column. */
  readonly applied: readonly LocatedCorrection[];
}

interface SheetOfSeveral {
  readonly sheet: RawSheet;
  readonly head: SheetHead;
  readonly named: Given;
  readonly corrections: readonly LocatedCorrection[];
  /**
   * Steps that have sheets of their own: what this one says of them is not counted, lest they count twice.
   */
  readonly elsewhere: ReadonlySet<RowKind>;
}

/**
 * The regions of a sheet that holds several steps, one for each that has no sheet of its own: a log of
 * events, or counts with a column for each step. undefined where it is a sheet of one step, or of none.
 */
export async function regionsOfSeveral(
  workbook: Workbook,
  list: SheetOfSeveral,
): Promise<SeveralRegions | undefined> {
  const { source, log } = workbook;
  const { sheet, head, named, corrections, elsewhere } = list;
  const crossed = await regionsOfCrosstabs(workbook, list);
  if (crossed) return crossed;
  const lists = new Map<CountedKind, MatchedLine>();
  let row: number | undefined;
  for (const kind of countedKinds) {
    const own = corrections.filter((each) => isOfStep(each, kind));
    const [list] = findRegions(head, kind, sheet.name, own, named);
    row ??= list?.isFit === true ? list.line.row : undefined;
    if (list?.isFit === true && list.line.row === row) lists.set(kind, list);
  }
  const eventLog = await findEventLog(source, sheet, head, lists.get('registration'));
  const stageLists = findPresences(lists, sheet, head) ?? findStageColumns(lists);
  const found = eventLog?.steps ?? stageLists;
  const own = [...lists]
    .filter(([kind]) => found.has(kind) && !elsewhere.has(kind))
    .map(([kind, list]) => [kind, (eventLog ? list : stageLists.get(kind)) ?? list] as const);
  const steps = (list: MatchedLine): readonly number[] | undefined =>
    eventLog &&
    carriedLabels(list.kind, list.match.columns, list.line, head, stepColumnOf(eventLog));
  if (eventLog) {
    const carried = own[0] && steps(own[0][1]);
    reportSteps(eventLog, new Set(own.map(([kind]) => kind)), carried ?? [], sheet, log);
  } else if (own.length === 0) return undefined;
  const regions = own.map(([kind, list], index): Region => {
    const step = eventLog?.steps.get(kind);
    const isReadBefore = !eventLog && index > 0;
    const carried = steps(list);
    const region = listRegion(sheet, list, head);
    return { ...region, isReadBefore, ...(carried && { carried }), ...(step && { step }) };
  });
  const [first] = regions;
  if (first) {
    // What the name says, it says of all the steps.
    const given = Object.assign({}, ...regions.map((each) => each.given)) as Given;
    reportGiven(sheet.name, first.kind, given, log);
  }
  const unused = unusedByAll(regions);
  return {
    regions: regions.map((region) => ({ ...region, unused })),
    applied: own.flatMap(([, { match }]) => [...match.applied]),
  };
}

/** `Patti` in the place of the field means the counts of that step alone. */
function isOfStep({ field, fieldText }: LocatedCorrection, kind: CountedKind): boolean {
  return field !== 'count' || meaningOfHeader(fieldText, kind) !== undefined;
}

/** Crosstabs in whose headers the steps stand among the times, or whose rows name them. */
async function regionsOfCrosstabs(
  { source, readPlaces, log }: Workbook,
  { sheet, head, named, corrections, elsewhere }: SheetOfSeveral,
): Promise<SeveralRegions | undefined> {
  const { name: sheetName } = sheet;
  const dateSystem = dateSystemOf(source, sheetName);
  const rules = { ...{ sheetName, named, corrections, dateSystem }, readPlaces };
  const across = await findStageCrosstabs(head, rules);
  const base =
    across.length > 0 || !namesSteps(head)
      ? undefined
      : await findCrosstabIn(head, ['registration'], [], rules);
  const eventLog = base && (await findEventLog(source, sheet, head, asList(base)));
  const step = eventLog && stepColumnOf(eventLog);
  const carried =
    base && step !== undefined ? carriedLabels(base.kind, base.columns, base.line, head, step) : [];
  if (eventLog && carried.length === 0 && hasBlankLabels(head, base, eventLog)) return undefined;
  const down: StageCrosstab[] = [];
  for (const kind of eventLog?.steps.keys() ?? []) {
    const crosstab = await findCrosstabIn(head, [kind], [], rules);
    if (crosstab) down.push({ kind, crosstab, head });
  }
  const own = [...across, ...down].filter(({ kind }) => !elsewhere.has(kind));
  const [first] = own;
  if (eventLog) reportSteps(eventLog, new Set(own.map(({ kind }) => kind)), carried, sheet, log);
  else if (!first) return undefined;
  const silent = createFindingLog();
  const regions = own.map(({ kind, crosstab, head: alone }): Region => {
    const isReadBefore = !eventLog && crosstab !== first?.crosstab;
    const step = eventLog?.steps.get(kind);
    const region = crosstabRegion(
      sheet,
      alone,
      crosstab,
      crosstab === first?.crosstab ? log : silent,
    );
    return { ...region, isReadBefore, ...(step && { step, carried }) };
  });
  const read = regions.flatMap(({ otherColumns, step }) => [
    ...otherColumns,
    ...(step ? [step.column] : []),
  ]);
  const header = head.lines.find(({ row }) => row === regions[0]?.line.row);
  const columns = regions[0]?.columns ?? {};
  const unused = header ? unusedColumns({ line: header, match: { columns } }, head, read) : [];
  const applied = own.flatMap(({ crosstab }) => [...crosstab.match.applied]);
  return { regions: regions.map((region) => ({ ...region, unused })), applied };
}

function asList({ line, kind, match, columns, given, cross }: Crosstab): MatchedLine {
  const count = { count: cross[0]?.column ?? 0 };
  const own = { ...match, columns: { ...columns, ...count } };
  return { ...{ line, kind, given }, match: own, isFit: true, isAlien: false };
}

function stepColumnOf({ steps }: EventLog): number | undefined {
  const [step] = steps.values();
  return step?.column;
}

/** Whether labels are lacking: then a row says nothing of where its step was taken. */
function hasBlankLabels({ rows }: SheetHead, { line, columns }: Crosstab, log: EventLog): boolean {
  const [step] = log.steps.values();
  const labels = Object.values(columns);
  const named = rows.slice(line.row + 1).filter((row) => step && !isBlank(row[step.column]));
  return named.some((row) => labels.some((column) => isBlank(row[column])));
}

/** The kinds that other sheets have the names of, but for the one that the sheet itself has. */
export function kindsOfOthers({ kinds }: Workbook, { name }: RawSheet): ReadonlySet<RowKind> {
  const own = kinds.get(name)?.[0];
  const others = [...kinds.values()].flatMap(([kind]) => (kind && kind !== own ? [kind] : []));
  return new Set(others.filter(isRowKind));
}

/** What one step does not use, another may. */
function unusedByAll(regions: readonly Region[]): readonly HeadedColumn[] {
  const used = new Set(
    regions.flatMap(({ columns, step }) => [...Object.values(columns), step?.column]),
  );
  return (regions[0]?.unused ?? []).filter(({ column }) => !used.has(column));
}

/**
 * Meetings, a row each, that say how many came: both are counted. `Iscritti` beside them have signed up for
 * the meeting.
 */
function findPresences(
  lists: ReadonlyMap<CountedKind, MatchedLine>,
  { name }: RawSheet,
  { rows }: SheetHead,
): ReadonlyMap<CountedKind, MatchedLine> | undefined {
  const [meeting, participation] = [lists.get('meeting'), lists.get('participation')];
  if (kindsByName(name)[0] !== 'meeting' || !meeting || !participation) return undefined;
  const { date, count } = meeting.match.columns;
  if (date === undefined || count !== undefined || namesUsers(participation.match))
    return undefined;
  const { line, match } = participation;
  const came = match.columns.count;
  if (came === undefined || match.weak.has('count')) return undefined;
  if (!holdsCounts(line.headers[came] ?? '', came, rows.slice(line.row + 1))) return undefined;
  return new Map([
    ['participation', participation],
    ['meeting', meeting],
  ]);
}

/**
 * The steps of which a list of counts has a column each, under headers that name what they count
 * (`Registrati`, `Partecipanti`); none where fewer than two have. `lists` reads the same header row as that
 * of each step, the likeliest first: a column is of the first that it may be of.
 */
function findStageColumns(
  lists: ReadonlyMap<CountedKind, MatchedLine>,
): ReadonlyMap<CountedKind, MatchedLine> {
  const found = new Map<CountedKind, MatchedLine>();
  const taken = new Set<number>();
  for (const [kind, list] of lists) {
    const { line, match } = list;
    const { columns, weak, repeated } = match;
    if (namesUsers(match) || columns.count === undefined || weak.has('count')) continue;
    const counts = repeated.filter(({ field }) => field === 'count').map(({ column }) => column);
    // `Totale` may stand before them.
    const count = [columns.count, ...counts].find(
      (column) => !taken.has(column) && !generalCounts.has(matchKey(line.headers[column] ?? '')),
    );
    if (count === undefined) continue;
    taken.add(count);
    const isOfCount = ({ field }: (typeof repeated)[number]): boolean => field === 'count';
    const others = repeated.filter((each) => count === columns.count || !isOfCount(each));
    const own = { ...match, columns: { ...columns, count }, repeated: others };
    found.set(kind, { ...list, match: own });
  }
  return found.size > 1 ? found : new Map();
}
