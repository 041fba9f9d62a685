import type { Period } from '../../indicators/period';
import type { Area } from '../../indicators/places/territory';
import type { CountedKind } from '../../service/stages';
import type { FigureKey } from '../figureKey';

/** Where something is counted; nothing said: everywhere. */
export interface Place {
  readonly area?: string;
  readonly jobCentre?: string;
  readonly provider?: string;
}

export const everywhere: Place = {};

export function placeOf(area: Area): Place {
  return { area: area.id };
}

/** Without a period: the whole span. */
export function countKey(kind: CountedKind, place: Place, period?: Period): FigureKey {
  return { indicator: 'count', stage: kind, ...place, ...(period ? { period: period.id } : {}) };
}

export function countKeys(
  kind: CountedKind,
  place: Place,
  periods: readonly Period[],
): readonly FigureKey[] {
  return periods.map((period) => countKey(kind, place, period));
}
