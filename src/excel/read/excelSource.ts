import type { RawCell, RawSheet, RawSource } from '../../intake/rawSource';
import { describeWorkbook, type SheetDescription } from './describeWorkbook';
import { readHiddenRows } from './readHiddenRows';
import { createRowReader } from './rowReader';

interface ExcelSource extends RawSource {
  /** Single rows with all columns, in rising order. */
  readonly readLines: (
    sheet: RawSheet,
    rows: readonly number[],
  ) => Promise<readonly (readonly RawCell[])[]>;
}

/**
 * The open workbook as a source of raw rows. Only its description is read here; cells are read as
 * they are asked for. This and the reading of rows throw what `explainExcelError` puts in words.
 */
export async function openExcelSource(): Promise<ExcelSource> {
  const { name, dateSystem, sheets } = await describeWorkbook();
  const descriptions = new Map<RawSheet, SheetDescription>(
    sheets.map((sheet) => [
      { name: sheet.name, isHidden: sheet.isHidden, rowCount: sheet.rowEnd, tables: sheet.tables },
      sheet,
    ]),
  );
  const reader = createRowReader(sheets);
  const descriptionOf = (sheet: RawSheet): SheetDescription => {
    const description = descriptions.get(sheet);
    if (!description) throw new Error(`not a sheet of this source: ${sheet.name}`);
    return description;
  };
  return {
    name,
    dateSystem,
    sheets: [...descriptions.keys()],
    readRows: (sheet, request) => reader.read(descriptionOf(sheet), request),
    readLines: (sheet, rows) => reader.readLines(descriptionOf(sheet), rows),
    async hiddenRows(sheet) {
      const { id, rowEnd, hidesRows } = descriptionOf(sheet);
      return hidesRows ? await readHiddenRows(id, rowEnd) : [];
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
