import { cellName, sheetPrefix } from '../layout/address';
import { columnPixels } from '../layout/measures';
import { defaultRowHeight } from '../layout/theme';
import { rangeName } from '../plan/rangeName';
import type { SheetPlan } from '../plan/reportPlan';
import { formatRange } from './formatRange';

const pointsPerPixel = 0.75;

/** Queues what goes before the contents, and the contents: number formats first, so that text stays literal. */
export function writeContents(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const merge of plan.unmerge) sheet.getRange(merge).unmerge();
  for (const block of plan.clear) {
    const range = sheet.getRange(block);
    range.clear('Hyperlinks');
    range.clear('Contents');
    range.clear('Formats');
  }
  if (plan.sizes) setSizes(sheet, plan.sizes);
  for (const { row, column, numberFormats, contents } of plan.writes) {
    const [first = []] = contents;
    const range = sheet.getRangeByIndexes(row, column, contents.length, first.length);
    range.numberFormat = numberFormats as string[][];
    range.formulas = contents as string[][];
  }
}

/** Queues what goes after: links first, whose blue look gives way to the report's. */
export function writeLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const merge of plan.merge) sheet.getRange(merge).merge();
  for (const cell of plan.links) {
    if (!cell.link) continue;
    sheet.getRange(cellName(cell)).hyperlink = {
      documentReference: `${sheetPrefix(cell.link.sheet)}${cellName(cell.link)}`,
      textToDisplay: String(cell.value ?? ''),
    };
  }
  for (const { range, style } of plan.looks) formatRange(sheet.getRange(rangeName(range)), style);
}

function setSizes(
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights, lastRow }: NonNullable<SheetPlan['sizes']>,
): void {
  columnWidths.forEach((characters, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    format.columnWidth = columnPixels(characters) * pointsPerPixel;
  });
  sheet.getRangeByIndexes(0, 0, lastRow + 1, 1).format.rowHeight = defaultRowHeight;
  for (const [row, height] of rowHeights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  }
}
