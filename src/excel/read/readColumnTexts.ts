import { readExcel } from '../request/readExcel';

/** How far down is read: the headers are among the first twenty rows. */
const rowCount = 60;

/** The first cells of zero-based columns as Excel shows them, by column; none where the sheet is gone. */
export function readColumnTexts(
  sheet: string,
  columns: readonly number[],
): Promise<readonly (readonly string[])[]> {
  return readExcel(async ({ workbook }) => {
    const found = workbook.worksheets.getItemOrNullObject(sheet).load('name');
    await workbook.context.sync();
    if (found.isNullObject) return [];
    const ranges = columns.map((column) =>
      found.getRangeByIndexes(0, column, rowCount, 1).load('text').untrack(),
    );
    await workbook.context.sync();
    return ranges.map(({ text }) => text.map(([cell = '']) => cell));
  });
}
