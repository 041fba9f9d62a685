import type { RawWorkbook } from '../../src/intake/rawWorkbook';

export type Row = Readonly<Record<string, string | number | null>>;

/** The rows of a sheet by header. Throws where the sheet is not there or a row does not fit its columns. */
export function sheetRows(workbook: RawWorkbook, name: string): Row[] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  const rows = Array.from(sheet.rows(), (cells) => {
    if (cells.length !== sheet.columns.length) throw new Error(`A row of ${name} does not fit.`);
    return Object.fromEntries(cells.map((cell, i) => [sheet.columns[i]?.header ?? '', cell]));
  });
  if (rows.length !== sheet.rowCount) throw new Error(`${name} says ${sheet.rowCount} rows.`);
  return rows;
}

/** `2017-06-01` for a serial number of the 1900 system, by the usual constant 25569. */
export function isoOf(serial: string | number | null | undefined): string {
  if (typeof serial !== 'number') throw new Error(`${String(serial)} is no date.`);
  return new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
}
