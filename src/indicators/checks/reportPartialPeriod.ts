import type { FindingLog } from '../../findings/finding';
import { addFinding } from '../../findings/finding';
import type { Day } from '../../calendar/day';
import type { Period } from '../period';

/** The last period, where it is not over at the date of the data. */
export function reportPartialPeriod(periods: readonly Period[], asOf: Day, log: FindingLog): void {
  const last = periods.at(-1);
  if (!last || last.complete) return;
  addFinding(log, {
    code: 'PERIODO_PARZIALE',
    value: last.label,
    details: { lastDay: last.lastDay, asOf },
  });
}
