import { calendarDay, type Day, dayOf } from '../../calendar/day';
import type { Dataset } from '../../intake/dataset';
import { countedKinds } from '../../service/stages';

export interface Clock {
  readonly today: Day;
  /** The day that the caller gives; it wins over the setting `Dati al`. */
  readonly asOf?: Day;
}

export interface Span {
  readonly start: Day;
  /** The newest event, or the date of the data where it is set. */
  readonly end: Day;
  /** The day at which the data stand: rows after it are not counted. */
  readonly asOf: Day;
}

/**
 * From the service's start to the newest event; undefined where no event lies up to the date of the
 * data. A row that counts nobody is no event.
 */
export function findSpan(dataset: Dataset, clock: Clock): Span | undefined {
  const set = dataDate(dataset, clock);
  const asOf = set ?? clock.today;
  const firstRegistration = firstDayUpTo(asOf, dataset, ['registration']);
  const firstEvent = firstRegistration ?? firstDayUpTo(asOf, dataset, countedKinds);
  const start = dataset.settings.serviceStart ?? monthStart(firstEvent);
  if (start === undefined || start > asOf) return undefined;
  return { start, end: set ?? Math.max(start, lastDayUpTo(asOf, dataset)), asOf };
}

/** A day more than a year ahead is a slip: its periods would be empty. */
function dataDate({ settings }: Dataset, { asOf, today }: Clock): Day | undefined {
  const set = asOf ?? settings.asOf;
  return set !== undefined && set > today + 365 ? undefined : set;
}

function monthStart(day: Day | undefined): Day | undefined {
  if (day === undefined) return undefined;
  const { year, month } = calendarDay(day);
  return dayOf(year, month, 1);
}

function firstDayUpTo(
  limit: Day,
  dataset: Dataset,
  kinds: readonly (typeof countedKinds)[number][],
): Day | undefined {
  let first = Infinity;
  for (const kind of kinds) {
    const { firstDay, count, length } = dataset.events[kind];
    for (let row = 0; row < length; row++) {
      const day = firstDay[row] as number;
      if (day < first && day <= limit && count[row] !== 0) first = day;
    }
  }
  return first === Infinity ? undefined : first;
}

function lastDayUpTo(limit: Day, dataset: Dataset): Day {
  let last = -Infinity;
  for (const kind of countedKinds) {
    const { firstDay, lastDay, count, length } = dataset.events[kind];
    for (let row = 0; row < length; row++) {
      // The end of a counted semester, as far as the data reach.
      const day = Math.min(lastDay[row] as number, limit);
      const isInTime = (firstDay[row] as number) <= limit;
      if (day > last && isInTime && count[row] !== 0) last = day;
    }
  }
  return last;
}
