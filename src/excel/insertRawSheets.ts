import type { RawWorkbook } from '../intake/rawWorkbook';
import type { WorkbookDescription } from './describeWorkbook';
import { rawChunks, writeRawChunk } from './rawChunks';
import { readExcel } from './readExcel';
import { writeExcel } from './writeExcel';

export interface InsertHooks {
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
  let rowsDone = 0;
  try {
    await writeExcel(({ worksheets: sheets }) => {
      for (const name of added) sheets.add(name);
      for (const { name, lines } of raw.notes) {
        const range = sheets.getItem(name).getRangeByIndexes(0, 0, lines.length, 1).untrack();
        range.numberFormat = lines.map(() => ['@']);
        range.values = lines.map((line) => [line]);
      }
    });
    for (const chunk of rawChunks(raw, workbook.dateSystem)) {
      signal.throwIfAborted();
      await writeExcel(({ worksheets: sheets }) => {
        writeRawChunk(sheets.getItem(chunk.sheet.name), chunk);
      });
      rowsDone += chunk.rows.length;
      onProgress(rowsDone, rowsTotal);
    }
  } catch (error) {
    await removeSheets(added);
    throw error;
  }
}

/** As far as it can be done: why it has to be is what the user is told. */
async function removeSheets(names: readonly string[]): Promise<void> {
  try {
    await readExcel(async (context) => {
      const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      await context.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch {
    return;
  }
}
