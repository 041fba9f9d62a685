import type { ReportPlan, SheetPlan } from '../plan/reportPlan';
import type { SheetMark } from '../plan/ownedSheet';
import { answerInTime } from './answerInTime';
import { markKey, markText } from './sheetMark';
import { queueRunRecord } from './runRecord';
import { showFilteredRows } from './showFilteredRows';
import { setUpSheet } from './setUpSheet';
import { removeStrayCharts } from './removeStrayCharts';
import { writeChartLook } from './writeChartLook';
import { writeCharts } from './writeCharts';
import { writeContents, writeLooks } from './writeSheetCells';

/** In milliseconds: a write may take longer than a read. */
const patience = 120_000;

export interface AppliedPlan {
  /** Why view and print set-up could not be done; the report is complete all the same. */
  readonly pageFault?: unknown;
}

/**
 * Does what the plan says, in an order in which every step may be done again: filters off, marks `in corso`, contents,
 * looks, charts, page set-up, the run's record and marks `completo`. A failure before the last leaves the marks as they are, and
 * the next plan repairs. The client's errors come as they are.
 */
export async function applyPlan({ sheets, conflicts, record }: ReportPlan): Promise<AppliedPlan> {
  if (conflicts.length > 0) throw new Error(`sheets of the user's: ${conflicts.join(', ')}`);
  const page = sheets.length > 0 ? await writeSheets(sheets) : {};
  if (sheets.length === 0 && record === undefined) return page;
  await send((worksheets) => {
    queueRunRecord(worksheets, record);
    for (const { name, after } of sheets) {
      setMark(worksheets.getItem(name), 'pageFault' in page ? { ...after, page: '' } : after);
    }
  });
  return page;
}

/** All but the last request, which says that the report is complete. */
async function writeSheets(sheets: readonly SheetPlan[]): Promise<AppliedPlan> {
  await showFilteredRows(sheets.filter(({ task }) => task !== 'create').map(({ name }) => name));
  await send((worksheets) => {
    for (const plan of sheets) {
      if (plan.task === 'create') worksheets.add(plan.name);
      setMark(worksheets.getItem(plan.name), plan.before);
    }
  });
  await sendAll(sheets, writeContents);
  await sendAll(sheets, writeLooks);
  await sendCharts(sheets);
  await sendAll(sheets, (sheet, { addedCharts, updatedCharts }) => {
    for (const chart of [...addedCharts, ...updatedCharts]) writeChartLook(sheet, chart);
  });
  return setUpPages(sheets);
}

/** Where it fails between the making of a chart and its naming, no later run would know the chart. */
async function sendCharts(sheets: readonly SheetPlan[]): Promise<void> {
  try {
    await sendAll(sheets, writeCharts);
  } catch (error) {
    await removeStrayCharts(sheets).catch(() => undefined);
    throw error;
  }
}

async function setUpPages(sheets: readonly SheetPlan[]): Promise<AppliedPlan> {
  try {
    await sendAll(sheets, (sheet, { page }) => {
      if (page) setUpSheet(sheet, page);
    });
    return {};
  } catch (pageFault) {
    return { pageFault };
  }
}

function setMark(sheet: Excel.Worksheet, mark: SheetMark): void {
  sheet.customProperties.add(markKey, markText(mark));
}

function sendAll(
  sheets: readonly SheetPlan[],
  queue: (sheet: Excel.Worksheet, plan: SheetPlan) => void,
): Promise<void> {
  return send((worksheets) => {
    for (const plan of sheets) queue(worksheets.getItem(plan.name), plan);
  });
}

/** One request. */
function send(queue: (worksheets: Excel.WorksheetCollection) => void): Promise<void> {
  const sent = Excel.run({ delayForCellEdit: true }, async (context) => {
    queue(context.workbook.worksheets);
    await context.sync();
  });
  return answerInTime(sent, patience);
}
