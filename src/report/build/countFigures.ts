import { cumulative, total } from '../../indicators/measures';
import type { Period } from '../../indicators/period';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import type { CountedKind } from '../../service/stages';
import type { FigureKey } from '../figureKey';
import type { Figure } from '../report';
import { countKey, countKeys, everywhere, type Place, placeOf } from './keys';

/** A count that was made, not derived. */
function countFigure(kind: CountedKind, place: Place, period: Period, value: number): Figure {
  return { key: countKey(kind, place, period), value };
}

export function countFigures(
  kind: CountedKind,
  place: Place,
  periods: readonly Period[],
  counts: readonly number[],
): readonly Figure[] {
  return periods.map((period, t) => countFigure(kind, place, period, counts[t] ?? 0));
}

/** The count of the whole span: the sum of the periods. */
export function spanFigure(
  kind: CountedKind,
  place: Place,
  periods: readonly Period[],
  counts: readonly number[],
): Figure {
  return {
    key: countKey(kind, place),
    value: total(counts),
    formula: { op: 'sum', of: countKeys(kind, place, periods) },
  };
}

/** One count per period, each the sum of the parts of its place. */
export function sumFigures(
  kind: CountedKind,
  place: Place,
  periods: readonly Period[],
  counts: readonly number[],
  parts: readonly Place[],
): readonly Figure[] {
  return periods.map((period, t) => ({
    key: countKey(kind, place, period),
    value: counts[t] ?? 0,
    formula: { op: 'sum', of: parts.map((part) => countKey(kind, part, period)) },
  }));
}

/** C(t) per period; everywhere it is the sum of the areas. */
export function cumulativeFigures(
  kind: CountedKind,
  place: Place,
  periods: readonly Period[],
  counts: readonly number[],
): readonly Figure[] {
  const sums = cumulative(counts);
  return periods.map((period, t) => {
    const previous = periods[t - 1];
    const added = countKey(kind, place, period);
    return {
      key: cumulativeKey(kind, place, period),
      value: sums[t],
      formula: {
        op: 'sum',
        of: previous ? [cumulativeKey(kind, place, previous), added] : [added],
      },
    };
  });
}

export function cumulativeKey(kind: CountedKind, place: Place, period: Period): FigureKey {
  return { indicator: 'cumulative', stage: kind, ...place, period: period.id };
}

/** Everyone's counts by period. */
export function overallCounts(
  { byArea }: KindTally,
  periods: readonly Period[],
): readonly number[] {
  return periods.map((_, t) => total(byArea.map((counts) => counts[t] ?? 0)));
}

/** The areas and, last, everything: what most tables have a row for. */
export function placesWithCounts(
  tally: Tally,
  tallied: KindTally,
): readonly {
  readonly place: Place;
  readonly label: string;
  readonly counts: readonly number[];
}[] {
  return [
    ...tally.areas.map((area, index) => ({
      place: placeOf(area),
      label: area.name,
      counts: tallied.byArea[index] ?? [],
    })),
    { place: everywhere, label: 'Totale', counts: overallCounts(tallied, tally.periods) },
  ];
}
