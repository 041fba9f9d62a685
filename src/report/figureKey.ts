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
