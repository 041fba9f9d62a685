import type { FigureKey } from '../report/figureKey';
import { keyText } from '../report/figureKey';
import { wholeSpan } from './recordedFigures';
import type { RecordedCount, RecordedFigures, RecordedSeries } from './recordedFigures';

export type SeriesByKey = ReadonlyMap<string, RecordedSeries>;

export function seriesByKey({ series }: RecordedFigures): SeriesByKey {
  return new Map(series.map((line) => [keyText(line.key), line]));
}

/** The count of a key without period; 0 where there is none, and text where its whole distribution is withheld. */
export function countIn(series: SeriesByKey, key: FigureKey, period: string): RecordedCount {
  const count = series.get(keyText(key))?.counts[period];
  const { indicator, stage, dimension } = key;
  if (count !== undefined || stage === undefined || dimension === undefined) return count ?? 0;
  const all = series.get(keyText({ indicator, stage, dimension }))?.counts[wholeSpan];
  return typeof all === 'string' ? all : 0;
}
