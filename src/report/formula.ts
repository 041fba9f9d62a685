import type { FigureKey } from './figureKey';

/** How a figure follows from others, in terms of what they are; the layout turns it into a cell formula. */
export type Formula =
  | { readonly op: 'sum'; readonly of: readonly FigureKey[] }
  /** minuend - subtrahend */
  | { readonly op: 'difference'; readonly minuend: FigureKey; readonly subtrahend: FigureKey }
  | { readonly op: 'ratio'; readonly part: FigureKey; readonly whole: FigureKey }
  /** sum of parts / whole */
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
