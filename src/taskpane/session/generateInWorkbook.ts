import manifest from '../../../package.json';
import type { KeptTexts } from '../../app/kept/keptLists';
import { storedRecord } from '../../app/kept/recordStore';
import { type RunHooks, untilStopped } from '../../app/progress';
import type { RefreshResult, ReportTarget, RunQuestionOf, RunWish } from '../../app/refreshReport';
import { readRunRecord } from '../../excel/marks/runRecord';
import { openExcelSource } from '../../excel/read/excelSource';
import { readOwnedSheets } from '../../excel/read/readOwnedSheets';
import { selectCell } from '../../excel/read/selection';
import { isUndoRefused } from '../../excel/request/excelRequest';
import type { AppliedPlan, WriteStep } from '../../excel/write/applyPlan';
import { renameSheets } from '../../excel/write/userSheets';
import { reportSheets } from '../../service/reportSheets';
import type { PaneAction } from '../state/paneAction';
import type { Problem } from '../state/problem';
import { stepWords, writeSteps, writingFrom } from '../words/steps';
import { keptReport } from './keptReport';
import { loadReport } from './loadEngine';
import { problemOf } from './problemOf';
import { type JobHooks, runTime } from './runJob';

/** What the user wants of the run; nothing is allowed by default. */
export interface GenerateWish extends RunWish {
  /** Sheets of the user's that get another name first. */
  readonly renamed?: RunQuestionOf<'nameConflicts'>['conflicts'];
}

/** Brings the report in the workbook up to date; it can be stopped until writing begins. */
export async function generateInWorkbook(
  hooks: JobHooks,
  { renamed = [], ...wish }: GenerateWish,
): Promise<PaneAction> {
  const { dispatch, signal } = hooks;
  if (renamed.length > 0) {
    dispatch({ type: 'progressed', step: stepWords.renaming, share: 0 });
    await renameSheets(renamed);
  }
  const begun = performance.now();
  const { refreshReport, refusal, summariseData } = await loadReport();
  const time = runTime();
  let stored: KeptTexts = new Map();
  let lookFault: Problem | undefined;
  let pivotFault: Problem | undefined;
  let isCalculationManual = false;
  const told: RunHooks = {
    signal,
    onProgress: ({ phase, share, rows, sheets: sheetsRead }) => {
      hooks.onProgress({ phase, share: share * writingFrom });
      const at = phase === 'reading' ? 'reading' : 'counting';
      dispatch({ type: 'worked', work: { at, ...(rows !== undefined && { rows, sheetsRead }) } });
    },
  };
  const target: ReportTarget = {
    readOwned: readOwnedSheets,
    readRecord: async () => {
      stored = await readRunRecord();
      return stored;
    },
    apply: async (plan) => {
      const applied = await carryOut(plan, hooks);
      isCalculationManual = applied.isCalculationManual;
      if ('lookFault' in applied) lookFault = problemOf(applied.lookFault);
      if (applied.pivotFault) pivotFault = problemOf(applied.pivotFault);
    },
  };
  const options = { ...time, version: manifest.version, overwrites: 'refuse', ...wish } as const;
  const refresh = async (): Promise<RefreshResult> =>
    refreshReport(await untilStopped(openExcelSource(), signal), target, options, told);
  const result = await refresh().catch((error: unknown) => {
    if (!isUndoRefused(error)) throw error;
    // The report may be half written. The new plan completes it, without being one step of Undo.
    return refresh();
  });
  if (result.outcome === 'nothingToCount') return refusal(result);
  if (result.outcome === 'refused') {
    const question = { ...result.refusal, wish };
    return { type: 'asked', question, data: summariseData(result.prepared) };
  }
  // After the first run the reader begins at the index; the pane's links lead there too.
  if (!storedRecord(stored)) await selectCell(reportSheets.index, 'A1').catch(() => undefined);
  const { plan, record, figures, changes } = result.prepared;
  return {
    type: 'generated',
    generated: {
      change: result.outcome,
      changedCells: result.outcome === 'written' ? plan.changedCells : 0,
      seconds: (performance.now() - begun) / 1000,
      isCalculationManual,
      ...(lookFault ? { lookFault } : {}),
      ...(pivotFault ? { pivotFault } : {}),
    },
    kept: keptReport({ startedAt: record.startedAt, figures, ...(changes && { changes }) }),
    data: summariseData(result.prepared),
  };
}

/** The user can stop it until writing begins, even while Excel does not answer; after that nobody can. */
async function carryOut(
  plan: Parameters<ReportTarget['apply']>[0],
  { dispatch, signal }: JobHooks,
): Promise<AppliedPlan> {
  const { applyPlan } = await import(
    /* webpackChunkName: "report" */ '../../excel/write/applyPlan'
  );
  const sheets = plan.sheets.length;
  const charts = plan.sheets.reduce(
    (sum, { addedCharts, updatedCharts }) => sum + addedCharts.length + updatedCharts.length,
    0,
  );
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const onStep = (step: WriteStep): void => {
    // The last moment at which nothing is written yet.
    if (step === 'cells') signal.throwIfAborted();
    begin();
    dispatch({ type: 'writing', ...writeSteps[step] });
    const at = step === 'cells' || step === 'looks' ? 'writing' : 'charts';
    dispatch({ type: 'worked', work: { at, sheets, charts } });
  };
  const applying = applyPlan(plan, onStep, (sheetsDone) => {
    const { looks, charts: next } = writeSteps;
    const share = looks.share + (next.share - looks.share) * (sheetsDone / sheets);
    dispatch({ type: 'writing', step: looks.step, share });
    dispatch({ type: 'worked', work: { at: 'writing', sheetsDone } });
  });
  // Without sheets there is nothing before the writing.
  if (sheets > 0) await untilStopped(Promise.race([begun, applying]), signal);
  return applying;
}
