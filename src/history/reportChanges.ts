import type { FigureKey } from '../report/figureKey';
import type { RecordedCount } from './recordedFigures';

/** What a report says differently from the one before it, which was generated at `since`. */
export interface ReportChanges {
  /** `15/06/2020 10:00` */
  readonly since: string;
  /** False where the periods are others, so that no count can be held against an earlier one. */
  readonly isComparable: boolean;
  /** All changes, also those that are not listed. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** In the order of the report, the first ones of each kind. */
  readonly first: readonly FigureChange[];
}

/** `restated`: of a period that was over when the earlier report was made; `new`: of data that came since. */
export type ChangeKind = 'restated' | 'new';

/** A count that changed, in the report's words. */
export interface FigureChange {
  readonly kind: ChangeKind;
  readonly key: FigureKey;
  /** `Utenti registrati` */
  readonly content: string;
  /** `Cuneo: CPI Alba`, `Genere: Femmina` */
  readonly place: string;
  /** `2° sem.`, `gen 2018`, `intero periodo` */
  readonly period: string;
  /** 0 where the earlier report, or this one, does not have it; text where it is withheld. */
  readonly before: RecordedCount;
  readonly after: RecordedCount;
}
