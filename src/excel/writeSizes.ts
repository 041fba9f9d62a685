import { columnName, rangeAt } from '../grid/address';
import { runsOf, type Run } from '../grid/runs';
import { columnPixels } from '../layout/measures';
import { defaultRowHeight } from '../layout/theme';
import type { RowHeights, SheetPlan } from '../plan/reportPlan';
import { addressLists } from './addressLists';
import { sizeOf, type SheetTask } from './sheetTask';

const pointsPerPixel = 0.75;
const bytesPerList = sizeOf.range + sizeOf.object + sizeOf.property;

export function sizeTasks(plan: SheetPlan): readonly SheetTask[] {
  const { widths, heights } = plan;
  return [
    ...(widths ? [widthsTask(plan, widths)] : []),
    ...(heights ? [heightsTask(plan, heights)] : []),
  ];
}

/**
 * `widths`: in characters, by column. Columns beyond them are set back to the sheet's width as far as they were the
 * report's.
 */
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

/** Rows are set back to the theme's height to the end of the report as it will be or, where it shrinks, as it was. */
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
  const bySize = new Map<number, number[]>();
  for (const [index, size] of sizes) bySize.set(size, [...(bySize.get(size) ?? []), index]);
  return [...bySize].flatMap(([size, indices]) =>
    addressLists(runsOf(indices).map(address)).map((list) => ({ list, size })),
  );
}
