import type { FindingLog } from '../../findings/finding';
import { addFinding } from '../../findings/finding';
import { italianDay } from '../../intake/day';
import type { Day } from '../../intake/day';
import type { Period } from '../period';

/** The last period, where it is not over at the date of the data. */
export function reportPartialPeriod(periods: readonly Period[], asOf: Day, log: FindingLog): void {
  const last = periods.at(-1);
  if (!last || last.complete) return;
  addFinding(log, {
    code: 'PERIODO_PARZIALE',
    value: last.label,
    details: { lastDay: italianDay(last.lastDay), asOf: italianDay(asOf) },
  });
}
