import { columnName, rowLimit } from '../../src/grid/address';
import type { RawTableSheet } from '../../src/intake/rawWorkbook';
import type { StringTable } from './stringTable';

/** Characters in a piece. */
const pieceLength = 64 * 1024;

/**
 * The rows of a data sheet as XML, in pieces, beginning at `firstRow` (zero-based).
 * `styles`: the style number of each column. Throws on numbers that are not finite, and where a row
 * or the sheet is longer than it says.
 */
export function* rawRowsXml(
  sheet: RawTableSheet,
  firstRow: number,
  styles: readonly number[],
  strings: StringTable,
): Generator<string> {
  if (firstRow + sheet.rowCount > rowLimit) {
    throw new Error(`${sheet.name} has ${sheet.rowCount} rows, more than a sheet`);
  }
  const columns = sheet.columns.map((_, column) => columnName(column));
  let piece = '';
  let written = 0;
  for (const values of sheet.rows()) {
    if (values.length > columns.length) throw new Error(`row ${written} of ${sheet.name} too long`);
    const row = firstRow + written + 1;
    piece += `<row r="${row}">`;
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      const start = `<c r="${columns[column] ?? ''}${row}" s="${styles[column] ?? 0}"`;
      piece +=
        typeof value === 'string'
          ? `${start} t="s"><v>${strings.numberOf(value)}</v></c>`
          : `${start}><v>${finite(value)}</v></c>`;
    }
    piece += '</row>';
    written += 1;
    if (piece.length >= pieceLength) {
      yield piece;
      piece = '';
    }
  }
  if (written !== sheet.rowCount) {
    throw new Error(`${sheet.name} gave ${written} rows, not ${sheet.rowCount}`);
  }
  yield piece;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`no number for a cell: ${value}`);
  return value;
}
