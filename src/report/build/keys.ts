import type { FigureKey, IndicatorName } from '../figureKey';

/** What a figure is of, whatever its indicator says about it. Without a place: everywhere; without a period: the whole span. */
export type About = Omit<FigureKey, 'indicator'>;

export function keyOf(indicator: IndicatorName, about: About): FigureKey {
  return { indicator, ...about };
}

export function countKey(about: About): FigureKey {
  return keyOf('count', about);
}

/** The place alone, of figures that are of no one stage. */
export function placeOf({ area }: About): About {
  return area === undefined ? {} : { area };
}
