import { eventYears } from '../../calendar/yearRange';
import type { RawCell } from '../rawSource';
import { countOf } from './italianNumber';

/** The years that a number may name, or whose days it may stand for. Other numbers more likely count. */
export const likelyYears = { ...eventYears, first: 2000, last: 2060 };

/** Whether the cell may be the number of a year. */
export function isYear(cell: RawCell): boolean {
  const number = countOf(cell) ?? 0;
  return number >= likelyYears.first && number <= likelyYears.last;
}
