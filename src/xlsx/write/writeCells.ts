import { type Format, Formula, Url, type Worksheet } from 'wasm-xlsxwriter';
import { cellName, type CellPlace, reference } from '../../grid/address';
import type { PlacedCell, PlacedSheet } from '../../layout/placed';
import type { CellFormats } from './cellFormats';

/** Marks the text results of formulas until they are polished: the writer stores `2018` as a number. */
export const textResultMark = '~text~';

/** Writes merges first, whose corner is then a cell like any other. Throws on a number that is not finite. */
export function writeCells(worksheet: Worksheet, sheet: PlacedSheet, formats: CellFormats): void {
  const byPlace = new Map(sheet.cells.map((cell) => [cellName(cell), cell]));
  for (const { firstRow, firstColumn, lastRow, lastColumn } of sheet.merges) {
    const corner = byPlace.get(cellName({ row: firstRow, column: firstColumn }));
    if (!corner) throw new Error(`${sheet.name}: no cell at the corner of a merge, ${firstRow}`);
    const format = formats.formatOf(corner);
    worksheet.mergeRange(firstRow, firstColumn, lastRow, lastColumn, '', format).free();
  }
  for (const cell of sheet.cells) writeCell(worksheet, cell, formats.formatOf(cell));
}

function writeCell(worksheet: Worksheet, cell: PlacedCell, format: Format): void {
  if (cell.link) writeLink(worksheet, cell, reference(cell.link));
  if (cell.formula !== undefined) writeFormula(worksheet, cell, cell.formula, format);
  else writeValue(worksheet, cell, cell.value, format);
}

/** Text is literal, null a styled blank. Throws on a number that is not finite. */
export function writeValue(
  worksheet: Worksheet,
  place: CellPlace,
  value: PlacedCell['value'],
  format: Format,
): void {
  const { row, column } = place;
  if (value === null) worksheet.writeBlank(row, column, format).free();
  else if (typeof value === 'string') {
    worksheet.writeStringWithFormat(row, column, value, format).free();
  } else {
    worksheet.writeNumberWithFormat(row, column, finite(value, place), format).free();
  }
}

function finite(value: number, place: CellPlace): number {
  if (Number.isFinite(value)) return value;
  throw new Error(`${cellName(place)}: ${value} is not a value of a cell`);
}

/** What remains of this is the link: text and style are written after it with the cell. */
function writeLink(worksheet: Worksheet, { row, column, value }: PlacedCell, target: string): void {
  const url = new Url(`internal:${target}`);
  worksheet.writeUrlWithText(row, column, url, String(value ?? '')).free();
  url.free();
}

function writeFormula(
  worksheet: Worksheet,
  { row, column, value }: PlacedCell,
  text: string,
  format: Format,
): void {
  const formula = new Formula(text);
  const result =
    typeof value === 'number'
      ? String(finite(value, { row, column }))
      : `${textResultMark}${value ?? ''}`;
  formula.setResult(result).free();
  worksheet.writeFormulaWithFormat(row, column, formula, format).free();
  formula.free();
}
