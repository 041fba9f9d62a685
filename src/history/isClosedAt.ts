import { dayOfIso, isoDay } from '../calendar/day';
import type { FigureKey } from '../report/figureKey';
import type { RecordedFigures } from './recordedFigures';

/** Whether the period of a count (for contacts, the month) was over when the figures were recorded. */
export function isClosedAt(
  { stage, period = '' }: Pick<FigureKey, 'stage' | 'period'>,
  { periods, asOf }: Pick<RecordedFigures, 'periods' | 'asOf'>,
): boolean {
  if (stage !== 'contact') return periods.some(({ id, complete }) => id === period && complete);
  const day = dayOfIso(asOf);
  return day !== undefined && monthOf(period) < monthOf(isoDay(day + 1));
}

/** `2018-01` */
function monthOf(isoDate: string): string {
  return isoDate.slice(0, 7);
}
