import { parseRange } from '../../grid/address';
import { markKey } from '../marks/sheetMark';
import { readExcel, writeExcel } from '../request/excelRequest';

/** Which cells changed: the rows, zero-based; absent where rows or columns moved, or Excel does not say. */
export interface CellsChanged {
  readonly sheet: string;
  readonly rows?: ReadonlySet<number>;
}

/**
 * Calls back with the sheets in which cells change from now on. The report's sheets are left out,
 * and so is what the add-in itself changes. Some changes raise no event in Excel on the web: an event is a
 * hint, and no event proves nothing.
 */
export async function watchCells(onChange: (change: CellsChanged) => void): Promise<void> {
  /** By the sheet's id; undefined: not known which. */
  const waiting = new Map<string, ReadonlySet<number> | undefined>();
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      while (waiting.size > 0) {
        const changes = new Map(waiting);
        waiting.clear();
        for (const { id, name } of await namesOf([...changes.keys()])) {
          const rows = changes.get(id);
          onChange({ sheet: name, ...(rows && { rows }) });
        }
      }
    } catch {
      waiting.clear(); // a hint that can't be followed up is none
    } finally {
      isAsking = false;
    }
  };
  await writeExcel(({ worksheets }) =>
    worksheets.onChanged.add(({ worksheetId, triggerSource, changeType, address }) => {
      // Before ExcelApi 1.14 the source is not said.
      if ((triggerSource as string | undefined) === 'ThisLocalAddin') return Promise.resolve();
      const rows = (changeType as string) === 'RangeEdited' ? rowsOf(address) : undefined;
      const before = waiting.get(worksheetId);
      const isFirst = !waiting.has(worksheetId);
      const all = isFirst ? rows : before && rows && new Set([...before, ...rows]);
      waiting.set(worksheetId, all);
      return ask();
    }),
  );
}

/** More rows are not told one by one. */
const mostRows = 2000;

function rowsOf(address: string): ReadonlySet<number> | undefined {
  const range = parseRange(address);
  if (!range || range.lastRow - range.firstRow >= mostRows) return undefined;
  const { firstRow, lastRow } = range;
  return new Set(Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index));
}

/** Those sheets that are there and none of the report's. */
function namesOf(
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
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
      return sheet.isNullObject || isOwn ? [] : [{ id: ids[index] ?? '', name: sheet.name }];
    });
  });
}
