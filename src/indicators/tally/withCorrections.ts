import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, type EventColumns, missing, type Reading } from '../../intake/dataset';
import { countedKinds } from '../../service/stages';
import { cellOf, type LocatedRows } from '../checks/rowFinding';
import { monthsIn } from '../period';
import type { Territory } from '../places/territory';
import { type Limits, noPeriod, periodOfRows } from './periodOfRows';
import { placeOfCounts } from './placeOfCounts';
import type { Differences } from './withDifferences';

/**
 * The dataset in which negative counts correct others: those of the same place and period (of contacts: of
 * the same channel and month) and, where counts say who the people are, of the same profile. A correction
 * stays among the rows, and each sheet that has some has a finding; cumulated counts that fell have a
 * finding of their own. A correction that takes more than there is counts nobody: it is reported and left
 * out, but for that of a cumulated count that fell: its fall has been said.
 */
export function withCorrections(
  { dataset, cumulated }: Differences,
  territory: Territory,
  limits: Limits,
  log: FindingLog,
): Dataset {
  const leftOut = new Map<number, number>();
  let isChanged = false as boolean;
  const { contacts } = dataset;
  const inMonths = { ...limits, periods: monthsIn(limits.periods) };
  const corrected = {
    ...dataset,
    events: { ...dataset.events },
    contacts: corrections(contacts, inMonths, (row) => String(contacts.channel[row])),
  };
  for (const kind of countedKinds) {
    const rows = dataset.events[kind];
    corrected.events[kind] = corrections(
      rows,
      limits,
      placeOrOwn(rows, placeOfCounts(dataset, territory, kind)),
    );
  }
  if (!isChanged) return dataset;
  const readings = dataset.readings.map((reading, index): Reading => ({
    ...reading,
    rowsLeftOut: reading.rowsLeftOut + (leftOut.get(index) ?? 0),
  }));
  return { ...corrected, readings };

  /** The rows, where those that take too much count nobody. */
  function corrections<Rows extends Counts>(
    rows: Rows,
    within: Limits,
    placeOf: (row: number) => string,
  ): Rows {
    const found = findCorrections(rows, within, placeOf);
    const isOwn = (row: number): boolean => !cumulated.has(rows.reading[row] as number);
    const own = { applied: found.applied.filter(isOwn), excess: found.excess.filter(isOwn) };
    reportCorrections(dataset, rows, own, log);
    if (found.excess.length === 0) return rows;
    const count = rows.count.slice();
    for (const row of found.excess) count[row] = 0;
    for (const row of own.excess) {
      const reading = rows.reading[row] as number;
      leftOut.set(reading, (leftOut.get(reading) ?? 0) + 1);
    }
    isChanged = true;
    return { ...rows, count };
  }
}

/** No correction takes back a user's row that names no place, or one of several rows of a user. */
function placeOrOwn(
  { length, user, area, province, jobCentre }: EventColumns,
  placeOf: (row: number) => string,
): (row: number) => string {
  let several: ReadonlySet<number> | undefined;
  const isNowhere = (row: number): boolean =>
    [area, province, jobCentre].every((codes) => codes[row] === missing);
  return (row) => {
    const code = user[row] as number;
    if (code === missing) return placeOf(row);
    several ??= usersOfSeveral(user, length);
    return isNowhere(row) || several.has(code) ? `user ${row}` : placeOf(row);
  };
}

function usersOfSeveral(user: Int32Array, length: number): ReadonlySet<number> {
  const [once, again] = [new Set<number>(), new Set<number>()];
  for (let row = 0; row < length; row++) {
    const code = user[row] as number;
    (once.has(code) ? again : once).add(code);
  }
  return again;
}

type Counts = LocatedRows & { readonly count: Int32Array };

/** Rows with negative counts. */
interface Corrections {
  readonly applied: readonly number[];
  /** Corrections that take more than there is in their place and period. */
  readonly excess: readonly number[];
}

/** A correction that falls in no period is not counted, and so corrects nothing. */
function findCorrections(
  rows: Counts,
  limits: Limits,
  placeOf: (row: number) => string,
): Corrections {
  const { length, count } = rows;
  if (!count.some((each) => each < 0)) return { applied: [], excess: [] };
  const periodOf = periodOfRows(rows, limits, () => undefined);
  const sums = new Map<string, number>();
  const negative: (readonly [row: number, key: string])[] = [];
  for (let row = 0; row < length; row++) {
    if (periodOf[row] === noPeriod) continue;
    const key = `${periodOf[row]} ${placeOf(row)}`;
    sums.set(key, (sums.get(key) ?? 0) + (count[row] as number));
    if ((count[row] as number) < 0) negative.push([row, key]);
  }
  const isExcess = (key: string): boolean => (sums.get(key) ?? 0) < 0;
  return {
    applied: negative.filter(([, key]) => !isExcess(key)).map(([row]) => row),
    excess: negative.filter(([, key]) => isExcess(key)).map(([row]) => row),
  };
}

function reportCorrections(
  dataset: Dataset,
  rows: Counts,
  { applied, excess }: Corrections,
  log: FindingLog,
): void {
  const { count, reading } = rows;
  const at = (row: number) => ({
    ...cellOf(dataset, rows, row, 'count'),
    value: String(count[row]),
  });
  for (const row of excess) addFinding(log, { code: 'CORREZIONE_ECCESSIVA', ...at(row) });
  /** By reading: the first correction, how many there are, and their sum. */
  const sums = new Map<number, { readonly row: number; rows: number; sum: number }>();
  for (const row of applied) {
    const index = reading[row] as number;
    const known = sums.get(index) ?? { row, rows: 0, sum: 0 };
    sums.set(index, { ...known, rows: known.rows + 1, sum: known.sum + (count[row] as number) });
  }
  for (const [index, { row, ...all }] of sums) {
    const isOfContacts = dataset.readings[index]?.kind === 'contact';
    const details = { ...all, ...(isOfContacts ? { isOfContacts } : {}) };
    addFinding(log, { code: 'CORREZIONE_NEGATIVA', ...at(row), details });
  }
}
