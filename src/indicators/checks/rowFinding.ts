import { italianDay } from '../../calendar/day';
import { addFinding, type Finding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing, type Reading } from '../../intake/dataset';
import type { CountedKind } from '../../service/stages';
import type { DatedRows } from '../tally/periodOfRows';

/** Rows that know where they stand in the raw sheets. */
export type LocatedRows = DatedRows & {
  readonly reading: Uint16Array;
  readonly row: Int32Array;
  readonly user?: Int32Array;
};

/** Where something stands; nowhere, where its reading is not known. */
type Place = Pick<Finding, 'sheet' | 'row' | 'column'>;

/**
 * Takes notes of rows whose dates leave them out, and adds a finding for each place where such a date stands:
 * a header above counts, or a label beside several, is one.
 */
export function createDateFindings(dataset: Dataset, rows: LocatedRows, log: FindingLog) {
  const together = new Map<string, { readonly finding: DateFinding; rows: number }>();
  return {
    note(row: number, code: DateFinding['code']): void {
      const finding = dateFinding(dataset, rows, row, code);
      const key = [code, finding.sheet, finding.row, finding.column].join('|');
      const known = together.get(key);
      if (known) known.rows++;
      else if (isOfCrosstab(dataset.readings, rows.reading[row] as number))
        together.set(key, { finding, rows: 1 });
      else addFinding(log, finding);
    },
    report(): void {
      for (const { finding, rows: count } of together.values())
        addFinding(log, { ...finding, details: { ...finding.details, rows: count } });
    },
  };
}

/** Or of a list whose sheet says the date. Other lists, wide ones of users too, have a date in each row. */
function isOfCrosstab(readings: Dataset['readings'], index: number): boolean {
  const { columns = {}, isContinued } = readings[index] ?? {};
  const isFirst = readings[index + 1]?.isContinued === true;
  const isOfOneTable = isContinued === true || isFirst || columns.count === columns.date;
  return columns.count !== undefined && isOfOneTable;
}

type DateFinding = Finding<'DATA_FUTURA'> | Finding<'DATA_PRIMA_DEL_SERVIZIO'>;

function dateFinding(
  dataset: Dataset,
  rows: LocatedRows,
  row: number,
  code: DateFinding['code'],
): DateFinding {
  const value = italianDay(rows.firstDay[row] as number);
  const at = dateCellOf(dataset, rows, row);
  const isHeader = at.row === dataset.readings[rows.reading[row] as number]?.headerRow;
  return { code, ...at, value, details: { rows: 1, ...(isHeader && { isHeader }) } };
}

/** Where the date of a row stands: in its own cell, above the count, or in the year beside a month. */
export function dateCellOf({ readings }: Dataset, rows: LocatedRows, row: number): Place {
  const reading = readings[rows.reading[row] as number];
  const sheetRow = rows.row[row] as number;
  const { date, year, count } = reading?.columns ?? {};
  if (count === undefined || date !== count) return cellIn(reading, sheetRow, 'date');
  const hasYear = year !== undefined && year !== count;
  return hasYear
    ? cellIn(reading, sheetRow, 'year')
    : cellIn(reading, reading?.headerRow ?? 0, 'date');
}

/** Where a field of a row stands. */
export function cellOf(
  { readings }: Pick<Dataset, 'readings'>,
  rows: Pick<LocatedRows, 'reading' | 'row'>,
  row: number,
  field: keyof Reading['columns'],
): Place {
  return cellIn(readings[rows.reading[row] as number], rows.row[row] as number, field);
}

/** `row`: of the sheet, zero-based. */
export function cellIn(
  reading: Reading | undefined,
  row: number,
  field: keyof Reading['columns'],
): Place {
  if (!reading) return {};
  const column = reading.columns[field];
  return { sheet: reading.sheet, row, ...(column === undefined ? {} : { column }) };
}

/** The cell that places a row: the first of its area, job centre, province and provider that it names. */
export function placeCellOf(dataset: Dataset, kind: CountedKind, row: number): Place {
  const rows = dataset.events[kind];
  const fields = ['area', 'jobCentre', 'province', 'provider'] as const;
  const field = fields.find((each) => rows[each][row] !== missing) ?? 'userId';
  return cellOf(dataset, rows, row, field);
}
