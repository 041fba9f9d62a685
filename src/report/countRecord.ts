import type { Days } from '../indicators/period';
import type { FigureKey } from './figureKey';

/** A count, with all that it is of; `''` for what it is not divided by. */
export interface CountRecord extends Days {
  readonly stage: string;
  readonly area: string;
  readonly jobCentre: string;
  readonly provider: string;
  /** The period's or the month's name; `''`: the whole span. */
  readonly period: string;
  /** Whether the last day had passed at the date of the data. */
  readonly isOver: boolean;
  readonly dimension: string;
  readonly class: string;
  readonly value: number;
}

/** A count of the report, with what it is in the tables that print it. */
export interface KeyedCount extends CountRecord {
  readonly key: FigureKey;
}
