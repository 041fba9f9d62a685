import { coefficientOfVariation } from '../indicators/coefficientOfVariation';
import { mean } from '../indicators/mean';
import type { Period } from '../indicators/period';
import { sampleStandardDeviation } from '../indicators/sampleStandardDeviation';
import type { CountedKind } from '../service/stages';
import type { FigureKey, IndicatorName } from './figureKey';
import { countKeys } from './keys';
import type { Place } from './keys';
import type { Column, Figure } from './report';

export const dispersionColumns: readonly Column[] = [
  { header: 'Media', format: 'count' },
  { header: '± DS', format: 'count' },
  { header: 'CV', format: 'percent0' },
];

/** Mean, sample SD and CV of the counts of the complete periods. */
export function dispersionFigures(
  stage: CountedKind,
  place: Place,
  periods: readonly Period[],
  counts: readonly number[],
): readonly Figure[] {
  const complete = periods.filter((period) => period.complete);
  const values = counts.filter((_, t) => periods[t]?.complete);
  const of = countKeys(stage, place, complete);
  const key = (indicator: IndicatorName): FigureKey => ({ indicator, stage, ...place });
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
