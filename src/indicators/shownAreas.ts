import type { Dataset } from '../intake/dataset';
import { vagueAreas } from './checks/placedData';
import type { KindTally } from './tally';
import type { Territory } from './territory';

/**
 * Areas that print, as indices of the territory: those of the sheet `Territorio`, and otherwise the
 * ones in which something is counted, or all known ones where nothing is counted at all. The
 * unassigned one never prints empty.
 */
export function shownAreas(
  dataset: Dataset,
  territory: Territory,
  tallies: readonly KindTally[],
): readonly number[] {
  const known = vagueAreas(territory).indexOf(true);
  const isUsed = territory.areas.map((_, index) =>
    tallies.some(({ byArea }) => byArea[index]?.some((count) => count !== 0)),
  );
  const named = dataset.territory || !isUsed.includes(true) ? known : 0;
  return isUsed.flatMap((used, index) => (used || index < named ? [index] : []));
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
