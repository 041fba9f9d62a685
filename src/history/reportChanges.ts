import { type FigureKey, keyText } from '../report/figureKey';
import { isRecorded, type RecordedCount } from './recordedFigures';

/** What a report says differently from the report before, which was generated at `since`. */
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

/** What a count was in the report before. */
export interface FormerCount {
  readonly since: string;
  readonly before: RecordedCount;
  /** Absent where it has not changed. */
  readonly kind?: ChangeKind;
}

/** Undefined where the report before does not tell: of no count, of other periods, of changes not listed. */
export function formerCount(
  key: FigureKey,
  value: RecordedCount,
  { since, isComparable, counts, first }: ReportChanges,
): FormerCount | undefined {
  if (!isComparable) return undefined;
  const text = keyText(key);
  const change = first.find((each) => keyText(each.key) === text);
  if (change) return { since, before: change.before, kind: change.kind };
  const areAllListed = first.length === counts.restated + counts.new;
  return areAllListed && isRecorded(key, false) ? { since, before: value } : undefined;
}

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
