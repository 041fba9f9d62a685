import type { PlacedChart } from '../../layout/placed';
import { isRemade, type RemadeSheet, type ReportPlan, type SheetPlan } from '../../plan/reportPlan';
import { drawCharts, type UndrawnChart } from '../charts/drawCharts';
import { dressCharts } from '../charts/dressCharts';
import { anchorLooks, queueAnchors } from '../marks/anchors';
import { queueRecordRemoval, queueRecordTexts } from '../marks/runRecord';
import { queueMark, queueTexts } from '../marks/sheetMark';
import { ExcelFault } from '../request/excelFault';
import {
  inOneUndoStep,
  isPassing,
  readExcel,
  type WriteExcel,
  writeExcel,
} from '../request/excelRequest';
import { type LookSet, type RefusedLook, sendLooks } from '../request/sendLooks';
import { sendTasks } from '../request/sheetTask';
import { fitTasks, makeWay, readTableStates, tableLooks } from './fitTables';
import { pageLooks } from './lookTasks';
import { refreshPivots } from './refreshPivots';
import { refuseObstacles, showFilteredRows } from './refuseObstacles';
import { cellLooks, clearTasks, contentTasks } from './writeSheetCells';

export interface AppliedPlan {
  /** Why looks, or view and print set-up, are not as wanted. The report is complete all the same. */
  readonly lookFault?: unknown;
  /** Which PivotTables of the user's on the report's tables Excel would not refresh. */
  readonly pivotFault?: ExcelFault;
  /** In manual mode: Excel calculated the report's sheets because it was asked to, and no others. */
  readonly isCalculationManual: boolean;
}

/** What is being written. */
export type WriteStep = 'cells' | 'looks' | 'charts' | 'pages';

/**
 * Does what the plan says, in an order in which every step may be done again: filters off, marks `in corso`,
 * Excel tables, contents, calculation, looks, charts, page set-up, the run's record and marks `completo`;
 * where contents are all that changes, no marks. It is one step of Undo where Excel can. A failure before the
 * last leaves marks and record as they are, and the next plan repairs. `onSheets` hears how many sheets have
 * all their cells and looks. Throws `ExcelFault` before anything is written where protection stands in the
 * way; the client's errors come as they are.
 */
export async function applyPlan(
  plan: ReportPlan,
  onStep: (step: WriteStep) => void = () => undefined,
  onSheets: (done: number) => void = () => undefined,
): Promise<AppliedPlan> {
  const { sheets, reportSheets, conflicts } = plan;
  if (conflicts.length > 0)
    throw new Error(`sheets of the user's: ${conflicts.map(({ sheet }) => sheet).join(', ')}`);
  const { filtered, anchors, pivots } = await refuseObstacles(sheets);
  if (sheets.length > 0) onStep('cells');
  const missing = await insertSheets(sheets.filter(({ task }) => task === 'create'));
  const applied = await inOneUndoStep(async (write) => {
    await showFilteredRows(write, filtered);
    await beginSheets(write, missing, { sheets: sheets.filter(isRemade), anchors });
    const tables = await makeWay(write, await readTableStates(sheets));
    await sendTasks(write, [
      ...sheets.flatMap(clearTasks),
      ...fitTasks(tables),
      ...sheets.flatMap(contentTasks),
    ]);
    const isCalculationManual = await calculateSheets(reportSheets);
    const listeners = { onStep, onSheets };
    const madeTables = tableLooks(tables);
    const { isCutShort, ...looks } = await writeLooks(write, sheets, madeTables, listeners);
    await complete(write, plan, isCutShort);
    return { ...looks, isCalculationManual };
  });
  const pivotFault = await refreshPivots(pivots);
  return { ...applied, ...(pivotFault ? { pivotFault } : {}) };
}

/**
 * Adds the sheets if one of them goes between others, and gives those that are still to be added. Excel on
 * Windows and on the Mac cannot undo the move of a sheet. A move must therefore be in no step of Undo, and
 * makes all that was done before it lasting. At the end of the workbook sheets are added without a move.
 */
async function insertSheets(missing: readonly SheetPlan[]): Promise<readonly SheetPlan[]> {
  if (missing.every(({ position }) => position === undefined)) return missing;
  await addSheets(writeExcel, missing);
  return [];
}

interface Remaking {
  readonly sheets: readonly RemadeSheet[];
  /** The names of theirs that are there. */
  readonly anchors: ReadonlySet<string>;
}

/** Adds missing sheets, and marks all that are remade: they are in the making, and reach so far. */
async function beginSheets(
  write: WriteExcel,
  missing: readonly SheetPlan[],
  { sheets, anchors }: Remaking,
): Promise<void> {
  if (sheets.length === 0) return;
  await addSheets(write, missing, (workbook, added) => {
    for (const { name, mark } of sheets)
      queueMark(workbook.worksheets.getItem(name), mark.before, mark.held);
    for (const plan of sheets) queueAnchors(workbook, plan, new Set([...anchors, ...added]));
  });
}

/**
 * Adds sheets and does what else is queued, a second time where the error may be a passing one. By then the
 * sheets of the first request are there: `queueRest` is told which names the workbook has.
 */
async function addSheets(
  write: WriteExcel,
  missing: readonly SheetPlan[],
  queueRest: (workbook: Excel.Workbook, names: readonly string[]) => void = () => undefined,
): Promise<void> {
  const attempt = (present: PresentNames): Promise<void> =>
    write((workbook) => {
      const { worksheets } = workbook;
      for (const { name, position } of missing) {
        const isThere = present.sheets.includes(name);
        const sheet = isThere ? worksheets.getItem(name) : worksheets.add(name);
        if (position !== undefined) sheet.position = position;
      }
      queueRest(workbook, present.names);
    });
  try {
    await attempt({ sheets: [], names: [] });
  } catch (error) {
    if (!isPassing(error)) throw error;
    await attempt(await presentNames());
  }
}

interface PresentNames {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

function presentNames(): Promise<PresentNames> {
  return readExcel(async ({ workbook }) => {
    const sheets = workbook.worksheets.load('items/name');
    const names = workbook.names.load('items/name');
    await workbook.context.sync();
    return {
      sheets: sheets.items.map(({ name }) => name),
      names: names.items.map(({ name }) => name),
    };
  });
}

/**
 * Whether Excel is in manual mode, in which formulas keep their old values. The report's formulas are
 * calculated in any mode, for what Excel says of its mode is not always true; the mode is left alone. A sheet
 * is calculated after the sheets that it names: the index comes last.
 */
function calculateSheets([index, ...others]: readonly string[]): Promise<boolean> {
  return readExcel(async (context) => {
    const { application, worksheets } = context.workbook;
    application.load('calculationMode');
    for (const name of [...others, ...(index === undefined ? [] : [index])]) {
      worksheets.getItem(name).calculate(true);
    }
    await context.sync();
    return application.calculationMode === 'Manual';
  });
}

/**
 * In bytes of one request. Excel takes longest over the looks of cells: it answers in between, and the user
 * sees how far it is. Those of the sample take two requests.
 */
const mostCellLooks = 250_000;

interface Listeners {
  readonly onStep: (step: WriteStep) => void;
  readonly onSheets: (done: number) => void;
}

interface LookOutcome extends Pick<AppliedPlan, 'lookFault'> {
  /** View and print set-up did not come to its end: the next run may do it. */
  readonly isCutShort: boolean;
}

/** What Excel refuses for good is not asked for again until it changes. */
async function writeLooks(
  write: WriteExcel,
  sheets: readonly SheetPlan[],
  madeTables: readonly LookSet[],
  { onStep, onSheets }: Listeners,
): Promise<LookOutcome> {
  if (sheets.length === 0) return { isCutShort: false };
  onStep('looks');
  const cellSets = [...madeTables, ...sheets.map(cellLooks)];
  const onDone = (done: number): void => {
    if (done > madeTables.length) onSheets(done - madeTables.length);
  };
  const refusals = [...(await sendLooks(write, cellSets, { most: mostCellLooks, onDone }))];
  onStep('charts');
  const undrawn = await drawCharts(write, sheets);
  refusals.push(...(await dressCharts(write, withoutCharts(sheets, undrawn))));
  onStep('pages');
  try {
    const hidden = anchorLooks(sheets.filter(isRemade));
    refusals.push(...(await sendLooks(write, [...hidden, ...sheets.flatMap(pageLooks)])));
  } catch (lookFault) {
    return { lookFault, isCutShort: true };
  }
  const lookFault = faultOf('charts', undrawn) ?? faultOf('looks', refusals);
  return { ...(lookFault && { lookFault }), isCutShort: false };
}

function faultOf(
  reason: 'charts' | 'looks',
  refused: readonly RefusedLook[],
): ExcelFault | undefined {
  const names = [...new Set(refused.map(({ sheet }) => sheet))];
  return refused[0] && new ExcelFault(reason, names, refused[0].error);
}

function withoutCharts(
  sheets: readonly SheetPlan[],
  undrawn: readonly UndrawnChart[],
): readonly SheetPlan[] {
  const isDrawn = (chart: PlacedChart): boolean => undrawn.every((one) => one.chart !== chart);
  return sheets.map((plan) => ({
    ...plan,
    addedCharts: plan.addedCharts.filter(isDrawn),
    updatedCharts: plan.updatedCharts.filter(isDrawn),
  }));
}

/** The last request, which says that the report is complete. */
async function complete(
  write: WriteExcel,
  { sheets, record }: ReportPlan,
  isCutShort: boolean,
): Promise<void> {
  const remade = sheets.filter(isRemade);
  const retold = sheets.filter(({ texts }) => texts !== undefined);
  if (remade.length + retold.length === 0 && record === undefined) return;
  await write((workbook) => {
    if (record) queueRecordTexts(workbook, record);
    for (const plan of retold) queueTexts(workbook.worksheets.getItem(plan.name), plan);
    for (const { name, mark } of remade) {
      const { before, after } = mark;
      const reached = isCutShort ? { ...after, page: '', printed: '' } : after;
      queueMark(workbook.worksheets.getItem(name), reached, before);
    }
    if (record) queueRecordRemoval(workbook, record);
  });
}
