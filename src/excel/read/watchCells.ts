import { markKey } from '../marks/sheetMark';
import { readExcel } from '../request/readExcel';
import { writeExcel } from '../request/writeExcel';

/**
 * Calls back with the names of sheets in which cells change from now on. The report's sheets are left out,
 * and so is what the add-in itself changes. Some changes raise no event in Excel on the web: an event is a
 * hint, and no event proves nothing.
 */
export async function watchCells(onChange: (sheet: string) => void): Promise<void> {
  const waiting = new Set<string>();
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      while (waiting.size > 0) {
        const ids = [...waiting];
        waiting.clear();
        (await namesOf(ids)).forEach(onChange);
      }
    } catch {
      waiting.clear(); // a hint that can't be followed up is none
    } finally {
      isAsking = false;
    }
  };
  await writeExcel(({ worksheets }) => {
    worksheets.onChanged.add(({ worksheetId, triggerSource }) => {
      // Before ExcelApi 1.14 the source is not said.
      if ((triggerSource as string | undefined) === 'ThisLocalAddin') return Promise.resolve();
      waiting.add(worksheetId);
      return ask();
    });
  });
}

/** The names of those sheets that are there and none of the report's. */
function namesOf(ids: readonly string[]): Promise<readonly string[]> {
  return readExcel(async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
    const marks = sheets.map((sheet) => {
      sheet.load('name');
      return sheet.customProperties.getItemOrNullObject(markKey).load('value');
    });
    await context.sync();
    return sheets.flatMap((sheet, index) => {
      const mark = marks[index];
      const isOwn = mark && !mark.isNullObject;
      return sheet.isNullObject || isOwn ? [] : [sheet.name];
    });
  });
}
