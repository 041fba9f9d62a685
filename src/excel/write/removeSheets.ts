import { readExcel } from '../request/readExcel';

/** Deletes the sheets of these names, as far as they are there. The client's errors come as they are. */
export async function removeSheets(names: readonly string[]): Promise<void> {
  await readExcel(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

/** The same after something failed: why it failed is what the user is told. */
export async function removeSheetsQuietly(names: readonly string[]): Promise<void> {
  try {
    await removeSheets(names);
  } catch {
    return;
  }
}
