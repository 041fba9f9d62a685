import { ratio, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import type { Stage } from '../../service/stages';
import type { ExtraColumn } from './areaTable';
import { placesWithCounts } from './countFigures';
import { countKey, type Place } from './keys';

/** Users of a stage as a percentage of those of an earlier one, place by place. */
export function conversionColumn(
  tally: Tally,
  stage: Stage,
  tallied: KindTally,
  earlier: Stage,
  earlierKind: KindTally,
  header: string,
): ExtraColumn {
  const count = spanCounts(tally, tallied);
  const whole = spanCounts(tally, earlierKind);
  return {
    column: { header, format: 'percent0' },
    figure: (place) => ({
      key: { indicator: 'conversion', stage, ...place },
      value: ratio(count(place), whole(place)),
      formula: { op: 'ratio', part: countKey(stage, place), whole: countKey(earlier, place) },
    }),
  };
}

function spanCounts(tally: Tally, tallied: KindTally): (place: Place) => number {
  const totals = new Map(
    placesWithCounts(tally, tallied).map(({ place, counts }) => [place.area, total(counts)]),
  );
  return (place) => totals.get(place.area) ?? 0;
}
