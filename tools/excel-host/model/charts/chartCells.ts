import { formatArea, parseSheetAddress, quoteSheetName } from '../address';
import { columnsOf, rowsOf } from '../area';
import type { CellValue } from '../cell';
import { cellAt } from '../grid';
import { findSheetByName } from '../sheetName';
import type { Workbook } from '../workbook';
import type { Series, SheetArea } from './chart';

/** The values of a chart's source, in order; none where there is no source or its sheet is gone. */
export function valuesOf(workbook: Workbook, source: SheetArea | undefined): readonly CellValue[] {
  const sheet = workbook.sheets.find(({ id }) => id === source?.sheetId);
  if (source === undefined || sheet === undefined) return [];
  const { area } = source;
  return Array.from({ length: rowsOf(area) }, (_row, down) =>
    Array.from(
      { length: columnsOf(area) },
      (_column, right) => cellAt(sheet.cells, area.firstRow + down, area.firstColumn + right).value,
    ),
  ).flat();
}

/** `'Foglio 1'!$A$1:$A$4`, or `#REF!` once the sheet is gone. */
export function sourceText(workbook: Workbook, source: SheetArea): string {
  const sheet = workbook.sheets.find(({ id }) => id === source.sheetId);
  return sheet === undefined
    ? '#REF!'
    : `${quoteSheetName(sheet.name)}!${formatArea(source.area, '$')}`;
}

/** A series' name as it is shown: its own text, or what its cell holds. */
export function seriesName(workbook: Workbook, { name }: Series): string {
  return typeof name === 'string' ? name : String(valuesOf(workbook, name)[0] ?? '');
}

/**
 * A name that is written as a reference (`='Foglio 1'!$B$1`) follows its cell. Not confirmed in Excel through
 * this API; the object model behind it takes such names.
 */
export function nameFrom(workbook: Workbook, text: string): string | SheetArea {
  const address = text.startsWith('=') ? parseSheetAddress(text) : undefined;
  const sheet = address === undefined ? undefined : findSheetByName(workbook, address.sheet);
  return address === undefined || sheet === undefined
    ? text
    : { sheetId: sheet.id, area: address.area };
}
