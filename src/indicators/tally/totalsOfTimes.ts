import { type EventColumns, missing, type Reading } from '../../intake/dataset';
import { entryOf } from '../../text/grouped';
import { smallSum } from './sums';

/** More different times than these are days of events. */
const mostTimes = 120;
const fewestInner = 2;

/**
 * The rows of counts that are totals of others by time, though they do not say so: `I trim 2018` below its
 * months, in every place where a sheet has both. Where one is not the sum of what lies within it, none is a
 * total.
 */
export function totalsOfTimes(
  {
    length,
    user,
    count,
    area,
    province,
    jobCentre,
    provider,
    firstDay,
    lastDay,
    reading,
  }: EventColumns,
  readings: readonly Reading[],
): ReadonlySet<number> {
  const sheets = new Map<string, Map<string, Map<string, OneTime>>>();
  const times = new Map<string, Set<string>>();
  for (let row = 0; row < length; row++) {
    const { sheet = '', columns } = readings[reading[row] as number] ?? {};
    if (user[row] !== missing || columns?.count === undefined || (count[row] as number) <= 0)
      continue;
    const key = [area[row], province[row], jobCentre[row], provider[row]].join(' ');
    const places = entryOf(sheets, sheet, () => new Map());
    const place = entryOf(places, key, () => new Map());
    const [first, last] = [firstDay[row] as number, lastDay[row] as number];
    const time = `${first} ${last}`;
    const one = entryOf(place, time, () => ({ first, last, rows: [], sum: 0 }));
    one.rows.push(row);
    one.sum += count[row] as number;
    entryOf(times, sheet, () => new Set()).add(time);
  }
  const totals = new Set<number>();
  for (const [sheet, places] of sheets) {
    if ((times.get(sheet)?.size ?? 0) > mostTimes) continue;
    const found = [...places.values()].flatMap((place) => {
      const all = [...place.values()];
      return all.flatMap((one) => partsOf(one, all));
    });
    const areSums = found.every(({ row, inner }) => count[row] === inner.sum);
    if (!areSums || !found.some(({ inner }) => inner.rows >= fewestInner)) continue;
    const [only] = found;
    if (only && found.length === 1 && only.inner.sum < smallSum) continue;
    for (const { row } of found) totals.add(row);
  }
  return totals;
}

/** The counts of one place in one time: several where they say who is counted. */
interface OneTime {
  readonly first: number;
  readonly last: number;
  readonly rows: number[];
  sum: number;
}

/** For each row of the time, the counts within it that are not themselves sums of such counts. */
function partsOf(
  time: OneTime,
  all: readonly OneTime[],
): readonly {
  readonly row: number;
  readonly inner: { readonly rows: number; readonly sum: number };
}[] {
  const isWithin = (one: OneTime, other: OneTime): boolean =>
    one.first >= other.first &&
    one.last <= other.last &&
    one.last - one.first < other.last - other.first;
  const within = all.filter((other) => isWithin(other, time));
  const longest = within.filter((one) => !within.some((other) => isWithin(one, other)));
  if (longest.length === 0) return [];
  const inner = { rows: 0, sum: 0 };
  for (const { rows, sum } of longest) {
    inner.rows += rows.length;
    inner.sum += sum;
  }
  return time.rows.map((row) => ({ row, inner }));
}
