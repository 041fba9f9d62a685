import type { RawCell } from '../../intake/rawSource';
import { writeExcel } from '../request/excelRequest';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import { removeSheets } from './userSheets';
import { asTyped } from './writeSheetCells';

/** A sheet to be added; no other has its name. */
interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
  /** Columns whose numbers are shown as days. */
  readonly dateColumns: ReadonlySet<number>;
}

interface AddHooks {
  readonly onProgress: (share: number) => void;
  /** Once it is aborted, the sheets of this run go and its reason is thrown. */
  readonly signal: AbortSignal;
}

/** In a request, so that it stays small however wide the rows are. */
const cellsPerTask = 5_000;

/** Adds sheets behind the others. Where it fails or is stopped, those that it added go again. */
export async function addSheets(
  sheets: readonly NewSheet[],
  { onProgress, signal }: AddHooks,
): Promise<void> {
  const names = sheets.map(({ name }) => name);
  const rowsTotal = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  await addAndFill(names, sheets.flatMap(fillingsOf), {
    onRows: (rowsDone) => onProgress(rowsDone / rowsTotal),
    signal,
  });
}

/** A request that puts so many rows into a sheet. */
export interface Filling extends SheetTask {
  readonly rows: number;
}

interface FillHooks {
  readonly onRows: (rowsDone: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Adds sheets of these names and does one filling after the other. Where one fails or `signal` is aborted,
 * the added sheets go again. The client's errors and the signal's reason come as they are.
 */
export async function addAndFill(
  names: readonly string[],
  fillings: Iterable<Filling>,
  { onRows, signal }: FillHooks,
): Promise<void> {
  let rowsDone = 0;
  try {
    await writeExcel(({ worksheets }) => {
      for (const name of names) worksheets.add(name);
    });
    for (const filling of fillings) {
      signal.throwIfAborted();
      await sendTasks(writeExcel, [filling]);
      onRows((rowsDone += filling.rows));
    }
  } catch (error) {
    // Why it failed is what the user is told.
    await removeSheets(names).catch(() => undefined);
    throw error;
  }
}

function fillingsOf({ name, rows, dateColumns }: NewSheet): readonly Filling[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const height = Math.max(1, Math.floor(cellsPerTask / Math.max(1, width)));
  const fillings: Filling[] = [];
  for (let firstRow = 0; firstRow < rows.length; firstRow += height) {
    const cells = rows
      .slice(firstRow, firstRow + height)
      .map((row) => Array.from({ length: width }, (_, column) => asTyped(row[column] ?? '')));
    const formats = cells.map((row) =>
      row.map((cell, column) => formatOf(cell, dateColumns.has(column))),
    );
    fillings.push({
      ...{ sheet: name, rows: cells.length },
      bytes: sizeOf.range + JSON.stringify(cells).length + JSON.stringify(formats).length,
      queue: (sheet) => {
        const range = sheet.getRangeByIndexes(firstRow, 0, cells.length, width).untrack();
        // Formats first, so that a text stays one, whatever it looks like.
        range.numberFormat = formats;
        range.values = cells;
      },
    });
  }
  return fillings;
}

function formatOf(cell: string | number | boolean, isDay: boolean): string {
  if (typeof cell === 'string' && cell !== '') return '@';
  return typeof cell === 'number' && isDay ? 'dd/mm/yyyy' : 'General';
}
