import { dayOf, italianDay } from '../../calendar/day';
import type { Day } from '../../calendar/day';

/** The user's day and time, where the computer is. */
export function runTime(): { readonly today: Day; readonly startedAt: string } {
  const now = new Date();
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const time = `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
  return { today, startedAt: `${italianDay(today)} ${time}` };
}
