import type { FindingLog } from '../../src/findings/finding';
import { cellName, type CellRange, parseRange } from '../../src/grid/address';
import { cellText } from '../../src/intake/cells/cellText';
import type { Dataset } from '../../src/intake/dataset';
import type { RawCell, RawSource } from '../../src/intake/rawSource';
import { isReportContent, isReservedSheet } from '../../src/intake/sheets/reservedSheets';
import { kindsByName } from '../../src/service/sheetNames';

type Rows = readonly (readonly RawCell[])[];

/**
 * Numbers of a workbook that nothing was read from and that nobody is told of. A number is told of where its column is
 * among those used or not used of its sheet, where a finding names its cell or its sheet, or where its sheet is among
 * those that are not read. Above the first header row stand titles.
 */
export async function unmentioned(
  source: RawSource,
  dataset: Dataset,
  log: FindingLog,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const sheet of source.sheets) {
    const rows: (readonly RawCell[])[] = [];
    for await (const chunk of source.readRows(sheet, {}))
      chunk.rows.forEach((row, index) => (rows[chunk.firstRow + index] = row));
    const all = Array.from(rows, (row?: readonly RawCell[]) => row ?? []);
    if (isReservedSheet(sheet.name) || isReportContent(all.slice(0, 20))) continue;
    if (kindsByName(sheet.name)[0] === 'settings') continue;
    const untold = untoldIn(sheet.name, all, dataset, log);
    if (untold) faults.push(`${sheet.name}: ${untold}`);
  }
  return faults;
}

/** What is wrong with the account of a sheet, in words. */
function untoldIn(name: string, rows: Rows, dataset: Dataset, log: FindingLog): string | undefined {
  if (dataset.unread.some(({ sheet }) => sheet === name)) return undefined;
  const own = log.first.filter(({ sheet }) => sheet === name);
  const readings = dataset.readings.filter(({ sheet }) => sheet === name);
  const isReference = dataset.references.some(({ sheet }) => sheet === name);
  if (readings.length === 0) {
    if (isReference || own.length > 0) return undefined;
    return isList(rows) ? 'a list with numbers is not read, and not said to be' : undefined;
  }
  const ranges = own.flatMap((finding): readonly CellRange[] =>
    finding.code === 'CELLE_NON_LETTE'
      ? finding.details.ranges.flatMap((text) => parseRange(text) ?? [])
      : [],
  );
  const isElsewhere = own.some(
    (finding) =>
      (finding.code === 'CELLE_NON_LETTE' && finding.details.more > 0) ||
      finding.code === 'RIGHE_SOTTO_LA_TABELLA' ||
      finding.code === 'ELENCO_SOTTO_UN_ALTRO' ||
      finding.code === 'FOGLIO_NON_LETTO' ||
      finding.code === 'CONTEGGI_SENZA_COLONNA' ||
      finding.code === 'CONTEGGI_DA_SCEGLIERE' ||
      finding.code === 'MISURE_IN_RIGHE' ||
      finding.code === 'ALTRA_MISURA' ||
      finding.code === 'FOGLIO_SENZA_COLONNE',
  );
  if (isElsewhere) return undefined;
  const columns = new Set(
    readings.flatMap(({ used, unused }) => [...used, ...unused].map(({ column }) => column)),
  );
  const header = Math.min(...readings.map(({ headerRow }) => headerRow));
  for (const [row, cells] of rows.entries()) {
    const filled = cells.filter((cell) => cellText(cell).trim() !== '');
    if (row < header && filled.length <= widestTitle) continue;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'number' || columns.has(column)) continue;
      const isInRange = ranges.some(
        (range) =>
          row >= range.firstRow &&
          row <= range.lastRow &&
          column >= range.firstColumn &&
          column <= range.lastColumn,
      );
      if (!isInRange && isBelowHeaders(rows, row))
        return `${cellName({ row, column })} is not told of`;
    }
  }
  return undefined;
}

const widestTitle = 2;

/** Titles have few cells, and stand above a row of two words at least. */
function isBelowHeaders(rows: Rows, row: number): boolean {
  return rows
    .slice(0, row)
    .some(
      (cells) => cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length >= 2,
    );
}

const leastRows = 3;

/**
 * Whether some rows of more than one cell have numbers that do not run 1, 2, 3 below each other, under a header. The
 * codes of a legend count nothing.
 */
function isList(rows: Rows): boolean {
  const wide = rows.filter((row) => row.filter((cell) => cell !== null && cell !== '').length > 1);
  const [header = [], ...body] = wide;
  const isWord = (cell: RawCell): boolean => typeof cell === 'string' && /\p{L}/u.test(cell);
  if (!header.every((cell) => cell === null || isWord(cell))) return false;
  return header.some((text, column) => {
    const numbers = body.map((row) => row[column]).filter((cell) => typeof cell === 'number');
    const runs = numbers.every((cell, index) => cell === index + 1);
    return (
      typeof text === 'string' &&
      !/^codic[ei]/i.test(text) &&
      numbers.length >= leastRows &&
      numbers.length === body.length &&
      !runs
    );
  });
}
