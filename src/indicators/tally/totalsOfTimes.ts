import { type EventColumns, missing, type Reading } from '../../intake/dataset';

/** More different times than these are days of events. */
const mostTimes = 120;
const fewestInner = 2;
/** One smaller sum may well be equal by chance. */
const smallSum = 10;

/**
 * The rows of counts that are totals of others by time, though they do not say so: `I trim 2018` below its months, in
 * every place where a sheet has both. Where one is not the sum of what lies within it, none is a total.
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
  const sheets = new Map<string, Map<string, number[]>>();
  const times = new Map<string, Set<string>>();
  for (let row = 0; row < length; row++) {
    const { sheet = '', columns } = readings[reading[row] as number] ?? {};
    if (user[row] !== missing || columns?.count === undefined || (count[row] as number) <= 0)
      continue;
    const key = [area[row], province[row], jobCentre[row], provider[row]].join(' ');
    const places = sheets.get(sheet) ?? new Map<string, number[]>();
    sheets.set(sheet, places);
    const place = places.get(key) ?? [];
    places.set(key, place);
    place.push(row);
    const own = times.get(sheet) ?? new Set<string>();
    times.set(sheet, own.add(`${firstDay[row]} ${lastDay[row]}`));
  }
  const totals = new Set<number>();
  for (const [sheet, places] of sheets) {
    if ((times.get(sheet)?.size ?? 0) > mostTimes) continue;
    const found = [...places.values()].flatMap((rows) => rows.flatMap((row) => partsOf(row, rows)));
    const areSums = found.every(({ row, inner }) => count[row] === inner.sum);
    if (!areSums || !found.some(({ inner }) => inner.rows >= fewestInner)) continue;
    const [only] = found;
    if (only && found.length === 1 && only.inner.sum < smallSum) continue;
    for (const { row } of found) totals.add(row);
  }
  return totals;

  /** What lies within the time of the row, leaving out what is itself a sum of that. */
  function partsOf(
    row: number,
    rows: readonly number[],
  ): readonly {
    readonly row: number;
    readonly inner: { readonly rows: number; readonly sum: number };
  }[] {
    const isWithin = (one: number, other: number): boolean =>
      (firstDay[one] as number) >= (firstDay[other] as number) &&
      (lastDay[one] as number) <= (lastDay[other] as number) &&
      (lastDay[one] as number) - (firstDay[one] as number) <
        (lastDay[other] as number) - (firstDay[other] as number);
    const within = rows.filter((other) => isWithin(other, row));
    const longest = within.filter((one) => !within.some((other) => isWithin(one, other)));
    if (longest.length === 0) return [];
    const sum = longest.reduce((total, each) => total + (count[each] as number), 0);
    return [{ row, inner: { rows: longest.length, sum } }];
  }
}
