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
  const user = rows.user?.[row] ?? missing;
  const day = rows.firstDay[row] as number;
  if (code === 'UTENTE_RIPETUTO') {
    return {
      code,
      ...cellOf(dataset, rows, row, 'userId'),
      value: dataset.userIds[user] ?? '',
      details: { day },
    };
  }
  return { code, ...cellOf(dataset, rows, row, 'date'), value: italianDay(day) };
}

/** Where a field of a row stands. */
export function cellOf(
  { readings }: Pick<Dataset, 'readings'>,
  rows: Pick<LocatedRows, 'reading' | 'row'>,
  row: number,
  field: keyof Reading['columns'],
): Pick<Finding, 'sheet' | 'row' | 'column'> {
  return cellIn(readings[rows.reading[row] as number], rows.row[row] as number, field);
}

/** `row`: of the sheet, zero-based. */
export function cellIn(
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
  dataset: Dataset,
  kind: CountedKind,
  row: number,
): Pick<Finding, 'sheet' | 'row' | 'column'> {
  const rows = dataset.events[kind];
  const fields = ['area', 'jobCentre', 'province', 'provider'] as const;
  const field = fields.find((each) => rows[each][row] !== missing) ?? 'userId';
  return cellOf(dataset, rows, row, field);
}
