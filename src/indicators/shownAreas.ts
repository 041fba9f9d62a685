import type { Dataset } from '../intake/dataset';
import type { KindTally } from './tally';
import type { Territory } from './territory';

/**
 * Areas that print, as indices of the territory: those of the sheet `Territorio`, and otherwise the
 * ones in which something is counted. The unassigned one never prints empty.
 */
export function shownAreas(
  dataset: Dataset,
  territory: Territory,
  tallies: readonly KindTally[],
): readonly number[] {
  const named = dataset.territory ? territory.areas.length - 1 - territory.unknownAreas.size : 0;
  return territory.areas
    .map((_, index) => index)
    .filter(
      (index) =>
        index < named || tallies.some(({ byArea }) => byArea[index]?.some((count) => count !== 0)),
    );
}

/** The tally with these areas alone, in this order. */
export function onlyAreas({ byArea, units }: KindTally, shown: readonly number[]): KindTally {
  const positions = new Map(shown.map((area, position) => [area, position]));
  return {
    byArea: shown.map((area) => byArea[area] ?? []),
    units: units.flatMap((unit) => {
      const area = positions.get(unit.area);
      return area === undefined ? [] : [{ ...unit, area }];
    }),
  };
}
