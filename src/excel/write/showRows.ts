import { joinedRuns, type Run, runsOf } from '../../grid/runs';
import { hidesRows } from '../read/usedRange';
import { ExcelFault } from '../request/excelFault';
import { inOneUndoStep, readExcel } from '../request/excelRequest';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import { queueFilters } from './refuseObstacles';

/** Rows of a list in a sheet, zero-based. */
export interface RowsToShow {
  readonly sheet: string;
  /** The first and the last row of the list: of those between, only `rows` are left in sight. */
  readonly list: Run;
  readonly rows: readonly number[];
}

/**
 * Throws `ExcelFault` where a sheet is protected, and where rows of it are hidden already, by a filter or by
 * hand: which these were could not be told afterwards.
 */
export async function refuseHiddenRows(names: readonly string[]): Promise<void> {
  const { locked, filtered, hidden } = await obstacles(names);
  if (locked.length > 0) throw new ExcelFault('protectedRows', locked);
  const others = names.filter((name) => filtered.includes(name) || hidden.includes(name));
  if (others.length > 0) throw new ExcelFault('hiddenRows', others);
}

/**
 * Hides the other rows of these lists. They are hidden one by one, and not by Excel's own filter: that one
 * tells rows apart by the texts of a column, which may stand in other rows too.
 */
export async function showOnlyRows(lists: readonly RowsToShow[]): Promise<void> {
  await inOneUndoStep((write) => sendTasks(write, lists.flatMap(hidingTasks)));
}

/** Shows all rows of these sheets again. Throws `ExcelFault` where the user has set a filter meanwhile. */
export async function showAllRows(names: readonly string[]): Promise<void> {
  const { present, locked, filtered } = await obstacles(names);
  if (locked.length > 0) throw new ExcelFault('protectedRows', locked);
  if (filtered.length > 0) throw new ExcelFault('filteredRows', filtered);
  await inOneUndoStep((write) =>
    sendTasks(
      write,
      present.map((sheet) => ({
        ...{ sheet, bytes: sizeOf.range + sizeOf.property },
        queue: (target) => {
          target.getRange().untrack().rowHidden = false;
        },
      })),
    ),
  );
}

function hidingTasks({ sheet, list, rows }: RowsToShow): readonly SheetTask[] {
  return gapsBetween(runsOf(rows), list).map(({ first, last }) => ({
    ...{ sheet, bytes: sizeOf.range + sizeOf.property },
    queue: (target) => {
      target.getRangeByIndexes(first, 0, last - first + 1, 1).untrack().rowHidden = true;
    },
  }));
}

/** The rows of the list that are in none of the runs. The runs are in rising order. */
function gapsBetween(runs: readonly Run[], { first, last }: Run): readonly Run[] {
  const ends = [first - 1, ...runs.map((run) => run.last)];
  const starts = [...runs.map((run) => run.first), last + 1];
  const gaps = ends.map((end, index) => ({ first: end + 1, last: (starts[index] as number) - 1 }));
  return joinedRuns(gaps.filter((gap) => gap.first <= gap.last));
}

/** Names of the sheets that are there, that are protected, that have filtered rows, that have hidden rows. */
function obstacles(names: readonly string[]) {
  return readExcel(async ({ workbook }) => {
    const sheets = names.map((name) => workbook.worksheets.getItemOrNullObject(name).load('name'));
    await workbook.context.sync();
    const present = sheets.filter(({ isNullObject }) => !isNullObject);
    const found = present.map((sheet) => ({
      name: sheet.name,
      protection: sheet.protection.load('protected'),
      filters: queueFilters(sheet.name, sheet),
      used: sheet.getUsedRangeOrNullObject().load('rowHidden').untrack(),
    }));
    await workbook.context.sync();
    const those = (are: (sheet: (typeof found)[number]) => boolean): readonly string[] =>
      found.filter(are).map(({ name }) => name);
    return {
      present: those(() => true),
      locked: those(({ protection }) => protection.protected),
      filtered: those(({ filters }) => filters() !== undefined),
      hidden: those(({ used }) => hidesRows(used)),
    };
  });
}
