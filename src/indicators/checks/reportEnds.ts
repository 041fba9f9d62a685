import { type Day, italianDay, shortestMonth } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import type { Dataset, EventColumns } from '../../intake/dataset';
import { countedKinds } from '../../service/stages';
import type { Period } from '../period';
import type { Clock, Span } from '../tally/span';

/** Data without a row in so many days before the day that is set are not those of that day. */
const aYear = 365;

/**
 * Reports a day of the data that is more than a year from the newest row. `spanOf` does not apply such a day
 * if it is still to come.
 */
export function reportDataDate(dataset: Dataset, clock: Clock, log: FindingLog): void {
  const asOf = clock.asOf ?? dataset.settings.asOf;
  const newest = newestDay(dataset, clock.today);
  if (asOf === undefined || newest === undefined || Math.abs(asOf - newest) <= aYear) return;
  const effect = asOf < newest ? 'leftOut' : asOf > clock.today ? 'ignored' : 'empty';
  addFinding(log, {
    code: 'DATI_AL_LONTANO',
    value: italianDay(asOf),
    details: { newest, effect },
  });
}

function newestDay({ events }: Dataset, today: Day): Day | undefined {
  let newest = -Infinity;
  for (const kind of countedKinds) {
    const { firstDay, lastDay, count, length } = events[kind];
    for (let row = 0; row < length; row++) {
      if (count[row] === 0 || (firstDay[row] as number) > today) continue;
      newest = Math.max(newest, lastDay[row] as number);
    }
  }
  return newest === -Infinity ? undefined : newest;
}

/** How often data come. `ends`: on how many days rows, or the periods that they count, end. */
interface Pace {
  readonly ends: number;
  readonly oldest: Day;
  readonly newest: Day;
  readonly longestGap: number;
  readonly unit: Unit;
}

/** `months`: all rows count a month or longer. `periods`: the newest row counts a whole period. */
type Unit = 'days' | 'months' | 'periods';

interface Often {
  readonly ends: number;
  /** From the oldest to the newest. */
  readonly time: number;
}

/** As many data, over as many days, as it takes to know how often data come. */
const often: Readonly<Record<Unit, Often>> = {
  days: { ends: 30, time: 180 },
  months: { ends: 4, time: 180 },
  periods: { ends: 4, time: 180 },
};
/** Fewer are enough where a whole period of the report goes by without any. */
const oftenEnough: Readonly<Record<Unit, Often>> = {
  days: { ends: 12, time: 120 },
  months: { ends: 2, time: 0 },
  periods: { ends: 1, time: 0 },
};
/** Fewer later rows of other kinds may be dates that are wrong. */
const fewestLater = 3;
/** Of a period: its last event may be days before its end. */
const nearlyWhole = 0.9;
/** A time without data is long where it is so many times as long as the longest one before. */
const timesLonger = { days: 2, months: 0.9, periods: 0.9 } as const;
const [threeWeeks, twoMonths] = [21, 60];

/**
 * Reports data that stop before the last period ends although that is over: nothing for weeks, as never
 * before. Reports kinds whose data stop months, or a whole period, before those of the others. One finding
 * for the period, one for each kind.
 */
export function reportEnds(
  dataset: Dataset,
  periods: readonly Period[],
  { start, asOf }: Span,
  log: FindingLog,
): void {
  const days = new Uint8Array(Math.max(0, asOf - start) + 1);
  const last = periods.at(-1);
  const aPeriod = last ? nearlyWhole * (last.lastDay - last.firstDay) : Infinity;
  const units = new Set<Unit>();
  const paces = countedKinds.map((kind) => {
    const own = new Uint8Array(days.length);
    const unit = markEnds(dataset.events[kind], { start, asOf, aPeriod }, own);
    units.add(unit);
    own.forEach((mark, day) => (days[day] = (days[day] as number) | mark));
    return { kind, pace: paceOf(own, start, unit) };
  });
  const all = paceOf(days, start, units.has('days') ? 'days' : 'months');
  if (!all) return;
  if (last && last.lastDay <= asOf && isLate(all, last.lastDay, threeWeeks)) {
    addFinding(log, {
      code: 'DATI_INTERROTTI',
      value: last.label,
      details: { newest: all.newest, lastDay: last.lastDay, longestGap: all.longestGap },
    });
  }
  for (const { kind, pace } of paces) {
    if (!pace) continue;
    const isMissing =
      isLate(pace, all.newest, twoMonths) || isLate(pace, all.newest, aPeriod, oftenEnough);
    if (!isMissing || countedAfter(pace.newest, dataset, asOf) < fewestLater) continue;
    const reading = dataset.readings.find((each) => each.kind === kind);
    addFinding(log, {
      code: 'FASE_INTERROTTA',
      ...(reading ? { sheet: reading.sheet } : {}),
      value: italianDay(pace.newest),
      details: { kind, newest: all.newest },
    });
  }
}

/** Marks the days on which something ends, also where it counts nobody. */
function markEnds(
  { firstDay, lastDay, length }: EventColumns,
  { start, asOf, aPeriod }: Omit<Span, 'end'> & { readonly aPeriod: number },
  marks: Uint8Array,
): Unit {
  let unit: Unit = 'months';
  let [newest, newestStart] = [-Infinity, -Infinity];
  for (let row = 0; row < length; row++) {
    const [first, last] = [firstDay[row] as number, lastDay[row] as number];
    if (first > asOf || last < start) continue;
    marks[Math.min(last, asOf) - start] = 1;
    if (last - first < shortestMonth) unit = 'days';
    newest = Math.max(newest, last);
    newestStart = Math.max(newestStart, first);
  }
  return unit === 'months' && newest - newestStart >= aPeriod ? 'periods' : unit;
}

/** What begins after the day: a count that began before may hold months that others count one by one. */
function countedAfter(day: Day, { events }: Dataset, asOf: Day): number {
  let sum = 0;
  for (const kind of countedKinds) {
    const { firstDay, count, length } = events[kind];
    for (let row = 0; row < length; row++) {
      const first = firstDay[row] as number;
      if (first > day && first <= asOf) sum += count[row] as number;
    }
  }
  return sum;
}

function paceOf(marks: Uint8Array, start: Day, unit: Unit): Pace | undefined {
  let [ends, oldest, newest, longestGap] = [0, 0, 0, 0];
  for (let day = 0; day < marks.length; day++) {
    if (marks[day] === 0) continue;
    if (ends === 0) oldest = day;
    else longestGap = Math.max(longestGap, day - newest);
    newest = day;
    ends++;
  }
  if (ends === 0) return undefined;
  return { ends, oldest: start + oldest, newest: start + newest, longestGap, unit };
}

function isLate(
  { ends, oldest, newest, longestGap, unit }: Pace,
  end: Day,
  least: number,
  fewest = often,
): boolean {
  const gap = end - newest;
  return (
    ends >= fewest[unit].ends &&
    newest - oldest >= fewest[unit].time &&
    gap >= least &&
    gap > timesLonger[unit] * longestGap
  );
}
