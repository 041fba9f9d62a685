import { cellName, columnName, sheetPrefix } from '../layout/address';
import { columnPixels } from '../layout/measures';
import type { PlacedCell } from '../layout/placed';
import { defaultRowHeight } from '../layout/theme';
import { parseRange } from '../plan/rangeName';
import type { CellWrite, SheetPlan } from '../plan/reportPlan';
import { addressLists } from './addressLists';
import { lookTasks } from './lookTasks';
import { runsBySize } from './runsBySize';
import { sizeOf, type SheetTask } from './sheetTask';

const pointsPerPixel = 0.75;

/** What goes before the contents of a sheet, and the contents. */
export function contentTasks(plan: SheetPlan): readonly SheetTask[] {
  const { name: sheet, unmerge, clear, sizes, writes } = plan;
  return [
    ...unmerge.map((merge) => ({
      ...{ sheet, bytes: sizeOf.range },
      queue: (target: Excel.Worksheet) => {
        target.getRange(merge).untrack().unmerge();
      },
    })),
    ...clear.map((block) => ({
      ...{ sheet, bytes: sizeOf.range + 3 * sizeOf.property },
      queue: (target: Excel.Worksheet) => {
        clearBlock(target.getRange(block).untrack());
      },
    })),
    ...(sizes ? [sizesTask(plan, sizes)] : []),
    ...writes.map((write) => writeTask(sheet, write)),
  ];
}

/** What goes after: links first, whose blue look gives way to the report's. */
export function finishTasks({ name: sheet, merge, links, looks }: SheetPlan): readonly SheetTask[] {
  return [
    ...merge.map((range) => ({
      ...{ sheet, bytes: sizeOf.range },
      queue: (target: Excel.Worksheet) => {
        target.getRange(range).untrack().merge();
      },
    })),
    ...links.map((cell) => ({
      ...{ sheet, bytes: sizeOf.range + 2 * sizeOf.property },
      queue: (target: Excel.Worksheet) => {
        writeLink(target, cell);
      },
    })),
    ...lookTasks(sheet, looks),
  ];
}

function clearBlock(range: Excel.Range): void {
  range.clear('Hyperlinks');
  range.clear('Contents');
  range.clear('Formats');
}

/** Number formats first, so that text stays literal. */
function writeTask(sheet: string, { row, column, numberFormats, contents }: CellWrite): SheetTask {
  const [first = []] = contents;
  return {
    sheet,
    bytes: sizeOf.range + JSON.stringify([numberFormats, contents]).length,
    queue: (target) => {
      const range = target.getRangeByIndexes(row, column, contents.length, first.length).untrack();
      range.numberFormat = numberFormats as string[][];
      range.formulas = contents.map((line) => line.map(asTyped)) as string[][];
    },
  };
}

/** Excel takes an apostrophe at the beginning for its own sign of a text, and drops it. */
function asTyped(content: CellWrite['contents'][number][number]): typeof content {
  return typeof content === 'string' && content.startsWith("'") ? `'${content}` : content;
}

function writeLink(sheet: Excel.Worksheet, cell: PlacedCell): void {
  if (!cell.link) return;
  sheet.getRange(cellName(cell)).untrack().hyperlink = {
    documentReference: `${sheetPrefix(cell.link.sheet)}${cellName(cell.link)}`,
    textToDisplay: String(cell.value ?? ''),
  };
}

type Sizes = NonNullable<SheetPlan['sizes']>;

/** Rows are set back to the theme's height to the end of the report as it will be or, where it shrinks, as it was. */
function sizesTask({ name: sheet, clear }: SheetPlan, sizes: Sizes): SheetTask {
  const columns = sizes.columnWidths.map((characters, column) => [column, characters] as const);
  const widths = sizeLists(
    columns,
    ({ first, last }) => `${columnName(first)}:${columnName(last)}`,
  );
  const rows = [...sizes.rowHeights].sort(([a], [b]) => a - b);
  const heights = sizeLists(rows, ({ first, last }) => `${first + 1}:${last + 1}`);
  const lastRow = Math.max(sizes.lastRow, ...clear.map((name) => parseRange(name).lastRow));
  const perList = sizeOf.range + sizeOf.object + sizeOf.property;
  return {
    sheet,
    bytes: (widths.length + heights.length + 1) * perList,
    queue: (target) => {
      for (const { list, size } of widths) {
        target.getRanges(list).untrack().format.columnWidth = columnPixels(size) * pointsPerPixel;
      }
      target.getRangeByIndexes(0, 0, lastRow + 1, 1).untrack().format.rowHeight = defaultRowHeight;
      for (const { list, size } of heights)
        target.getRanges(list).untrack().format.rowHeight = size;
    },
  };
}

/** Rows or columns of one size as addresses. */
function sizeLists(
  sizes: Iterable<readonly [index: number, size: number]>,
  address: (run: { readonly first: number; readonly last: number }) => string,
): readonly { readonly list: string; readonly size: number }[] {
  return [...runsBySize(sizes)].flatMap(([size, runs]) =>
    addressLists(runs.map(address)).map((list) => ({ list, size })),
  );
}
