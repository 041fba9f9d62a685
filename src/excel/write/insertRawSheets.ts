import { dayZero } from '../../calendar/day';
import type { DateSystem } from '../../intake/rawSource';
import type { RawColumn, RawTableSheet, RawWorkbook } from '../../intake/rawWorkbook';
import { columnPixels, pointsPerPixel } from '../../layout/measures';
import type { WorkbookDescription } from '../read/describeWorkbook';
import { sizeOf } from '../request/sheetTask';
import { addAndFill, type Filling } from './addSheets';

interface InsertHooks {
  readonly onProgress: (rowsDone: number, rowsTotal: number) => void;
  /** Once it is aborted, the sheets of this run go and its reason is thrown. */
  readonly signal: AbortSignal;
}

/** Whether there is nothing in the workbook; the report's own sheets are not looked at. */
export function isBlankWorkbook({ sheets }: WorkbookDescription): boolean {
  return sheets.every(({ rowEnd, tables }) => rowEnd === 0 && tables.length === 0);
}

/**
 * Writes raw sheets into a blank workbook, a request a chunk. Where it fails or is stopped, the sheets
 * that it made go again. Throws where the workbook is not blank; the client's errors come as they are.
 */
export async function insertRawSheets(
  raw: RawWorkbook,
  workbook: WorkbookDescription,
  { onProgress, signal }: InsertHooks,
): Promise<void> {
  if (!isBlankWorkbook(workbook)) throw new Error('the workbook is not blank');
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const names = [...raw.notes, ...raw.sheets].map(({ name }) => name);
  const added = names.filter((name) => !taken.has(name.toLowerCase()));
  const rowsTotal = raw.sheets.reduce((sum, { rowCount }) => sum + rowCount + 1, 0);
  const fillings = function* (): Generator<Filling> {
    for (const note of raw.notes) yield noteFilling(note);
    for (const chunk of rawChunks(raw, workbook.dateSystem)) yield chunkFilling(chunk);
  };
  await addAndFill(added, fillings(), {
    onRows: (rowsDone) => onProgress(rowsDone, rowsTotal),
    signal,
  });
}

function noteFilling({ name, lines }: RawWorkbook['notes'][number]): Filling {
  return {
    ...{ sheet: name, bytes: sizeOf.range + lines.join('').length, rows: 0 },
    queue: (sheet) => {
      const range = sheet.getRangeByIndexes(0, 0, lines.length, 1).untrack();
      range.numberFormat = lines.map(() => ['@']);
      range.values = lines.map((line) => [line]);
    },
  };
}

/** Consecutive rows of one sheet; row 0 holds the headers. */
interface RawRowChunk {
  readonly sheet: RawTableSheet;
  readonly firstRow: number;
  /** `''` for blank. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Of the values in one request, as JSON: with what the client adds, it stays well under a megabyte. */
const bytesPerRequest = 400_000;

/** All rows of all sheets, in pieces that fit into a request each. */
function* rawChunks(raw: RawWorkbook, dateSystem: DateSystem): Generator<RawRowChunk> {
  const shift = dayZero[1900] - dayZero[dateSystem];
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
  return column?.type === 'date' && typeof value === 'number' ? value + shift : value;
}

const numberFormats = { text: '@', date: 'dd/mm/yyyy', number: 'General' } as const;

function chunkFilling(chunk: RawRowChunk): Filling {
  return {
    ...{ sheet: chunk.sheet.name, bytes: bytesPerRequest, rows: chunk.rows.length },
    queue: (sheet) => writeRawChunk(sheet, chunk),
  };
}

/** Queues a chunk: formats first, so that text stays text; the last one makes the sheet a table. */
function writeRawChunk(worksheet: Excel.Worksheet, { sheet, firstRow, rows }: RawRowChunk): void {
  const { columns, rowCount } = sheet;
  columns.forEach(({ type, width }, column) => {
    const cells = worksheet.getRangeByIndexes(firstRow, column, rows.length, 1).untrack();
    // One value goes to every cell of the range.
    cells.numberFormat = numberFormats[type] as unknown as string[][];
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
