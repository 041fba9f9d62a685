import type { QuestionTally } from '../../indicators/tally/tally';
import type { About } from '../figureKey';
import type { Row } from '../report';

/** What was counted of something. */
export interface Counted {
  readonly about: About;
  /** One per slice; of a class its users alone. */
  readonly counts: readonly number[];
}

/** A row before the columns are made. */
export interface Line extends Counted {
  readonly role: Row['role'];
  readonly labels: readonly string[];
  /** Index of its area; absent: all areas. */
  readonly area?: number;
  /** What its counts are sums of; absent where they were counted. */
  readonly parts?: readonly About[];
  /** The whole that its share is a part of. */
  readonly whole?: Counted;
  readonly question?: QuestionTally;
  /** Printed instead of its figures. */
  readonly withheld?: string;
}

/** One column of counts: a period, a channel or a vote. */
export interface Slice {
  readonly header: string;
  readonly about: About;
}

export interface Lines {
  readonly labelHeaders: readonly string[];
  readonly slices: readonly Slice[];
  readonly lines: readonly Line[];
  readonly notes?: readonly string[];
}
