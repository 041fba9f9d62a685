import type { SheetChange } from '../../mending/cellChange';
import type { NameConflict } from '../../plan/reportPlan';
import { readExcel, writeExcel } from '../request/excelRequest';

/** Adds or renames a sheet of the user's, or removes a blank one. The client's errors come as they are. */
export async function changeSheet(change: SheetChange): Promise<void> {
  if (change.is === 'removed') {
    await removeBlankSheet(change.name);
    return;
  }
  await writeExcel(({ worksheets }) => {
    if (change.is === 'renamed') worksheets.getItem(change.before).name = change.name;
    else worksheets.add(change.name);
  });
}

async function removeBlankSheet(name: string): Promise<void> {
  await readExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true).load('address').untrack();
    await context.sync();
    if (sheet.isNullObject || !used.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}

/** Gives the user's sheets their new names; formulas and links follow. Errors come as they are. */
export async function renameSheets(renamed: readonly NameConflict[]): Promise<void> {
  await writeExcel(({ worksheets }) => {
    for (const { sheet, freeName } of renamed) worksheets.getItem(sheet).name = freeName;
  });
}

/** Deletes the sheets of these names, as far as they are there. The client's errors come as they are. */
export async function removeSheets(names: readonly string[]): Promise<void> {
  await readExcel(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
