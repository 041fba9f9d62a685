import { rangeName } from '../../grid/address';
import { footerTexts } from '../../layout/footerTexts';
import { pageMargins } from '../../layout/measures';
import type { PlacedPage, PrintedCells, SheetPlan } from '../../plan/reportPlan';
import { ExcelFault, isOfficeError } from '../request/excelFault';
import { sendTasks, type SheetTask, sizeOf } from '../request/sheetTask';
import { isUndoRefused, type WriteExcel } from '../request/writeExcel';

/** How view and print set-up ended. */
export type PageOutcome =
  | { readonly end: 'done' }
  /** Excel refused parts of it even by themselves. They are not asked for again until they change. */
  | { readonly end: 'refused'; readonly pageFault: ExcelFault }
  /** The set-up was cut short: the next run may do it. */
  | { readonly end: 'cutShort'; readonly pageFault: unknown };

/**
 * View and print set-up, none of which may keep the report from being written. One refused member makes a
 * whole request fail, and which members are refused differs between builds and while another workbook is in
 * front. Where the request for everything fails, each concern of each sheet is asked for by itself; those
 * that fail then are asked for once more after the others. A concern may be done twice, so that both ways end
 * alike.
 */
export async function setUpPages(
  write: WriteExcel,
  sheets: readonly SheetPlan[],
): Promise<PageOutcome> {
  const tasks = sheets.flatMap(pageTasks);
  try {
    if (await isDone(write, tasks)) return { end: 'done' };
    const once = await refusedOf(write, tasks);
    const refused = await refusedOf(
      write,
      once.map(({ task }) => task),
    );
    const [first] = refused;
    if (!first) return { end: 'done' };
    const names = [...new Set(refused.map(({ task }) => task.sheet))];
    return { end: 'refused', pageFault: new ExcelFault('pageSetUp', names, first.error) };
  } catch (pageFault) {
    return { end: 'cutShort', pageFault };
  }
}

interface Refused {
  readonly task: SheetTask;
  readonly error: unknown;
}

async function refusedOf(
  write: WriteExcel,
  tasks: readonly SheetTask[],
): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const task of tasks) {
    await isDone(write, [task], (error) => refused.push({ task, error }));
  }
  return refused;
}

/** Throws where Excel did not get to refuse anything. */
async function isDone(
  write: WriteExcel,
  tasks: readonly SheetTask[],
  onRefusal: (error: unknown) => void = () => undefined,
): Promise<boolean> {
  try {
    await sendTasks(write, tasks);
    return true;
  } catch (error) {
    if (!isOfficeError(error) || error.code === 'InvalidOperationInCellEditMode') throw error;
    if (isUndoRefused(error)) throw error;
    onRefusal(error);
    return false;
  }
}

function pageTasks({ name: sheet, page, printed }: SheetPlan): readonly SheetTask[] {
  return [
    ...(page ? pageConcerns.map((queue) => taskOf(sheet, page, queue)) : []),
    ...(printed ? printConcerns.map((queue) => taskOf(sheet, printed, queue)) : []),
  ];
}

type Concern<T> = (sheet: Excel.Worksheet, wanted: T) => void;

function taskOf<T>(sheet: string, wanted: T, concern: Concern<T>): SheetTask {
  const queue = (target: Excel.Worksheet): void => {
    concern(target, wanted);
  };
  return { sheet, bytes: 8 * sizeOf.property, queue };
}

const pageConcerns: readonly Concern<PlacedPage>[] = [
  (sheet) => {
    sheet.showGridlines = false;
  },
  ({ freezePanes }, { frozenRows }) => {
    if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
  },
  ({ pageLayout }) => {
    pageLayout.orientation = 'Portrait';
    pageLayout.paperSize = 'A4';
  },
  ({ pageLayout }) => {
    pageLayout.setPrintMargins('Inches', pageMargins);
  },
  ({ pageLayout }, { repeatedRows }) => {
    pageLayout.setPrintTitleRows(`$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`);
  },
  ({ pageLayout }, { title }) => {
    const footer = pageLayout.headersFooters.defaultForAllPages;
    const { left, right } = footerTexts(title);
    footer.leftFooter = left;
    footer.centerFooter = '';
    footer.rightFooter = right;
  },
];

const printConcerns: readonly Concern<PrintedCells>[] = [
  // The scale is a number: a width in pages also means one page tall, and keeps breaks from holding.
  ({ pageLayout }, { printScale }) => {
    pageLayout.zoom = { scale: printScale };
  },
  ({ pageLayout }, { lastRow, lastPrintedColumn: lastColumn }) => {
    pageLayout.setPrintArea(rangeName({ firstRow: 0, firstColumn: 0, lastRow, lastColumn }));
  },
  ({ horizontalPageBreaks }, { pageBreaks }) => {
    horizontalPageBreaks.removePageBreaks();
    for (const row of pageBreaks) horizontalPageBreaks.add(`A${row + 1}`);
  },
];
