import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing, type UnreadList, type UnreadSheet } from '../../intake/dataset';
import { isCountedKind } from '../../service/stages';
import { total } from '../measures';
import type { Tally, UnreadAccount } from './tally';

type Counted = Pick<Tally, 'kinds' | 'contacts' | 'registrationProfile' | 'pactProfile'>;

/**
 * The sheets that hold a list and are not read, each with why. One that may matter is asked about; a copy of
 * users that are counted, or a summary of what is counted, is not.
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
    const why = whyUnread(unread, dataset, known);
    if (why === 'unclear') {
      const details = { ...(kind && { kind }), headers: headers.map(({ header }) => header) };
      addFinding(log, { code: 'FOGLIO_NON_LETTO', sheet, value: '', details });
    }
    return { sheet, headers, why };
  });
}

function whyUnread(
  { kind, list, isReported, isUnwanted }: UnreadSheet,
  dataset: Dataset,
  known: () => Figures,
): UnreadAccount['why'] {
  if (isUnwanted) return 'unwanted';
  if (isReported) return 'reported';
  if (!list) return kind ? 'unclear' : 'noData';
  const { identifiers, isDated, isPlaced, counts } = list;
  if (identifiers.length > 0) {
    const counterpart = kind ?? (isDated ? undefined : 'registration');
    const isOfKnown =
      counterpart !== undefined &&
      isCountedKind(counterpart) &&
      areUsersOf(dataset.events[counterpart].user, identifiers, dataset.userIds);
    return isOfKnown ? 'sameUsers' : 'unclear';
  }
  if (counts.length === 0) return (kind ?? (isDated && isPlaced)) ? 'unclear' : 'noData';
  return isSummary(list, kind !== undefined, known()) ? 'sameFigures' : 'unclear';
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
}

/** Smaller numbers may be the same by chance. */
const leastTelling = 10;

/**
 * Whether a list repeats counts of the report: together they are all of a kind, or each column adds up to a
 * figure, or each count is a figure. A list with rows of some step has to be all of a kind.
 */
function isSummary(
  { counts, isOfSomeStep }: UnreadList,
  isOfKind: boolean,
  { totals, all }: Figures,
): boolean {
  const sums = counts.map((column) => total(column));
  // The total may have a column of its own, or each column be of another kind.
  if (totals.has(total(sums)) || sums.every((sum) => totals.has(sum))) return true;
  if (isOfSomeStep || isOfKind) return false;
  const numbers = counts.flat();
  if (!numbers.some((number) => number >= leastTelling)) return false;
  return sums.every((sum) => all.has(sum)) || numbers.every((number) => all.has(number));
}

function figuresOf({ kinds, contacts, registrationProfile, pactProfile }: Counted): Figures {
  const totals = new Set<number>();
  const all = new Set<number>([0]);
  const addRuns = (counts: readonly number[]): void => {
    for (let first = 0; first < counts.length; first++) {
      let sum = 0;
      for (const count of counts.slice(first)) all.add((sum += count));
    }
  };
  const addTable = (rows: readonly (readonly number[])[]): void => {
    rows.forEach(addRuns);
    const width = Math.max(0, ...rows.map(({ length }) => length));
    const sums = Array.from({ length: width }, (_, at) => total(rows.map((row) => row[at] ?? 0)));
    addRuns(sums);
    totals.add(total(sums));
  };
  for (const { byArea, units } of Object.values(kinds)) {
    addTable(byArea);
    for (const { counts } of units) [...counts, total(counts)].forEach((count) => all.add(count));
  }
  addTable((contacts?.channels ?? []).map(({ counts }) => counts));
  for (const { classes } of [...registrationProfile, ...pactProfile])
    classes.forEach(({ count }) => all.add(count));
  totals.forEach((count) => all.add(count));
  return { totals, all };
}
