import { anchorPrefix } from '../marks/anchors';
import { markKey } from '../marks/sheetMark';
import { ExcelFault } from '../request/excelFault';
import { readExcel, writeExcel } from '../request/excelRequest';

/**
 * Deletes those of these sheets that bear the report's mark, and the hidden names that go with the marks;
 * where no other sheet would show there is a blank one afterwards. Throws `ExcelFault`, before anything is
 * deleted, where the workbook can't be changed. Excel's Undo does not take it back.
 */
export async function removeReport(names: readonly string[]): Promise<void> {
  const { own, anchors, isLast } = await readExcel(async ({ workbook }) => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const sheets = workbook.worksheets.load('items/name,items/visibility');
    const items = workbook.names.load('items/name');
    await workbook.context.sync();
    if (workbook.readOnly || workbook.protection.protected) throw new ExcelFault('lockedRemoval');
    const found = sheets.items.map(({ name, visibility, customProperties }) => ({
      ...{ name, isShown: visibility === 'Visible' },
      mark: customProperties.getItemOrNullObject(markKey).load('key'),
    }));
    await workbook.context.sync();
    const isOwn = ({ name, mark }: (typeof found)[number]): boolean =>
      names.includes(name) && !mark.isNullObject;
    return {
      own: found.filter(isOwn).map(({ name }) => name),
      anchors: items.items.map(({ name }) => name).filter((name) => name.startsWith(anchorPrefix)),
      isLast: found.every((sheet) => isOwn(sheet) || !sheet.isShown),
    };
  });
  await writeExcel(({ worksheets, names: items }) => {
    if (isLast) worksheets.add();
    for (const name of own) worksheets.getItem(name).delete();
    for (const name of anchors) items.getItem(name).delete();
  });
}
