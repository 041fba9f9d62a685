import type { CellChange, CellValue } from '../../mending/cellChange';
import { ExcelFault } from '../request/excelFault';
import { inOneUndoStep, readExcel } from '../request/excelRequest';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import { queueFilters } from './refuseObstacles';

/** Writes cells of the user's sheets, in one step of Undo if Excel can. Throws `ExcelFault` first. */
export async function writeCellChanges(changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  await refuseBarred([...new Set(changes.map(({ sheet }) => sheet))]);
  const inOrder = [...changes].sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0));
  await inOneUndoStep((write) => sendTasks(write, inOrder.map(writeTask)));
}

/**
 * Throws `ExcelFault` where one of these sheets is protected or the workbook can't be changed, and where a
 * filter hides rows: what is written there goes astray.
 */
export async function refuseBarred(names: readonly string[]): Promise<void> {
  const found = await readExcel(async ({ workbook }) => {
    workbook.load('readOnly');
    const sheets = names.map((name) => {
      const sheet = workbook.worksheets.getItem(name);
      const protection = sheet.protection.load('protected');
      return { name, protection, filters: queueFilters(name, sheet) };
    });
    await workbook.context.sync();
    return {
      isReadOnly: workbook.readOnly,
      locked: sheets.flatMap(({ name, protection }) => (protection.protected ? [name] : [])),
      filtered: sheets.flatMap(({ name, filters }) => (filters() ? [name] : [])),
    };
  });
  if (found.isReadOnly) throw new ExcelFault('readOnlyData');
  if (found.locked.length > 0) throw new ExcelFault('protectedData', found.locked);
  if (found.filtered.length > 0) throw new ExcelFault('filteredData', found.filtered);
}

function writeTask({ sheet, row, column, before, after }: CellChange): SheetTask {
  return {
    sheet,
    bytes: sizeOf.range + 2 * sizeOf.property + String(after.content).length,
    queue: (target) => {
      const cell = target.getRangeByIndexes(row, column, 1, 1).untrack();
      if (after.numberFormat !== before.numberFormat) cell.numberFormat = [[after.numberFormat]];
      cell.values = [[asTyped(after)]];
    },
  };
}

/** Excel never takes a text of letters alone for anything else, but for these. */
const plainText = /^(?!(?:true|false|vero|falso)$)\p{L}[\p{L} ,;()’-]*$/iu;

/** Excel takes a written text as a person's typing: behind an apostrophe it stays a text. */
function asTyped({ content, isText, numberFormat }: CellValue): CellValue['content'] {
  if (!isText || typeof content !== 'string' || plainText.test(content)) return content;
  return numberFormat === '@' && !content.startsWith("'") ? content : `'${content}`;
}
