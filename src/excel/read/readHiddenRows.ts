import { type Run, runsOf } from '../../grid/runs';
import { isOverLimit } from '../request/excelFault';
import { readExcel } from '../request/excelRequest';

/** An answer has some thirty bytes for a row. */
const rowsAtOnce = 20_000;

/**
 * The rows of the sheet that do not show, up to `rowEnd`, which is not among them. Whether a filter hides
 * them or the user makes no difference [I]. None where Excel finds it too much to ask.
 */
export async function readHiddenRows(sheetId: string, rowEnd: number): Promise<readonly Run[]> {
  const hidden: number[] = [];
  for (let first = 0; first < rowEnd; first += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rowEnd - first);
    const rows = await readRows(sheetId, first, count);
    rows.forEach(({ rowHidden }, index) => {
      if (rowHidden === true) hidden.push(first + index);
    });
  }
  return runsOf(hidden);
}

async function readRows(
  sheetId: string,
  first: number,
  count: number,
): Promise<readonly Excel.RowProperties[]> {
  try {
    return await readExcel(async ({ workbook }) => {
      const range = workbook.worksheets.getItem(sheetId).getRangeByIndexes(first, 0, count, 1);
      const asked = { rows: range.untrack().getRowProperties({ rowHidden: true }) };
      await workbook.context.sync();
      return asked.rows.value;
    });
  } catch (error) {
    if (isOverLimit(error)) return [];
    throw error;
  }
}
