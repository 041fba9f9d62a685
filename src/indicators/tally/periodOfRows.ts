import type { Day } from '../../calendar/day';
import { missing } from '../../intake/dataset';
import { type Days, periodIndex } from '../period';

/** Rows that fall in no period. */
export const noPeriod = -1;

export interface DatedRows {
  readonly length: number;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Absent: every row counts 1. */
  readonly count?: Int32Array;
}

export interface Limits {
  readonly periods: readonly Days[];
  readonly asOf: Day;
  readonly today: Day;
}

/** Why a row that could be read is not counted. */
type LeftOutCode =
  'DATA_PRIMA_DEL_SERVIZIO' | 'DATA_OLTRE_DATI_AL' | 'DATA_FUTURA' | 'CONTEGGIO_OLTRE_IL_PERIODO';

/** Told, in the order of the rows, of every row that is left out and counts somebody. */
type OnLeftOut = (row: number, code: LeftOutCode) => void;

/** Whether days are counted in one of the periods: a year is not where they are semesters. */
export function countedInOne({
  periods,
  asOf,
}: Limits): (days: { readonly firstDay: Day; readonly lastDay: Day }) => boolean {
  const start = periods[0]?.firstDay ?? Infinity;
  return ({ firstDay, lastDay }) => {
    const period = periods[periodIndex(periods, Math.max(firstDay, start))];
    return period !== undefined && Math.min(lastDay, asOf) <= period.lastDay;
  };
}

/** The index of the period of each row, `noPeriod` where it lies outside of all. */
export function periodOfRows(
  rows: DatedRows,
  { periods, asOf, today }: Limits,
  onLeftOut: OnLeftOut,
): Int16Array {
  const start = periods[0]?.firstDay ?? Infinity;
  const { length, firstDay, lastDay, count } = rows;
  const result = new Int16Array(length).fill(noPeriod);
  // The row before mostly is of the same period.
  let index = 0;
  const indexOf = (day: Day): number => {
    const last = periods[index];
    if (!last || day < last.firstDay || day > last.lastDay) index = periodIndex(periods, day);
    return index;
  };
  const codeOfLate = (day: Day): LeftOutCode =>
    day > today ? 'DATA_FUTURA' : 'DATA_OLTRE_DATI_AL';
  for (let row = 0; row < length; row++) {
    const first = firstDay[row] as number;
    if (first === missing) continue;
    const last = Math.min(lastDay[row] as number, asOf);
    const isEarly = (lastDay[row] as number) < start;
    if (!isEarly && first <= asOf) {
      // A counted semester may begin before the service did.
      const period = indexOf(Math.max(first, start));
      // Calls go on after the last step.
      if (period === noPeriod) {
        if (count?.[row] !== 0) onLeftOut(row, 'DATA_OLTRE_DATI_AL');
        continue;
      }
      // A year cannot be divided among semesters.
      if (last <= (periods[period]?.lastDay ?? last)) result[row] = period;
      else if (count?.[row] !== 0) onLeftOut(row, 'CONTEGGIO_OLTRE_IL_PERIODO');
    }
    // An office that lists months to come counts nobody in them.
    else if (count?.[row] !== 0)
      onLeftOut(row, isEarly ? 'DATA_PRIMA_DEL_SERVIZIO' : codeOfLate(first));
  }
  return result;
}
