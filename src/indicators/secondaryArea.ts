import { matchKey } from '../text/matchKey';
import type { Area } from './territory';
import { unassignedArea } from './territory';
import { total } from './total';

/** How many times larger than any other an area is that gets an axis of its own. */
const timesLarger = 3;

/**
 * The area that charts draw on the right axis: the one the analyst named, or the one with at least
 * three times the count of any other. Undefined where there is none, or the analyst wrote `nessuna`.
 */
export function secondaryArea(
  areas: readonly Area[],
  byArea: readonly (readonly number[])[],
  wanted?: string,
): number | undefined {
  if (wanted !== undefined) {
    const key = matchKey(wanted);
    const index = areas.findIndex(({ id, name }) => key === matchKey(id) || key === matchKey(name));
    if (index !== -1) return index;
    if (key.startsWith('nessun')) return undefined;
  }
  const totals = areas.map((area, index) =>
    area === unassignedArea ? 0 : total(byArea[index] ?? []),
  );
  const largest = totals.indexOf(largestOf(totals));
  const next = largestOf(totals.toSpliced(largest, 1));
  return next > 0 && (totals[largest] as number) >= timesLarger * next ? largest : undefined;
}

function largestOf(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
