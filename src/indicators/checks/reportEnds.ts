import { type Day, italianDay, shortestMonth } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import type { Dataset, EventColumns } from '../../intake/dataset';
import { type CountedKind, countedKinds } from '../../service/stages';
import type { Period } from '../period';
import type { Clock, Span } from '../tally/span';

/** Data that have no newer row for so long are not those of the day that is set. */
const aYear = 365;

/**
 * Says where the day at which the data are said to stand is more than a year from the newest of them. A day
 * that is still to come is not applied then (`findSpan`).
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

/**
 * When there are data: how many days or ends of counted periods, the newest, and the longest time between
 * two.
 */
interface Pace {
  readonly ends: number;
  readonly oldest: Day;
  readonly newest: Day;
  readonly longestGap: number;
  /** Whether all of it is counts of months and longer. */
  readonly isOfPeriods: boolean;
}

/** So much has to be there to know how often data come. */
const fewestEnds = { days: 30, periods: 4 } as const;
/** In days. */
const shortestTime = 180;
/** A time without data is long where it is so many times the longest one before. */
const timesLonger = { days: 2, periods: 0.9 } as const;
const [threeWeeks, twoMonths] = [21, 60];

/**
 * Data that stop before the last period ends, though it is over: nothing for weeks, as never before; and
 * kinds whose data stop months before those of the others. One finding for the period, one for each kind.
 */
export function reportEnds(
  dataset: Dataset,
  periods: readonly Period[],
  { start, asOf }: Span,
  log: FindingLog,
): void {
  const days = new Uint8Array(Math.max(0, asOf - start) + 1);
  const isShort = new Set<CountedKind>();
  let latestStart = -Infinity;
  const paces = countedKinds.map((kind) => {
    const own = new Uint8Array(days.length);
    const marked = markEnds(dataset.events[kind], start, asOf, own);
    if (marked.isOfDays) isShort.add(kind);
    latestStart = Math.max(latestStart, marked.latestStart);
    own.forEach((mark, day) => (days[day] = (days[day] as number) | mark));
    return { kind, pace: paceOf(own, start, !isShort.has(kind)) };
  });
  const all = paceOf(days, start, isShort.size === 0);
  if (!all) return;
  const last = periods.at(-1);
  if (last && last.lastDay <= asOf && isLate(all, last.lastDay, threeWeeks)) {
    addFinding(log, {
      code: 'DATI_INTERROTTI',
      value: last.label,
      details: { newest: all.newest, lastDay: last.lastDay, longestGap: all.longestGap },
    });
  }
  for (const { kind, pace } of paces) {
    if (!pace || !isLate(pace, all.newest, twoMonths)) continue;
    // A count of the others may hold months that this kind counts one by one.
    if (pace.newest >= latestStart) continue;
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
  events: EventColumns,
  start: Day,
  asOf: Day,
  marks: Uint8Array,
): { readonly isOfDays: boolean; readonly latestStart: Day } {
  const { firstDay, lastDay, length } = events;
  let isOfDays = false;
  let latestStart = -Infinity;
  for (let row = 0; row < length; row++) {
    const [first, last] = [firstDay[row] as number, lastDay[row] as number];
    if (first > asOf || last < start) continue;
    marks[Math.min(last, asOf) - start] = 1;
    latestStart = Math.max(latestStart, first);
    if (last - first < shortestMonth) isOfDays = true;
  }
  return { isOfDays, latestStart };
}

function paceOf(marks: Uint8Array, start: Day, isOfPeriods: boolean): Pace | undefined {
  let [ends, oldest, newest, longestGap] = [0, 0, 0, 0];
  for (const [day, mark] of marks.entries()) {
    if (mark === 0) continue;
    if (ends === 0) oldest = day;
    else longestGap = Math.max(longestGap, day - newest);
    newest = day;
    ends++;
  }
  if (ends === 0) return undefined;
  return { ends, oldest: start + oldest, newest: start + newest, longestGap, isOfPeriods };
}

function isLate(pace: Pace, end: Day, least: number): boolean {
  const { ends, oldest, newest, longestGap, isOfPeriods } = pace;
  if (newest - oldest < shortestTime) return false;
  const unit = isOfPeriods ? 'periods' : 'days';
  const gap = end - newest;
  return ends >= fewestEnds[unit] && gap >= least && gap > timesLonger[unit] * longestGap;
}
