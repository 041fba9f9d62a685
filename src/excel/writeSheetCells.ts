import { cellName, columnName, sheetPrefix } from '../layout/address';
import { columnPixels } from '../layout/measures';
import { defaultRowHeight } from '../layout/theme';
import { parseRange } from '../plan/rangeName';
import type { SheetPlan } from '../plan/reportPlan';
import { addressLists } from './addressLists';
import { paintLooks } from './paintLooks';
import { runsBySize } from './runsBySize';

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
  if (plan.sizes) setSizes(sheet, plan.sizes, lastRowOf(plan));
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
  paintLooks(sheet, plan.looks);
}

/** Of the report as it will be or, where it shrinks, as it was. */
function lastRowOf({ sizes, clear }: SheetPlan): number {
  return Math.max(sizes?.lastRow ?? 0, ...clear.map((name) => parseRange(name).lastRow));
}

function setSizes(
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights }: NonNullable<SheetPlan['sizes']>,
  lastRow: number,
): void {
  const columns = columnWidths.map((characters, column) => [column, characters] as const);
  for (const [characters, runs] of runsBySize(columns)) {
    const names = runs.map(({ first, last }) => `${columnName(first)}:${columnName(last)}`);
    for (const list of addressLists(names)) {
      sheet.getRanges(list).format.columnWidth = columnPixels(characters) * pointsPerPixel;
    }
  }
  sheet.getRangeByIndexes(0, 0, lastRow + 1, 1).format.rowHeight = defaultRowHeight;
  for (const [height, runs] of runsBySize([...rowHeights].sort(([a], [b]) => a - b))) {
    for (const list of addressLists(runs.map(({ first, last }) => `${first + 1}:${last + 1}`))) {
      sheet.getRanges(list).format.rowHeight = height;
    }
  }
}
