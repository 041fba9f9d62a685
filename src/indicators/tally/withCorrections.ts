import { addFinding, type FindingLog } from '../../findings/finding';
import type { Dataset, EventColumns, Reading } from '../../intake/dataset';
import { type CountedKind, countedKinds } from '../../service/stages';
import { wordDimensions } from '../../service/wordClasses';
import { cellOf } from '../checks/rowFinding';
import type { Days } from '../period';

/**
 * The dataset in which negative counts correct what is counted in the same place and period and, where counts say who
 * the people are, of the same profile: they stay, and each sheet that has them says so. One that takes more than is
 * there counts nobody, is reported and left out.
 */
export function withCorrections(
  dataset: Dataset,
  periods: readonly Days[],
  log: FindingLog,
): Dataset {
  let { events } = dataset;
  const leftOut = new Map<number, number>();
  for (const kind of countedKinds) {
    const own = events[kind];
    const excess = excessRows(own, periods, profileReader(dataset, kind));
    if (!excess) continue;
    reportCorrections(dataset, kind, excess, log);
    if (excess.size === 0) continue;
    const count = own.count.slice();
    for (const row of excess) {
      const reading = own.reading[row] as number;
      leftOut.set(reading, (leftOut.get(reading) ?? 0) + 1);
      count[row] = 0;
    }
    events = { ...events, [kind]: { ...own, count } };
  }
  if (leftOut.size === 0) return dataset;
  const readings = dataset.readings.map((reading, index): Reading => ({
    ...reading,
    rowsLeftOut: reading.rowsLeftOut + (leftOut.get(index) ?? 0),
  }));
  return { ...dataset, events, readings };
}

/** The rows whose correction takes more than there is in their place and period; undefined without corrections. */
function excessRows(
  events: EventColumns,
  periods: readonly Days[],
  profileOf: (row: number) => string,
): ReadonlySet<number> | undefined {
  const { length, count, area, province, jobCentre, provider, firstDay } = events;
  if (!count.some((each) => each < 0)) return undefined;
  const keyOf = (row: number): string => {
    const day = firstDay[row] as number;
    const period = periods.findIndex((each) => day >= each.firstDay && day <= each.lastDay);
    const place = [area[row], province[row], jobCentre[row], provider[row]];
    return [period, ...place, profileOf(row)].join(' ');
  };
  const sums = new Map<string, number>();
  const corrections: (readonly [row: number, key: string])[] = [];
  for (let row = 0; row < length; row++) {
    const key = keyOf(row);
    sums.set(key, (sums.get(key) ?? 0) + (count[row] as number));
    if ((count[row] as number) < 0) corrections.push([row, key]);
  }
  return new Set(corrections.flatMap(([row, key]) => ((sums.get(key) ?? 0) < 0 ? [row] : [])));
}

/** What tells apart those whom the rows of a kind count; the same of all where the rows do not say. */
function profileReader(
  { events, profiles: { length, words, age } }: Dataset,
  kind: CountedKind,
): (row: number) => string {
  // The profiles of pacts that count without names come after those of the registrations.
  const first = kind === 'registration' ? 0 : kind === 'pact' ? events.registration.length : length;
  return (row) => {
    const index = first + row;
    if (index >= length) return '';
    return [...wordDimensions.map((name) => words[name].codes[index]), age[index]].join(' ');
  };
}

function reportCorrections(
  { events, readings }: Dataset,
  kind: CountedKind,
  excess: ReadonlySet<number>,
  log: FindingLog,
): void {
  const { length, count, reading, row: rowOf } = events[kind];
  /** By reading: the first correction, how many there are, and their sum. */
  const applied = new Map<number, { readonly row: number; rows: number; sum: number }>();
  for (let row = 0; row < length; row++) {
    const value = count[row] as number;
    if (value >= 0) continue;
    const index = reading[row] as number;
    if (excess.has(row)) {
      const at = cellOf(readings[index], rowOf[row] as number, 'count');
      addFinding(log, { code: 'CORREZIONE_ECCESSIVA', ...at, value: String(value) });
      continue;
    }
    const known = applied.get(index) ?? { row, rows: 0, sum: 0 };
    applied.set(index, { ...known, rows: known.rows + 1, sum: known.sum + value });
  }
  for (const [index, { row, rows, sum }] of applied) {
    const at = cellOf(readings[index], rowOf[row] as number, 'count');
    const value = String(count[row]);
    addFinding(log, { code: 'CORREZIONE_NEGATIVA', ...at, value, details: { rows, sum } });
  }
}
