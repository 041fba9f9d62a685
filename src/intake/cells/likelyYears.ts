import { eventYears } from '../../calendar/yearRange';
import type { RawCell } from '../rawSource';
import { countOf } from './italianNumber';

/** A number may stand for a day of these years, or for one of them: others are likelier to count. */
export const likelyYears = { ...eventYears, first: 2000, last: 2060 };

/** Whether the cell may be the number of a year. */
export function isYear(cell: RawCell): boolean {
  const number = countOf(cell) ?? 0;
  return number >= likelyYears.first && number <= likelyYears.last;
}
