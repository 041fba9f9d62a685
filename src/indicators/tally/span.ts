import { type Day, monthNumber, monthStart } from '../../calendar/day';
import type { Dataset } from '../../intake/dataset';
import type { Settings } from '../../intake/settings/settings';
import { type CountedKind, countedKinds } from '../../service/stages';
import type { EventDays } from './tally';

export interface Clock {
  readonly today: Day;
  /** The day that the caller gives. It counts more than the setting `Dati al`. */
  readonly asOf?: Day | undefined;
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
export function spanOf(settings: Settings, events: EventDays, clock: Clock): Span | undefined {
  const set = dataDate(settings, clock);
  const asOf = set ?? clock.today;
  const { registration = Infinity, first = Infinity, lastToday = -Infinity } = events;
  const firstEvent = registration <= asOf ? registration : first;
  const start =
    settings.serviceStart ?? (firstEvent <= asOf ? monthStart(monthNumber(firstEvent)) : undefined);
  if (start === undefined || start > asOf) return undefined;
  return { start, end: set ?? Math.max(start, lastToday), asOf };
}

/** Between which days the rows of a dataset lie, whatever its settings say. */
export function eventDays(dataset: Dataset, today: Day): EventDays {
  const registration = firstDayOf(dataset, ['registration']);
  const first = firstDayOf(dataset, countedKinds);
  const lastToday = lastDayUpTo(today, dataset);
  return {
    ...(registration < Infinity && { registration }),
    ...(first < Infinity && { first }),
    ...(lastToday > -Infinity && { lastToday }),
  };
}

/** The date of the data. One that is more than a year ahead is a slip: its periods would be empty. */
export function dataDate(settings: Settings, { asOf, today }: Clock): Day | undefined {
  const set = asOf ?? settings.asOf;
  return set !== undefined && set > today + 365 ? undefined : set;
}

/** Infinity where there is none. */
function firstDayOf(dataset: Dataset, kinds: readonly CountedKind[]): Day {
  let earliest = Infinity;
  for (const kind of kinds) {
    const { firstDay, count, length } = dataset.events[kind];
    for (let row = 0; row < length; row++) {
      const day = firstDay[row] as number;
      if (day < earliest && count[row] !== 0) earliest = day;
    }
  }
  return earliest;
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
