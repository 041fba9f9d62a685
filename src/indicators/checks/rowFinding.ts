import { italianDay } from '../../calendar/day';
import type { Finding } from '../../findings/finding';
import { type Dataset, missing, type Reading } from '../../intake/dataset';
import type { CountedKind } from '../../service/stages';
import type { DatedRows, LeftOutCode } from '../tally/periodOfRows';

/** Rows that know where they stand in the raw sheets. */
export type LocatedRows = DatedRows & {
  readonly reading: Uint16Array;
  readonly row: Int32Array;
  readonly user?: Int32Array;
};

/** Findings of which a sheet has one for all its rows. */
type ToldTogether = 'CONTEGGIO_OLTRE_IL_PERIODO' | 'DATA_OLTRE_DATI_AL';

/** A finding about the date of a row or, for a repeat, about its user. */
export function rowFinding(
  dataset: Dataset,
  rows: LocatedRows,
  row: number,
  code: Exclude<LeftOutCode, ToldTogether> | 'UTENTE_RIPETUTO' | 'DATA_ISOLATA',
): Finding {
  const reading = dataset.readings[rows.reading[row] as number];
  const user = rows.user?.[row] ?? missing;
  const day = rows.firstDay[row] as number;
  if (code === 'UTENTE_RIPETUTO') {
    return {
      code,
      ...cellOf(reading, rows.row[row] as number, 'userId'),
      value: dataset.userIds[user] ?? '',
      details: { day },
    };
  }
  const at = cellOf(reading, rows.row[row] as number, 'date');
  return { code, ...at, value: italianDay(day) };
}

/** Where a field of a row stands. */
export function cellOf(
  reading: Reading | undefined,
  row: number,
  field: keyof Reading['columns'],
): Pick<Finding, 'sheet' | 'row' | 'column'> {
  if (!reading) return {};
  const column = reading.columns[field];
  return { sheet: reading.sheet, row, ...(column === undefined ? {} : { column }) };
}

/** The cell that places a row: the first of its area, job centre, province and provider that it names. */
export function placeCellOf(
  { readings, events }: Dataset,
  kind: CountedKind,
  row: number,
): Pick<Finding, 'sheet' | 'row' | 'column'> {
  const rows = events[kind];
  const fields = ['area', 'jobCentre', 'province', 'provider'] as const;
  const field = fields.find((each) => rows[each][row] !== missing) ?? 'userId';
  return cellOf(readings[rows.reading[row] as number], rows.row[row] as number, field);
}
