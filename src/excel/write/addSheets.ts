import type { RawCell } from '../../intake/rawSource';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import { writeExcel } from '../request/writeExcel';
import { removeSheetsQuietly } from './userSheets';
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
  const tasks = sheets.flatMap(tasksOf);
  try {
    await writeExcel(({ worksheets }) => {
      for (const name of names) worksheets.add(name);
    });
    for (const [index, task] of tasks.entries()) {
      signal.throwIfAborted();
      await sendTasks(writeExcel, [task]);
      onProgress((index + 1) / tasks.length);
    }
  } catch (error) {
    await removeSheetsQuietly(names);
    throw error;
  }
}

function tasksOf({ name, rows, dateColumns }: NewSheet): readonly SheetTask[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const height = Math.max(1, Math.floor(cellsPerTask / Math.max(1, width)));
  const tasks: SheetTask[] = [];
  for (let firstRow = 0; firstRow < rows.length; firstRow += height) {
    const cells = rows
      .slice(firstRow, firstRow + height)
      .map((row) => Array.from({ length: width }, (_, column) => asTyped(row[column] ?? '')));
    const formats = cells.map((row) =>
      row.map((cell, column) => formatOf(cell, dateColumns.has(column))),
    );
    tasks.push({
      sheet: name,
      bytes: sizeOf.range + JSON.stringify(cells).length + JSON.stringify(formats).length,
      queue: (sheet) => {
        const range = sheet.getRangeByIndexes(firstRow, 0, cells.length, width).untrack();
        // Formats first, so that a text stays one, whatever it looks like.
        range.numberFormat = formats;
        range.values = cells;
      },
    });
  }
  return tasks;
}

function formatOf(cell: string | number | boolean, isDay: boolean): string {
  if (typeof cell === 'string' && cell !== '') return '@';
  return typeof cell === 'number' && isDay ? 'dd/mm/yyyy' : 'General';
}
