import type { DateSystem } from '../intake/rawSource';
import type { RawColumn, RawTableSheet, RawWorkbook } from '../intake/rawWorkbook';
import { columnPixels } from '../layout/measures';

/** Consecutive rows of one sheet; row 0 holds the headers. */
export interface RawRowChunk {
  readonly sheet: RawTableSheet;
  readonly firstRow: number;
  /** `''` for blank. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Of the values in one request, as JSON: with what the client adds, it stays well under a megabyte. */
const bytesPerRequest = 400_000;
const pointsPerPixel = 0.75;
/** Days between the first days of the two date systems. */
const offsetOf1904 = 1462;

/** All rows of all sheets, in pieces that fit into a request each. */
export function* rawChunks(raw: RawWorkbook, dateSystem: DateSystem): Generator<RawRowChunk> {
  const shift = dateSystem === 1904 ? -offsetOf1904 : 0;
  for (const sheet of raw.sheets) {
    let rows: (readonly (string | number)[])[] = [sheet.columns.map(({ header }) => header)];
    let firstRow = 0;
    let bytes = 0;
    for (const row of sheet.rows()) {
      const cells = row.map((value, column) => cellOf(value, sheet.columns[column], shift));
      rows.push(cells);
      bytes += JSON.stringify(cells).length;
      if (bytes < bytesPerRequest) continue;
      yield { sheet, firstRow, rows };
      firstRow += rows.length;
      rows = [];
      bytes = 0;
    }
    if (rows.length > 0) yield { sheet, firstRow, rows };
  }
}

function cellOf(
  value: string | number | null,
  column: RawColumn | undefined,
  shift: number,
): string | number {
  if (value === null) return '';
  return column?.kind === 'date' && typeof value === 'number' ? value + shift : value;
}

const numberFormats = { text: '@', date: 'dd/mm/yyyy', number: 'General' } as const;

/** Queues a chunk: formats first, so that text stays text; the last one makes the sheet a table. */
export function writeRawChunk(
  worksheet: Excel.Worksheet,
  { sheet, firstRow, rows }: RawRowChunk,
): void {
  const { columns, rowCount } = sheet;
  columns.forEach(({ kind, width }, column) => {
    const cells = worksheet.getRangeByIndexes(firstRow, column, rows.length, 1).untrack();
    // One value goes to every cell of the range.
    cells.numberFormat = numberFormats[kind] as unknown as string[][];
    if (firstRow === 0) {
      cells.getEntireColumn().untrack().format.columnWidth = columnPixels(width) * pointsPerPixel;
    }
  });
  const range = worksheet.getRangeByIndexes(firstRow, 0, rows.length, columns.length).untrack();
  range.values = rows as (string | number)[][];
  if (firstRow + rows.length === rowCount + 1) {
    const whole = worksheet.getRangeByIndexes(0, 0, rowCount + 1, columns.length).untrack();
    worksheet.tables.add(whole, true);
  }
}
