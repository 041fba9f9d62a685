import { columnName } from '../layout/address';
import { columnPixels } from '../layout/measures';
import { defaultRowHeight } from '../layout/theme';
import { parseRange } from '../plan/rangeName';
import type { RowHeights, SheetPlan } from '../plan/reportPlan';
import { addressLists } from './addressLists';
import { runsBySize, type SizeRun } from './runsBySize';
import { sizeOf, type SheetTask } from './sheetTask';

const pointsPerPixel = 0.75;
const bytesPerList = sizeOf.range + sizeOf.object + sizeOf.property;

export function sizeTasks(plan: SheetPlan): readonly SheetTask[] {
  const { name, widths, heights } = plan;
  return [
    ...(widths ? [widthsTask(name, widths)] : []),
    ...(heights ? [heightsTask(plan, heights)] : []),
  ];
}

/** `widths`: in characters, by column. */
function widthsTask(sheet: string, widths: readonly number[]): SheetTask {
  const lists = sizeLists(
    widths.entries(),
    ({ first, last }) => `${columnName(first)}:${columnName(last)}`,
  );
  return {
    sheet,
    bytes: lists.length * bytesPerList,
    queue: (target) => {
      for (const { list, size } of lists) {
        target.getRanges(list).untrack().format.columnWidth = columnPixels(size) * pointsPerPixel;
      }
    },
  };
}

/** Rows are set back to the theme's height to the end of the report as it will be or, where it shrinks, as it was. */
function heightsTask({ name: sheet, clear }: SheetPlan, heights: RowHeights): SheetTask {
  const rows = [...heights.rowHeights].sort(([a], [b]) => a - b);
  const lists = sizeLists(rows, ({ first, last }) => `${first + 1}:${last + 1}`);
  const lastRow = Math.max(heights.lastRow, ...clear.map((name) => parseRange(name).lastRow));
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
  address: (run: SizeRun) => string,
): readonly { readonly list: string; readonly size: number }[] {
  return [...runsBySize(sizes)].flatMap(([size, runs]) =>
    addressLists(runs.map(address)).map((list) => ({ list, size })),
  );
}
