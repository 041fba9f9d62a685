import type { RecordedCount } from './recordedFigures';
import type { FigureChange } from './reportChanges';

/** Whether a change shows a count of a profile that is, or would now be, withheld. */
export function isConfidential(
  { key, before, after }: Pick<FigureChange, 'key' | 'before' | 'after'>,
  threshold: number,
): boolean {
  const isOfProfile = key.dimension !== undefined && key.stage !== 'satisfaction';
  return isOfProfile && [before, after].some((count) => isWithheld(count, threshold));
}

function isWithheld(count: RecordedCount, threshold: number): boolean {
  return typeof count === 'string' || (count > 0 && count < threshold);
}
