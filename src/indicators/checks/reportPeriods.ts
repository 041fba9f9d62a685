import { type Day, italianDay } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import type { Dataset } from '../../intake/dataset';
import type { Period } from '../period';
import type { Span } from '../tally/span';
import { dateCellOf } from './rowFinding';

/** So many days without a registration set apart the registrations before them. */
const gap = 365;

/** No more than one registration in so many is taken for a slip. */
const usualPerSlip = 50;

/**
 * Reports the few registrations that lie more than a year before all others: most likely their year is wrong,
 * and the periods begin there. Nothing where `Inizio servizio` says when the service began.
 */
export function reportIsolatedDates(dataset: Dataset, span: Span, log: FindingLog): void {
  if (dataset.settings.serviceStart !== undefined) return;
  const rows = dataset.events.registration;
  const { length, firstDay, count } = rows;
  const isCounted = (row: number): boolean =>
    (firstDay[row] as number) <= span.asOf && count[row] !== 0;
  const perDay = new Float64Array(Math.max(0, span.asOf - span.start) + 1);
  for (let row = 0; row < length; row++) {
    const day = (firstDay[row] as number) - span.start;
    if (isCounted(row) && day >= 0) perDay[day] = (perDay[day] as number) + (count[row] as number);
  }
  const ordinary = span.start + firstOrdinary(perDay);
  if (ordinary === span.start) return;
  for (let row = 0; row < length; row++) {
    const day = firstDay[row] as Day;
    if (isCounted(row) && day < ordinary) {
      addFinding(log, {
        ...{ code: 'DATA_ISOLATA', ...dateCellOf(dataset, rows, row) },
        value: italianDay(day),
      });
    }
  }
}

/** The first day after the last gap that has few registrations before it; 0 where there is none. */
function firstOrdinary(perDay: Float64Array): number {
  const all = perDay.reduce((sum, count) => sum + count, 0);
  let before = 0;
  let lastDay = 0;
  let ordinary = 0;
  for (const [day, count] of perDay.entries()) {
    if (count === 0) continue;
    if (before * usualPerSlip > all) break;
    if (before > 0 && day - lastDay > gap) ordinary = day;
    before += count;
    lastDay = day;
  }
  return ordinary;
}

/** Reports the last period where it is not over at the date of the data. */
export function reportPartialPeriod(periods: readonly Period[], asOf: Day, log: FindingLog): void {
  const last = periods.at(-1);
  if (!last || last.lastDay <= asOf) return;
  addFinding(log, {
    code: 'PERIODO_PARZIALE',
    value: last.label,
    details: { lastDay: last.lastDay, asOf },
  });
}
