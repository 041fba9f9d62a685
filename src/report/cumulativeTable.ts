import { cumulative } from '../indicators/cumulative';
import { rateOfVariation } from '../indicators/rateOfVariation';
import type { KindTally, Tally } from '../indicators/tally';
import type { CountedKind } from '../service/stages';
import { cumulativeFigures, cumulativeKey, placesWithCounts } from './countFigures';
import { dispersionColumns, dispersionFigures } from './dispersionFigures';
import { everywhere } from './keys';
import type { Place } from './keys';
import { periodColumns } from './areaTable';
import type { Column, Figure, Table } from './report';
import { turnedWhereWide } from './turned';
import { areaHeader } from './wording';

/** A column between the periods and the dispersion. */
export interface MiddleColumn {
  readonly column: Column;
  readonly figure: (place: Place, counts: readonly number[]) => Figure;
}

/** Cumulative counts by area and period, then mean, SD and CV of the counts per period. */
export function cumulativeTable(
  tally: Tally,
  stage: CountedKind,
  kind: KindTally,
  text: { readonly name: string; readonly caption: string },
  middle: readonly MiddleColumn[] = [],
): Table {
  const { periods } = tally;
  return turnedWhereWide({
    kind: 'table',
    ...text,
    labelHeaders: [areaHeader],
    columns: [...periodColumns(tally), ...middle.map(({ column }) => column), ...dispersionColumns],
    rows: placesWithCounts(tally, kind).map(({ place, label, counts }) => ({
      kind: place === everywhere ? 'total' : 'item',
      labels: [label],
      figures: [
        ...cumulativeFigures(stage, place, periods, counts),
        ...middle.map(({ figure }) => figure(place, counts)),
        ...dispersionFigures(stage, place, periods, counts),
      ],
    })),
    notes: [
      'Media, deviazione standard (DS, campionaria) e coefficiente di variazione (CV = DS / media) sono calcolati sui valori dei singoli periodi completi.',
    ],
  });
}

/** (C(n) - C(n-1)) / C(n-1), n being the last complete period. */
export function lastStepColumn(tally: Tally, stage: CountedKind): MiddleColumn {
  const complete = tally.periods.filter((period) => period.complete);
  const from = complete[complete.length - 2];
  const to = complete[complete.length - 1];
  return {
    column: { header: 'Ultimo incremento', format: 'percent0' },
    figure: (place, counts) => {
      const key = { indicator: 'lastStep', stage, ...place } as const;
      if (!from || !to) return { key, value: undefined };
      const sums = cumulative(counts);
      return {
        key,
        value: rateOfVariation(sums[complete.length - 2], sums[complete.length - 1]),
        formula: {
          op: 'variation',
          from: cumulativeKey(stage, place, from),
          to: cumulativeKey(stage, place, to),
        },
      };
    },
  };
}
