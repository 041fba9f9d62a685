import {
  coefficientOfVariation,
  cumulative,
  mean,
  rateOfVariation,
  sampleStandardDeviation,
} from '../../indicators/measures';
import type { Period } from '../../indicators/period';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import type { CountedKind } from '../../service/stages';
import type { FigureKey, IndicatorName } from '../figureKey';
import type { Column, Figure, Table } from '../report';
import { areaHeader } from '../wording';
import { periodColumns } from './areaTable';
import { cumulativeFigures, cumulativeKey, placesWithCounts } from './countFigures';
import { countKeys, everywhere, type Place } from './keys';
import { turnedWhereWide } from './turned';

/** A column between the periods and the dispersion. */
interface MiddleColumn {
  readonly column: Column;
  readonly figure: (place: Place, counts: readonly number[]) => Figure;
}

/** Cumulative counts by area and period, then mean, SD and CV of the counts per period. */
export function cumulativeTable(
  tally: Tally,
  kind: CountedKind,
  tallied: KindTally,
  text: { readonly name: string; readonly caption: string },
  middle: readonly MiddleColumn[] = [],
): Table {
  const { periods } = tally;
  return turnedWhereWide({
    kind: 'table',
    ...text,
    labelHeaders: [areaHeader],
    columns: [...periodColumns(tally), ...middle.map(({ column }) => column), ...dispersionColumns],
    rows: placesWithCounts(tally, tallied).map(({ place, label, counts }) => ({
      kind: place === everywhere ? 'total' : 'item',
      labels: [label],
      figures: [
        ...cumulativeFigures(kind, place, periods, counts),
        ...middle.map(({ figure }) => figure(place, counts)),
        ...dispersionFigures(kind, place, periods, counts),
      ],
    })),
    notes: [
      'Media, deviazione standard (DS, campionaria) e coefficiente di variazione (CV = DS / media) sono calcolati sui valori dei singoli periodi completi.',
    ],
  });
}

/** (C(n) - C(n-1)) / C(n-1), n being the last complete period. */
export function lastStepColumn(tally: Tally, kind: CountedKind): MiddleColumn {
  const complete = tally.periods.filter((period) => period.complete);
  const from = complete[complete.length - 2];
  const to = complete[complete.length - 1];
  return {
    column: { header: 'Ultimo incremento', format: 'percent0' },
    figure: (place, counts) => {
      const key = { indicator: 'lastStep', stage: kind, ...place } as const;
      if (!from || !to) return { key, value: undefined };
      const sums = cumulative(counts);
      return {
        key,
        value: rateOfVariation(sums[complete.length - 2], sums[complete.length - 1]),
        formula: {
          op: 'variation',
          from: cumulativeKey(kind, place, from),
          to: cumulativeKey(kind, place, to),
        },
      };
    },
  };
}

const dispersionColumns: readonly Column[] = [
  { header: 'Media', format: 'count' },
  { header: '± DS', format: 'count' },
  { header: 'CV', format: 'percent0' },
];

/** Mean, sample SD and CV of the counts of the complete periods. */
function dispersionFigures(
  kind: CountedKind,
  place: Place,
  periods: readonly Period[],
  counts: readonly number[],
): readonly Figure[] {
  const complete = periods.filter((period) => period.complete);
  const values = counts.filter((_, t) => periods[t]?.complete);
  const of = countKeys(kind, place, complete);
  const key = (indicator: IndicatorName): FigureKey => ({ indicator, stage: kind, ...place });
  return [
    figure(key('mean'), mean(values), complete.length > 0 && { op: 'mean', of }),
    figure(
      key('standardDeviation'),
      sampleStandardDeviation(values),
      complete.length > 1 && { op: 'sampleStandardDeviation', of },
    ),
    figure(
      key('coefficientOfVariation'),
      coefficientOfVariation(values),
      complete.length > 1 && { op: 'ratio', part: key('standardDeviation'), whole: key('mean') },
    ),
  ];
}

function figure(
  key: FigureKey,
  value: number | undefined,
  formula: Figure['formula'] | false,
): Figure {
  return { key, value, ...(formula ? { formula } : {}) };
}
