import type { FindingCode } from '../findings/findingCode';
import { missing } from '../intake/dataset';
import type { Day } from '../intake/day';
import { periodIndex } from './period';
import type { Period } from './period';

/** Rows that fall in no period. */
export const leftOut = -1;

export interface DatedRows {
  readonly length: number;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
}

export interface Limits {
  readonly periods: readonly Period[];
  readonly asOf: Day;
  readonly today: Day;
}

/** Told of every row that is left out, in row order. */
export type OnLeftOut = (row: number, code: FindingCode) => void;

/** The index of the period of each row, `leftOut` where it lies outside of all. */
export function periodOfRows(
  rows: DatedRows,
  { periods, asOf, today }: Limits,
  onLeftOut: OnLeftOut,
): Int16Array {
  const start = periods[0]?.firstDay ?? Infinity;
  const { length, firstDay, lastDay } = rows;
  const result = new Int16Array(length).fill(leftOut);
  // The row before mostly is of the same period.
  let index = 0;
  const indexOf = (day: Day): number => {
    const last = periods[index];
    if (!last || day < last.firstDay || day > last.lastDay) index = periodIndex(periods, day);
    return index;
  };
  for (let row = 0; row < length; row++) {
    const first = firstDay[row] as number;
    if (first === missing) continue;
    if ((lastDay[row] as number) < start) onLeftOut(row, 'DATA_PRIMA_DEL_SERVIZIO');
    else if (first > asOf) onLeftOut(row, first > today ? 'DATA_FUTURA' : 'DATA_OLTRE_DATI_AL');
    // A counted semester may begin before the service did.
    else result[row] = indexOf(Math.max(first, start));
  }
  return result;
}

/**
 * Leaves one row per user: the earliest, the upper one of the same day. The others become `leftOut`.
 * Rows without a user all stay.
 */
export function keepFirstPerUser(
  periodOf: Int16Array,
  { user: users, firstDay }: { readonly user: Int32Array; readonly firstDay: Int32Array },
  userCount: number,
  onLeftOut: OnLeftOut,
): void {
  const earliest = new Int32Array(userCount).fill(missing);
  for (let row = 0; row < periodOf.length; row++) {
    const user = users[row] as number;
    if (user === missing || periodOf[row] === leftOut) continue;
    const known = earliest[user] as number;
    if (known === missing || (firstDay[row] as number) < (firstDay[known] as number)) {
      earliest[user] = row;
    }
  }
  for (let row = 0; row < periodOf.length; row++) {
    const user = users[row] as number;
    if (user === missing || periodOf[row] === leftOut || earliest[user] === row) continue;
    periodOf[row] = leftOut;
    onLeftOut(row, 'UTENTE_RIPETUTO');
  }
}
