import { wordDimensions } from '../service/wordClasses';
import { dayOfIso } from '../calendar/day';
import type { FigureKey } from '../report/figureKey';
import { monthText } from '../report/italian';
import { contentOfKind, dimensionLabels } from '../report/wording';
import type { RecordedSeries } from './recordedFigures';

/** Where the count stands, or whom it counts: `Provincia Cuneo: CPI Alba`, `Genere: Femmina`. */
export function placeWords({ key, areaName }: Pick<RecordedSeries, 'key' | 'areaName'>): string {
  const { area, jobCentre, provider, dimension, class: name } = key;
  if (dimension !== undefined) return `${dimensionWords(dimension)}: ${name ?? ''}`;
  const unit = jobCentre ?? provider ?? name;
  const place = areaName ?? area;
  return [place, unit].filter((part) => part !== undefined).join(': ');
}

export function contentWords({ stage }: FigureKey): string {
  return stage === undefined ? '' : contentOfKind[stage];
}

/** `labels`: of the periods, by first day. */
export function periodWords(
  { stage, period }: FigureKey,
  labels: ReadonlyMap<string, string>,
): string {
  if (period === undefined) return 'intero periodo';
  const month = stage === 'contact' ? dayOfIso(period) : undefined;
  return month === undefined ? (labels.get(period) ?? period) : monthText(month);
}

const dimensions: readonly string[] = [...wordDimensions, 'ageClass'];

/** The dimension of a profile, or the text of a question. */
function dimensionWords(dimension: string): string {
  return dimensions.includes(dimension)
    ? dimensionLabels[dimension as keyof typeof dimensionLabels]
    : dimension;
}
