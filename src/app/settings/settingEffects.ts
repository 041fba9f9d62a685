import type { Day } from '../../calendar/day';
import { type Period, periodsOf } from '../../indicators/period';
import { spanOf } from '../../indicators/tally/span';
import type { EventDays, Tally } from '../../indicators/tally/tally';
import { defaultSettings, type Settings } from '../../intake/settings/settings';
import { buildTable } from '../../report/build/buildTable';
import { figure3, figure10, figure12 } from '../../report/definitions/figures';

/**
 * The periods that a report has with these settings; `events`: absent where the data were not read.
 * Undefined where the settings alone do not tell, or nothing lies up to the date of the data.
 */
export function resultingPeriods(
  set: Readonly<Partial<Settings>>,
  events: EventDays | undefined,
  today: Day,
): readonly Period[] | undefined {
  if (!events && (set.serviceStart === undefined || set.asOf === undefined)) return undefined;
  const settings = { ...defaultSettings, ...set };
  const span = spanOf(settings, events ?? noEvents, { today });
  return span && periodsOf(settings, span);
}

const noEvents: EventDays = {};

/** How many cells of the report a threshold withholds; 0 where it withholds nothing. */
export function hiddenCells(tally: Tally, threshold: number): number {
  const settings = { ...tally.settings, confidentialityThreshold: threshold };
  return [figure3, figure10, figure12]
    .flatMap(({ table }) => buildTable({ ...tally, settings }, table)?.rows ?? [])
    .flatMap(({ figures }) => figures)
    .filter(({ withheld }) => withheld !== undefined).length;
}
