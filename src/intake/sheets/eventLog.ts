import { addFinding, type FindingLog } from '../../findings/finding';
import { dateFieldOf } from '../../service/fields';
import { plainHeaders } from '../../service/headers';
import { isOfOtherMeasure } from '../../service/measures';
import { kindsByName } from '../../service/sheetNames';
import { type CountedKind, countedKinds, laterStages } from '../../service/stages';
import { matchKey, matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { namesUsers } from '../columns/columnMatch';
import type { SheetHead } from '../columns/headerLine';
import type { RawCell, RawSheet, RawSource } from '../rawSource';
import { isTotalOrPart } from '../rows/totalLabel';
import type { MatchedLine } from './findRegions';
import { type Region, rowsBelow, type StepFilter, stepKey } from './region';

/**
 * A header with one of these words may stand above the steps: `Fase`, `Tipo di evento`, `Attività svolta`.
 */
const stepWords = new Set(
  splitList('fase, passo, step, tappa, evento, attivita, indicatore, misura, voce, azione').map(
    matchKey,
  ),
);

/** `Stato precedente`, `Da fase`: where a user stood before the step of the row. */
const before =
  /(?<!\p{L})(?:precedent[ei]|provenienza|partenza|vecchi[oa])(?!\p{L})|^\W*da(?!\p{L})/iu;

const genericDates = new Set(plainHeaders.date.map(matchKey));

/** The steps that a sheet's rows name themselves. */
export interface EventLog {
  readonly steps: ReadonlyMap<CountedKind, StepFilter>;
  /** Of the column that names the steps. */
  readonly header: string;
  /** The rows of each text that names a step or none, in the order of the sheet. */
  readonly named: readonly NamedStep[];
  readonly totals: readonly FoundCell[];
}

interface FoundCell {
  readonly text: RawCell;
  readonly row: number;
  readonly column: number;
}

interface NamedStep extends FoundCell {
  /** Absent where the text names no step that is counted. */
  readonly kind?: CountedKind;
  readonly count: number;
}

/**
 * The steps of a log of events: a list of users or of counts with one date for all, where a column names the
 * step of each row. undefined where no column does; the state that a user has reached is no log, where no
 * user stands in it twice.
 */
export async function findEventLog(
  source: RawSource,
  sheet: RawSheet,
  head: SheetHead,
  list: MatchedLine | undefined,
): Promise<EventLog | undefined> {
  if (!list?.isFit || !hasOneDateForAll(list)) return undefined;
  const column = stepColumn(head, list);
  if (column === undefined) return undefined;
  const { named, totals, isRepeated } = await readSteps(source, sheet, list, column);
  if (namesUsers(list.match) && !isRepeated) return undefined;
  const steps = new Map<CountedKind, StepFilter>();
  for (const kind of countedKinds) {
    const own = named.filter((step) => step.kind === kind);
    const keys = new Set(own.map(({ text }) => stepKey(text)));
    if (own.length > 0) steps.set(kind, { column, keys });
  }
  return { steps, header: list.line.headers[column] ?? '', named, totals };
}

/** The date of one step alone makes a list of that step. */
function hasOneDateForAll({ line, match }: MatchedLine): boolean {
  if (laterStages.some((stage) => match.columns[dateFieldOf(stage)] !== undefined)) return false;
  const { date } = match.columns;
  return date === undefined || genericDates.has(matchKey(line.headers[date] ?? ''));
}

/**
 * The column that names the steps, among those that are no field. Its header tells where one row of the head
 * names a step; otherwise all of them have to, and not the same one.
 */
function stepColumn(head: SheetHead, { line, match }: MatchedLine): number | undefined {
  const taken = new Set(Object.values(match.columns));
  const { userId, count } = match.columns;
  const rows = head.rows
    .slice(line.row + 1)
    .filter((row) => !isBlank(row[userId ?? count ?? 0]) && !isTotalRow(row));
  const names = (header: string, column: number): boolean => {
    const kinds = rows.map((row) => stepOf(row[column], namesUsers(match)));
    const known = new Set(kinds.filter((kind) => kind !== undefined));
    if (matchWords(header).some((word) => stepWords.has(word))) return known.size > 0;
    return known.size > 1 && !kinds.includes(undefined);
  };
  const found = line.headers.findIndex(
    (header, column) => !taken.has(column) && !before.test(header) && names(header, column),
  );
  return found < 0 ? undefined : found;
}

/** Whether any cell below the first row names a step: no log of events is without. */
export function namesSteps({ rows }: SheetHead): boolean {
  return rows.slice(1).some((row) => row.some((cell) => stepOf(cell, false) !== undefined));
}

function isTotalRow(row: RawRow): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return typeof first === 'string' && isTotalOrPart(first);
}

/**
 * A user takes part in a meeting: the meeting itself is counted in rows of no user. `Patto da firmare` was not
 * taken, and is no step.
 */
export function stepOf(cell: RawCell | undefined, isOfUsers: boolean): CountedKind | undefined {
  if (typeof cell !== 'string' || isOfOtherMeasure(cell)) return undefined;
  const kinds = kindsByName(cell).filter((kind) => !isOfUsers || kind !== 'meeting');
  return countedKinds.find((kind) => kind === kinds[0]);
}

/** Every text of the column, the rows of totals, and whether a user stands in two rows. */
async function readSteps(
  source: RawSource,
  sheet: RawSheet,
  { line, match }: MatchedLine,
  column: number,
): Promise<Pick<EventLog, 'named' | 'totals'> & { readonly isRepeated: boolean }> {
  const columns = [...new Set([...Object.values(match.columns), column])].sort((a, b) => a - b);
  const { userId, count } = match.columns;
  const byKey = new Map<string, NamedStep>();
  const totals: FoundCell[] = [];
  const users = new Set<RawCell>();
  let isRepeated = false;
  const add = (row: RawRow, at: number): void => {
    const text = row[column] ?? null;
    const user = row[userId ?? count ?? column] ?? null;
    const first = columns.find((each) => !isBlank(row[each]));
    if (first === undefined) return;
    if (isTotalRow(row)) {
      totals.push({ text: row[first] ?? null, row: at, column: first });
      return;
    }
    // What stands alone in its row is a note.
    if (isBlank(text) && columns.filter((each) => !isBlank(row[each])).length < 2) return;
    isRepeated ||= !isBlank(user) && users.has(user);
    if (!isRepeated) users.add(user);
    const key = stepKey(text);
    const kind = stepOf(text, namesUsers(match));
    const known = byKey.get(key) ?? { ...(kind && { kind }), text, row: at, column, count: 0 };
    byKey.set(key, { ...known, count: known.count + 1 });
  };
  const request = { ...rowsBelow(line), columns };
  for await (const { firstRow, rows } of source.readRows(sheet, request))
    rows.forEach((row, index) => add(row, firstRow + index));
  return { named: [...byKey.values()], totals, isRepeated };
}

/**
 * Says which rows are not counted: their step is none that is, or has a sheet of its own.
 *
 * @param carried - Columns whose labels stand on the first row of their group.
 */
export function reportSteps(
  { header, named, totals }: EventLog,
  read: ReadonlySet<CountedKind>,
  carried: readonly number[],
  { name }: RawSheet,
  log: FindingLog,
): void {
  for (const { text, row, column } of totals)
    addFinding(log, { code: 'RIGA_DI_TOTALE', ...foundAt(name, row, column, text) });
  for (const { kind, text, row, column, count } of named) {
    if (kind !== undefined && read.has(kind)) continue;
    // The step of the group is meant.
    if (isBlank(text) && carried.includes(column)) continue;
    const details = { header, count, ...(kind && { kind }) };
    addFinding(log, { code: 'FASE_NON_CONTATA', ...foundAt(name, row, column, text), details });
  }
}

/** Whether the region is of a log of events with the headers of the list: `Log 2018` beside `Log 2019`. */
export function isSameLog({ step, line }: Region, { lines }: SheetHead): boolean {
  const own = line.headers.map(matchKey).join('\n');
  return (
    step !== undefined && lines.some(({ headers }) => headers.map(matchKey).join('\n') === own)
  );
}
