import {
  cellName,
  type CellRange,
  columnName,
  rangeAt,
  rangeName,
  reference,
} from '../../grid/address';
import { mergedRanges } from '../../grid/ranges';
import { type Run, runsOf } from '../../grid/runs';
import { columnPixels, pointsPerPixel } from '../../layout/measures';
import type { PlacedCell } from '../../layout/placed';
import { defaultRowHeight } from '../../layout/theme';
import { formatOfLongText, isLongText } from '../../layout/valueFormat';
import type { CellWrite, RowHeights, SheetPlan } from '../../plan/reportPlan';
import { grouped } from '../../text/grouped';
import type { LookSet } from '../request/sendLooks';
import { type SheetTask, sizeOf } from '../request/sheetTask';
import { addressLists, lookTasks } from './lookTasks';
import { numberFormatParts } from './numberFormatParts';

/** What goes before anything is put on a sheet: merges and cells of before. */
export function clearTasks({ name: sheet, unmerge, clear }: SheetPlan): readonly SheetTask[] {
  return [
    ...unmerge.map((merge) => ({
      ...{ sheet, bytes: sizeOf.range },
      queue: (target: Excel.Worksheet) => target.getRange(merge).untrack().unmerge(),
    })),
    ...clear.map((block) => ({
      ...{ sheet, bytes: sizeOf.range + 3 * sizeOf.property },
      queue: (target: Excel.Worksheet) => clearBlock(target.getRange(block).untrack()),
    })),
  ];
}

export function contentTasks({ name: sheet, writes }: SheetPlan): readonly SheetTask[] {
  return writes.map((write) => writeTask(sheet, write));
}

/** Sizes, and what goes over contents: links first, whose blue look gives way to the report's. */
export function cellLooks(plan: SheetPlan): LookSet {
  const { name: sheet, merge, looks } = plan;
  const links = looks.flatMap((block) => block.links);
  return [
    ...sizeTasks(plan),
    ...mergeTasks(sheet, merge.map(rangeAt)),
    ...links.map((cell) => ({
      ...{ sheet, bytes: sizeOf.range + 2 * sizeOf.property },
      queue: (target: Excel.Worksheet) => writeLink(target, cell),
    })),
    ...lookTasks(sheet, looks),
  ];
}

/** Each merge stands in one row. Rows below each other that merge the same columns are merged in one call. */
function mergeTasks(sheet: string, merges: readonly CellRange[]): readonly SheetTask[] {
  const byColumns = grouped(
    merges,
    ({ firstColumn, lastColumn }) => `${firstColumn} ${lastColumn}`,
  );
  return [...byColumns.values()].flatMap(mergedRanges).map((range) => ({
    ...{ sheet, bytes: sizeOf.range },
    queue: (target: Excel.Worksheet) => target.getRange(rangeName(range)).untrack().merge(true),
  }));
}

function clearBlock(range: Excel.Range): void {
  range.clear('Hyperlinks');
  range.clear('Contents');
  range.clear('Formats');
}

/**
 * Number formats first, so that text stays literal. Long texts go apart: formulas are limited to 8,192
 * characters, which may hold for all that is written as such [U].
 */
function writeTask(sheet: string, { row, column, numberFormats, contents }: CellWrite): SheetTask {
  const [first = []] = contents;
  const long = contents.flatMap((line, down) =>
    line.flatMap((content, right) =>
      isLongText(content) && numberFormats[down]?.[right] === '@' ? [{ down, right, content }] : [],
    ),
  );
  return {
    sheet,
    bytes: sizeOf.range + JSON.stringify([numberFormats, contents]).length,
    queue: (target) => {
      const range = target.getRangeByIndexes(row, column, contents.length, first.length).untrack();
      for (const { rows, columns, formats } of numberFormatParts(numberFormats)) {
        const [height, width] = [rows.last - rows.first + 1, columns.last - columns.first + 1];
        const isAll = height === contents.length && width === first.length;
        const [top, left] = [row + rows.first, column + columns.first];
        const part = isAll ? range : target.getRangeByIndexes(top, left, height, width).untrack();
        // One value goes to every cell.
        part.numberFormat = formats as string[][];
      }
      range.formulas = contents.map((line, down) =>
        line.map((content, right) =>
          long.some((one) => one.down === down && one.right === right) ? null : asTyped(content),
        ),
      ) as string[][];
      for (const { down, right, content } of long) {
        const cell = target.getRangeByIndexes(row + down, column + right, 1, 1).untrack();
        cell.values = [[asTyped(content)]];
        cell.numberFormat = [[formatOfLongText]];
      }
    },
  };
}

/** Excel takes an apostrophe at the beginning for its own sign of a text, and drops it. */
export function asTyped<Content>(content: Content): Content | string {
  return typeof content === 'string' && content.startsWith("'") ? `'${content}` : content;
}

function writeLink(sheet: Excel.Worksheet, cell: PlacedCell): void {
  if (!cell.link) return;
  sheet.getRange(cellName(cell)).untrack().hyperlink = {
    documentReference: reference(cell.link),
    textToDisplay: String(cell.value ?? ''),
  };
}

const bytesPerList = sizeOf.range + sizeOf.object + sizeOf.property;

function sizeTasks(plan: SheetPlan): readonly SheetTask[] {
  const { widths, heights } = plan;
  return [
    ...(widths ? [widthsTask(plan, widths)] : []),
    ...(heights ? [heightsTask(plan, heights)] : []),
  ];
}

/** `widths`: in characters, by column. Columns of the report's beyond them get the sheet's width again. */
function widthsTask({ name: sheet, clear }: SheetPlan, widths: readonly number[]): SheetTask {
  const lists = sizeLists(
    widths.entries(),
    ({ first, last }) => `${columnName(first)}:${columnName(last)}`,
  );
  const lastColumn = Math.max(...clear.map((name) => rangeAt(name).lastColumn));
  return {
    sheet,
    bytes: (lists.length + 1) * bytesPerList,
    queue: (target) => {
      for (const { list, size } of lists) {
        target.getRanges(list).untrack().format.columnWidth = columnPixels(size) * pointsPerPixel;
      }
      if (lastColumn < widths.length) return;
      const beyond = `${columnName(widths.length)}:${columnName(lastColumn)}`;
      target.getRange(beyond).untrack().format.useStandardWidth = true;
    },
  };
}

/** Rows get the theme's height back to the end of the report, as it will be or as it was. */
function heightsTask({ name: sheet, clear }: SheetPlan, heights: RowHeights): SheetTask {
  const lists = sizeLists(heights.rowHeights, ({ first, last }) => `${first + 1}:${last + 1}`);
  const lastRow = Math.max(heights.lastRow, ...clear.map((name) => rangeAt(name).lastRow));
  return {
    sheet,
    bytes: (lists.length + 1) * bytesPerList,
    queue: (target) => {
      target.getRangeByIndexes(0, 0, lastRow + 1, 1).untrack().format.rowHeight = defaultRowHeight;
      for (const { list, size } of lists) target.getRanges(list).untrack().format.rowHeight = size;
    },
  };
}

/** Rows or columns of one size as addresses. */
function sizeLists(
  sizes: Iterable<readonly [index: number, size: number]>,
  address: (run: Run) => string,
): readonly { readonly list: string; readonly size: number }[] {
  return [...grouped(sizes, ([, size]) => size)].flatMap(([size, alike]) => {
    const runs = runsOf(alike.map(([index]) => index));
    return addressLists(runs.map(address)).map((list) => ({ list, size }));
  });
}
