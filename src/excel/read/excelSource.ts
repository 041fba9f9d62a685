import type { RawSheet, RawSource } from '../../intake/rawSource';
import { describeWorkbook, type SheetDescription } from './describeWorkbook';
import { createRowReader } from './rowReader';

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
  const reader = createRowReader(sheets);
  return {
    name,
    dateSystem,
    sheets: [...descriptions.keys()],
    readRows(sheet, request) {
      const description = descriptions.get(sheet);
      if (!description) throw new Error(`not a sheet of this source: ${sheet.name}`);
      return reader.read(description, request);
    },
    willRead(wanted) {
      reader.willRead(
        wanted.flatMap(({ sheet, ...rows }) => {
          const description = descriptions.get(sheet);
          return description ? [{ sheet: description, ...rows }] : [];
        }),
      );
    },
  };
}
