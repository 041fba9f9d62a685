import { type Day, italianDay } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import type { FindingCode } from '../../findings/findingDetails';
import type { OnAside } from '../../findings/rowAside';
import type { Dataset } from '../../intake/dataset';
import { countTooLong, createLongCounts } from '../checks/reportLongCounts';
import { leaveOutReadings } from '../checks/reportOtherDivisions';
import { cellOf, createDateFindings, type LocatedRows } from '../checks/rowFinding';
import { total } from '../measures';
import { type Limits, periodOfRows } from './periodOfRows';
import type { Clock, Span } from './span';
import type { ReadingAccount } from './tally';

/** Told of every row that is not counted, gives the account of each reading. */
interface RowAccounts {
  /** The row is read and not counted, as a finding of the code says. */
  readonly leaveOut: (rows: LocatedRows, row: number, code: FindingCode) => void;
  /** The row is after the day of the data or the last period: out of the report's scope. */
  readonly putBeyond: (rows: LocatedRows, row: number) => void;
  /** One finding for each sheet that has rows beyond, at the first of their dates. */
  readonly reportBeyond: (log: FindingLog) => void;
  /** All rows told so far, and those that the intake left out; a crosstab's columns are one account. */
  readonly accounts: () => readonly ReadingAccount[];
}

export function createRowAccounts(
  { readings }: Dataset,
  asOf: Day,
  periodEnd: Day,
  onAside?: OnAside,
): RowAccounts {
  const leftOut = readings.map(({ rowsLeftOut }) => rowsLeftOut);
  const beyond = readings.map(() => 0);
  const firstBeyond = new Map<string, { readonly rows: LocatedRows; readonly row: number }>();
  const addTo = (counts: number[], rows: LocatedRows, row: number, code: FindingCode): string => {
    const reading = rows.reading[row] as number;
    const sheet = readings[reading]?.sheet ?? '';
    counts[reading] = (counts[reading] as number) + 1;
    onAside?.(sheet, rows.row[row] as number, code);
    return sheet;
  };
  const end = periodEnd < asOf ? { asOf: periodEnd, isPeriodEnd: true as const } : { asOf };
  return {
    leaveOut: (rows, row, code) => addTo(leftOut, rows, row, code),
    putBeyond: (rows, row) => {
      const sheet = addTo(beyond, rows, row, 'DATA_OLTRE_DATI_AL');
      if (!firstBeyond.has(sheet)) firstBeyond.set(sheet, { rows, row });
    },
    reportBeyond: (log) => {
      for (const [sheet, { rows, row }] of firstBeyond) {
        const ofSheet = beyond.filter((_, reading) => readings[reading]?.sheet === sheet);
        addFinding(log, {
          code: 'DATA_OLTRE_DATI_AL',
          ...cellOf({ readings }, rows, row, 'date'),
          value: italianDay(rows.firstDay[row] as Day),
          details: { dates: total(ofSheet), ...end },
        });
      }
    },
    accounts: () => {
      const accounts: ReadingAccount[] = [];
      readings.forEach(({ sheet, kind, rowsRead, used, unused, isContinued }, index) => {
        const whole = isContinued ? accounts.pop() : undefined;
        const [late, out] = [beyond[index] as number, leftOut[index] as number];
        const known = new Set(whole?.used.map(({ column }) => column));
        accounts.push({
          ...{ sheet, kind },
          used: [...(whole?.used ?? []), ...used.filter(({ column }) => !known.has(column))],
          unused: whole?.unused ?? unused,
          rowsRead: rowsRead - late + (whole?.rowsRead ?? 0),
          rowsLeftOut: out + (whole?.rowsLeftOut ?? 0),
          rowsBeyond: late + (whole?.rowsBeyond ?? 0),
        });
      });
      return accounts;
    },
  };
}

/** What tells which rows count in no period. */
interface DatedData {
  readonly dataset: Dataset;
  readonly span: Span;
  readonly clock: Clock;
  /** Readings that divide again what another list counts. */
  readonly divided: ReadonlySet<number>;
  /** Sheets that are asked whether they are cumulated. */
  readonly growing: ReadonlySet<string>;
}

/** As `periodOfRows`: rows that fall in no period are told to `accounts`, and why, one by one or by sheet. */
export function createDatedRows(
  { dataset, span, clock, divided, growing }: DatedData,
  accounts: Pick<RowAccounts, 'leaveOut' | 'putBeyond'>,
  log: FindingLog,
): (rows: LocatedRows, within: Limits) => Int16Array {
  let tooLong: ReturnType<typeof countTooLong> | undefined;
  const lengths = () => (tooLong ??= countTooLong(dataset, span, clock));
  return (rows, within) => {
    const longCounts = createLongCounts(dataset, rows, { tooLong: lengths, growing }, log);
    const dates = createDateFindings(dataset, rows, log);
    const result = periodOfRows(rows, within, (row, code) => {
      if (code === 'DATA_OLTRE_DATI_AL') {
        accounts.putBeyond(rows, row);
        return;
      }
      accounts.leaveOut(rows, row, code);
      if (code === 'CONTEGGIO_OLTRE_IL_PERIODO') longCounts.note(row);
      else dates.note(row, code);
    });
    dates.report();
    longCounts.report();
    leaveOutReadings(divided, rows, result, accounts.leaveOut);
    return result;
  };
}
