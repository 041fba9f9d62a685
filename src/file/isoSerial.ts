import type { DateSystem } from '../intake/rawSource';
import { dayOf, dayOfIso } from '../calendar/day';

const epochs: Readonly<Record<DateSystem, number>> = {
  1900: dayOf(1899, 12, 30),
  1904: dayOf(1904, 1, 1),
};

/**
 * Serial number of a date cell in ISO 8601 (`2018-03-05`, `2018-03-05T12:00:00Z`), as the strict
 * format writes them; undefined where the text is no such date. The zone is taken as the sheet's own.
 */
export function isoSerial(text: string, dateSystem: DateSystem): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  const day = dayOfIso(match?.[1] ?? '');
  if (!match || day === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  const partOfDay = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return day - epochs[dateSystem] + partOfDay;
}
