import type { DataKind } from '../service/sheets';

/** What a figure is: every number of the report carries one, and two equal keys are the same number. */
export interface FigureKey {
  readonly indicator: IndicatorName;
  /** What is counted; absent where the indicator says it all. */
  readonly stage?: DataKind;
  /** Identifier of the area; absent: all areas. */
  readonly area?: string;
  readonly jobCentre?: string;
  readonly provider?: string;
  /** First day of the period, or of the month for contacts (`2018-01-01`); absent: the whole span. */
  readonly period?: string;
  /** Profile dimension, contact channel or question, and the class within it. */
  readonly dimension?: string;
  readonly class?: string;
}

/** What figures are about. Without a place: everywhere. Without a period: the whole span. */
export type About = Omit<FigureKey, 'indicator'>;

/** `within` narrows what the figure is about: to a period, to a class. */
export function keyOf(indicator: IndicatorName, about: About, within?: About): FigureKey {
  return { indicator, ...about, ...within };
}

export function countKey(about: About, within?: About): FigureKey {
  return keyOf('count', about, within);
}

export const indicatorNames = [
  'count',
  'share',
  'variation',
  'cumulative',
  'lastStep',
  'mean',
  'standardDeviation',
  'coefficientOfVariation',
  'nonParticipants',
  'absenceRate',
  'conversion',
  'path',
  'dropOut',
  'lost',
  'previousCount',
  'change',
] as const;

export type IndicatorName = (typeof indicatorNames)[number];

export const keyParts = [
  'indicator',
  'stage',
  'area',
  'jobCentre',
  'provider',
  'period',
  'dimension',
  'class',
] as const;

/** One text per key, equal exactly where the keys are. */
export function keyText(key: FigureKey): string {
  return JSON.stringify(keyParts.map((part) => key[part] ?? null));
}

/** How a figure follows from others, in terms of what they are; the layout turns it into a cell formula. */
export type Formula =
  | { readonly op: 'sum'; readonly of: readonly FigureKey[] }
  | { readonly op: 'difference'; readonly minuend: FigureKey; readonly subtrahend: FigureKey }
  | { readonly op: 'ratio'; readonly part: FigureKey; readonly whole: FigureKey }
  | { readonly op: 'sumRatio'; readonly parts: readonly FigureKey[]; readonly whole: FigureKey }
  /** (to - from) / from */
  | { readonly op: 'variation'; readonly from: FigureKey; readonly to: FigureKey }
  /** 1 - of */
  | { readonly op: 'complement'; readonly of: FigureKey }
  | { readonly op: 'mean'; readonly of: readonly FigureKey[] }
  /** n - 1 in the denominator */
  | { readonly op: 'sampleStandardDeviation'; readonly of: readonly FigureKey[] }
  /** Mean and sample SD of the values 1, 2, 3, ... that occur as often as the figures say. */
  | ({ readonly op: 'ratingMean' } & OfVotes)
  | ({ readonly op: 'ratingStandardDeviation' } & OfVotes);

/** One key per vote, from the lowest. */
interface OfVotes {
  readonly of: readonly FigureKey[];
  readonly lowest: number;
}
