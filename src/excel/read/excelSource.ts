import { runsOf } from '../../grid/runs';
import type { RawSheet, RawSource } from '../../intake/rawSource';
import { describeWorkbook, type SheetDescription } from './describeWorkbook';
import { newReadBudget, readChunks } from './readChunks';

/**
 * The open workbook as a source of raw rows. Only its description is read here; cells are read as
 * they are asked for. This and the reading of rows throw what `explainExcelError` puts in words.
 */
export async function openExcelSource(): Promise<RawSource> {
  const { name, dateSystem, sheets } = await describeWorkbook();
  const descriptions = new Map<RawSheet, SheetDescription>(
    sheets.map((sheet) => [
      {
        name: sheet.name,
        isHidden: sheet.isHidden,
        rowCount: sheet.rowEnd,
        tables: sheet.tables,
      },
      sheet,
    ]),
  );
  const budget = newReadBudget();
  return {
    name,
    dateSystem,
    sheets: [...descriptions.keys()],
    readRows(sheet, { firstRow = 0, rowCount = Infinity, columns }) {
      const description = descriptions.get(sheet);
      if (!description) throw new Error(`not a sheet of this source: ${sheet.name}`);
      const { id, rowEnd, columnEnd } = description;
      const wanted = columns ?? Array.from({ length: columnEnd }, (_, column) => column);
      const span = {
        sheetId: id,
        firstRow,
        endRow: Math.min(rowEnd, firstRow + rowCount),
        columns: runsOf(wanted.filter((column) => column < columnEnd)),
      };
      return readChunks(span, budget);
    },
  };
}
