import type { SheetMark } from '../plan/ownedSheet';
import type { ReportPlan, SheetPlan } from '../plan/reportPlan';
import { queueRunRecord } from './runRecord';
import { refuseObstacles } from './refuseObstacles';
import { removeStrayCharts } from './removeStrayCharts';
import { setUpSheet } from './setUpSheet';
import { markKey, markText } from './sheetMark';
import { sendTasks, sizeOf, type SheetTask } from './sheetTask';
import { showFilteredRows } from './showFilteredRows';
import { chartLookTasks, chartTasks } from './writeCharts';
import { writeExcel } from './writeExcel';
import { contentTasks, finishTasks } from './writeSheetCells';

export interface AppliedPlan {
  /** Why view and print set-up could not be done; the report is complete all the same. */
  readonly pageFault?: unknown;
}

/** What is being written. */
export type WriteStep = 'cells' | 'looks' | 'charts' | 'pages';

/**
 * Does what the plan says, in an order in which every step may be done again: filters off, marks `in corso`,
 * contents, looks, charts, page set-up, the run's record and marks `completo`. A failure before the last
 * leaves the marks as they are, and the next plan repairs. Throws `ExcelFault` before anything is written
 * where protection stands in the way; the client's errors come as they are.
 */
export async function applyPlan(
  { sheets, conflicts, record }: ReportPlan,
  onStep: (step: WriteStep) => void = () => undefined,
): Promise<AppliedPlan> {
  if (conflicts.length > 0) throw new Error(`sheets of the user's: ${conflicts.join(', ')}`);
  const page = sheets.length > 0 ? await writeSheets(sheets, onStep) : {};
  if (sheets.length === 0 && record === undefined) return page;
  await writeExcel((workbook) => {
    queueRunRecord(workbook, record);
    for (const { name, after } of sheets) {
      const mark = 'pageFault' in page ? { ...after, page: '' } : after;
      setMark(workbook.worksheets.getItem(name), mark);
    }
  });
  return page;
}

/** All but the last request, which says that the report is complete. */
async function writeSheets(
  sheets: readonly SheetPlan[],
  onStep: (step: WriteStep) => void,
): Promise<AppliedPlan> {
  await refuseObstacles(sheets);
  onStep('cells');
  await showFilteredRows(sheets.filter(({ task }) => task !== 'create').map(({ name }) => name));
  await writeExcel(({ worksheets }) => {
    for (const plan of sheets) {
      if (plan.task === 'create') addSheet(worksheets, plan);
      setMark(worksheets.getItem(plan.name), plan.before);
    }
  });
  await sendTasks(sheets.flatMap(contentTasks));
  onStep('looks');
  await sendTasks(sheets.flatMap(finishTasks));
  onStep('charts');
  await sendCharts(sheets);
  await sendTasks(sheets.flatMap(chartLookTasks));
  onStep('pages');
  return setUpPages(sheets);
}

/** Where it fails between the making of a chart and its naming, no later run would know the chart. */
async function sendCharts(sheets: readonly SheetPlan[]): Promise<void> {
  try {
    await sendTasks(sheets.flatMap(chartTasks));
  } catch (error) {
    await removeStrayCharts(sheets).catch(() => undefined);
    throw error;
  }
}

async function setUpPages(sheets: readonly SheetPlan[]): Promise<AppliedPlan> {
  try {
    await sendTasks(sheets.flatMap(pageTasks));
    return {};
  } catch (pageFault) {
    return { pageFault };
  }
}

function pageTasks({ name: sheet, page }: SheetPlan): readonly SheetTask[] {
  if (!page) return [];
  const bytes = (20 + page.pageBreaks.length) * sizeOf.property;
  return [
    {
      ...{ sheet, bytes },
      queue: (target) => {
        setUpSheet(target, page);
      },
    },
  ];
}

function addSheet(worksheets: Excel.WorksheetCollection, { name, position }: SheetPlan): void {
  const sheet = worksheets.add(name);
  if (position !== undefined) sheet.position = position;
}

function setMark(sheet: Excel.Worksheet, mark: SheetMark): void {
  sheet.customProperties.add(markKey, markText(mark));
}
