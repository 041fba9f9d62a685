import { cellName, reference } from '../grid/address';
import type { PlacedCell } from '../layout/placed';
import { formatOfLongText, isLongText } from '../plan/longText';
import type { CellWrite, SheetPlan } from '../plan/reportPlan';
import { lookTasks } from './lookTasks';
import { sizeOf, type SheetTask } from './sheetTask';
import { sizeTasks } from './writeSizes';

/** What goes before the contents of a sheet, and the contents. */
export function contentTasks(plan: SheetPlan): readonly SheetTask[] {
  const { name: sheet, unmerge, clear, writes } = plan;
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
    ...sizeTasks(plan),
    ...writes.map((write) => writeTask(sheet, write)),
  ];
}

/** What goes after: links first, whose blue look gives way to the report's. */
export function finishTasks({ name: sheet, merge, looks }: SheetPlan): readonly SheetTask[] {
  const links = looks.flatMap((block) => block.links);
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
      range.numberFormat = numberFormats as string[][];
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
function asTyped(content: CellWrite['contents'][number][number]): typeof content {
  return typeof content === 'string' && content.startsWith("'") ? `'${content}` : content;
}

function writeLink(sheet: Excel.Worksheet, cell: PlacedCell): void {
  if (!cell.link) return;
  sheet.getRange(cellName(cell)).untrack().hyperlink = {
    documentReference: reference(cell.link),
    textToDisplay: String(cell.value ?? ''),
  };
}
