import { addFinding, type FindingLog, withdrawFindings } from '../../findings/finding';
import { type Dataset, missing, type UnreadList, type UnreadSheet } from '../../intake/dataset';
import { isOfSummary } from '../../service/sheetNames';
import type { RowKind } from '../../service/sheets';
import { countedKinds, isCountedKind } from '../../service/stages';
import { total } from '../measures';
import type { Tally, UnreadAccount } from './tally';

type Counted = Pick<Tally, 'kinds' | 'contacts' | 'registrationProfile' | 'pactProfile'>;

/**
 * The sheets that hold a list and are not read, each with why. One that may matter is asked about; a copy of
 * users that are counted, or a summary of what is counted, is not: findings that such a summary lacks a column
 * are taken back.
 */
export function accountUnread(
  dataset: Dataset,
  counted: Counted,
  log: FindingLog,
): readonly UnreadAccount[] {
  let figures: Figures | undefined;
  const known = (): Figures => (figures ??= figuresOf(counted));
  return dataset.unread.map((unread): UnreadAccount => {
    const { sheet, headers, kind } = unread;
    if (unread.isReported && repeatsCounts(unread, known, log)) {
      const isOfSheet = (finding: { readonly sheet?: string }): boolean => finding.sheet === sheet;
      for (const code of lackingCodes) withdrawFindings(log, code, isOfSheet);
      return { sheet, headers, why: 'sameFigures' };
    }
    const why = whyUnread(unread, dataset, known);
    if (why === 'unclear') {
      const details = { ...(kind && { kind }), headers: headers.map(({ header }) => header) };
      addFinding(log, { code: 'FOGLIO_NON_LETTO', sheet, value: '', details });
    }
    return { sheet, headers, why };
  });
}

/** They say of a sheet whose name tells its kind that it has no times, or no column that is known to count. */
const lackingCodes = ['FOGLIO_SENZA_COLONNE', 'CONTEGGI_SENZA_COLONNA'] as const;

/** Whether a sheet that lacks a column adds up to all that the report counts of its kind, or to some of its periods. */
function repeatsCounts(
  { sheet, list }: UnreadSheet,
  known: () => Figures,
  log: FindingLog,
): boolean {
  if (!list || list.identifiers.length > 0 || list.counts.length === 0) return false;
  const kinds = log.first.flatMap((finding) =>
    finding.sheet === sheet &&
    (finding.code === 'FOGLIO_SENZA_COLONNE' || finding.code === 'CONTEGGI_SENZA_COLONNA')
      ? [finding.details.kind]
      : [],
  );
  const sums = list.counts.map((column) => total(column));
  return kinds.some((kind) => {
    const runs = known().runsOf.get(kind);
    return runs !== undefined && sums.every((sum) => sum >= leastTelling && runs.has(sum));
  });
}

function whyUnread(
  { sheet, kind, list, isReported, isUnwanted }: UnreadSheet,
  dataset: Dataset,
  known: () => Figures,
): UnreadAccount['why'] {
  if (isUnwanted) return 'unwanted';
  if (isReported) return 'reported';
  if (!list) return kind ? 'unclear' : 'noData';
  const { identifiers, isDated, isPlaced, saysStep, counts } = list;
  if (identifiers.length > 0) {
    const counterpart = kind ?? (isDated || saysStep ? undefined : 'registration');
    const isOfKnown =
      counterpart !== undefined &&
      isCountedKind(counterpart) &&
      areUsersOf(dataset.events[counterpart].user, identifiers, dataset.userIds);
    return isOfKnown ? 'sameUsers' : 'unclear';
  }
  if (counts.length === 0) return (kind ?? (isDated && isPlaced)) ? 'unclear' : 'noData';
  const says = { isOfKind: kind !== undefined, isSummary: isOfSummary(sheet) };
  return repeatsFigures(list, says, known()) ? 'sameFigures' : 'unclear';
}

/** Whether each of the identifiers is that of a user among the events. */
function areUsersOf(
  users: Int32Array,
  identifiers: readonly string[],
  userIds: readonly string[],
): boolean {
  const wanted = new Set(identifiers.map((text) => text.toUpperCase()));
  const isThere = new Uint8Array(userIds.length);
  for (const user of users) if (user !== missing) isThere[user] = 1;
  userIds.forEach((text, code) => {
    if (isThere[code] === 1) wanted.delete(text.toUpperCase());
  });
  return wanted.size === 0;
}

/** What the report counts, as a summary that somebody made may have it. */
interface Figures {
  /** All counts of a kind. */
  readonly totals: ReadonlySet<number>;
  /** All counts of a kind, those of places, of periods and of runs of periods, and those of profiles. */
  readonly all: ReadonlySet<number>;
  /** By kind, its counts of everywhere: all, those of periods and of runs of periods. */
  readonly runsOf: ReadonlyMap<RowKind, ReadonlySet<number>>;
}

/** Smaller numbers may be the same by chance. */
const leastTelling = 10;

/**
 * Whether a list repeats counts of the report: together they are all of a kind, or each column adds up to a
 * figure, or each count is a figure and all together are one. A list with rows of some step has to be all of a kind.
 */
function repeatsFigures(
  { counts, isOfSomeStep }: UnreadList,
  { isOfKind, isSummary }: { readonly isOfKind: boolean; readonly isSummary: boolean },
  { totals, all, runsOf }: Figures,
): boolean {
  const sums = counts.map((column) => total(column));
  const areFigures = (numbers: readonly number[]): boolean =>
    numbers.every((number) => all.has(number));
  // Each column may be of another kind, or the columns be parts of one kind.
  if (sums.every((sum) => totals.has(sum))) return true;
  const areParts = areFigures(sums) || areFigures(sumsOfRows(counts));
  if (totals.has(total(sums)) && areParts) return true;
  if (isOfSomeStep || isOfKind) return false;
  const numbers = counts.flat();
  if (!numbers.some((number) => number >= leastTelling)) return false;
  if (!areFigures(sums) && !areFigures(numbers)) return false;
  if (isSummary) return true;
  // Small numbers are figures by chance: all together, those of each column, or each is one of everywhere.
  const isOfEverywhere = (sum: number): boolean =>
    countedKinds.some((kind) => runsOf.get(kind)?.has(sum) === true);
  return [[total(sums)], sums, numbers].some((each) => each.every(isOfEverywhere));
}

/** The sums over the columns, a row each. Below a blank cell they are of no row: then they are no figures. */
function sumsOfRows(columns: readonly (readonly number[])[]): readonly number[] {
  const rows = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, at) => total(columns.map((column) => column[at] ?? 0)));
}

function figuresOf({ kinds, contacts, registrationProfile, pactProfile }: Counted): Figures {
  const totals = new Set<number>();
  const all = new Set<number>([0]);
  const runsOf = new Map<RowKind, ReadonlySet<number>>();
  const addRuns = (counts: readonly number[]): ReadonlySet<number> => {
    const runs = new Set<number>();
    for (let first = 0; first < counts.length; first++) {
      let sum = 0;
      for (const count of counts.slice(first)) runs.add((sum += count));
    }
    runs.forEach((sum) => all.add(sum));
    return runs;
  };
  const addTable = (kind: RowKind, rows: readonly (readonly number[])[]): void => {
    rows.forEach(addRuns);
    const width = Math.max(0, ...rows.map(({ length }) => length));
    const sums = Array.from({ length: width }, (_, at) => total(rows.map((row) => row[at] ?? 0)));
    runsOf.set(kind, addRuns(sums));
    totals.add(total(sums));
  };
  for (const kind of countedKinds) {
    const { byArea = [], units = [] } = kinds[kind] ?? {};
    addTable(kind, byArea);
    for (const { counts } of units) [...counts, total(counts)].forEach((count) => all.add(count));
  }
  addTable(
    'contact',
    (contacts?.channels ?? []).map(({ counts }) => counts),
  );
  for (const { classes } of [...registrationProfile, ...pactProfile])
    classes.forEach(({ count }) => all.add(count));
  totals.forEach((count) => all.add(count));
  return { totals, all, runsOf };
}
