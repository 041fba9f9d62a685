import { refreshReport } from '../../app/refreshReport';
import type { RefreshOptions, ReportTarget } from '../../app/refreshReport';
import { untilStopped } from '../../app/untilStopped';
import { applyPlan } from '../../excel/applyPlan';
import { openExcelSource } from '../../excel/excelSource';
import { readOwnedSheets } from '../../excel/readOwnedSheets';
import { readRunRecord } from '../../excel/runRecord';
import manifest from '../../../package.json';
import type { PaneAction } from '../state/paneAction';
import type { Problem } from '../state/problem';
import { problemOf } from './problemOf';
import { refusal } from './refusal';
import { runJob, type Dispatch } from './runJob';
import { runTime } from './runTime';
import { summariseData } from './summariseData';
import { writeSteps } from './writeSteps';

/** Brings the report in the workbook up to date; it can be stopped until writing begins. */
export async function generateInWorkbook(
  dispatch: Dispatch,
  signal: AbortSignal,
  overwrites: RefreshOptions['overwrites'],
): Promise<void> {
  await runJob(dispatch, signal, async (hooks): Promise<PaneAction> => {
    const begun = performance.now();
    const time = runTime();
    let pageFault: Problem | undefined;
    const target: ReportTarget = {
      readOwned: readOwnedSheets,
      readRecord: readRunRecord,
      apply: async (plan) => {
        const applied = await applyPlan(plan, (step) => {
          // The last moment at which nothing is written yet.
          if (step === 'cells') hooks.signal.throwIfAborted();
          dispatch({ type: 'writing', ...writeSteps[step] });
        });
        if ('pageFault' in applied) pageFault = problemOf(applied.pageFault);
      },
    };
    const options = { ...time, version: manifest.version, overwrites };
    const result = await refreshReport(
      await untilStopped(openExcelSource(), signal),
      target,
      options,
      hooks,
    );
    if (result.outcome === 'nothingToCount') return refusal(result);
    if (result.outcome === 'refused') {
      const problem = { sentence: result.reason };
      return { type: result.overwrites.length > 0 ? 'asked' : 'failed', problem };
    }
    const { report, workbook, plan, changes } = result.prepared;
    return {
      type: 'generated',
      generated: {
        change: result.outcome,
        checkedAt: time.startedAt,
        changedCells: result.outcome === 'written' ? plan.changedCells : 0,
        verdict: report.overview.verdict,
        seconds: (performance.now() - begun) / 1000,
        sheets: workbook.sheets.map(({ name }) => name),
        ...(changes ? { changes } : {}),
        ...(pageFault ? { pageFault } : {}),
      },
      data: summariseData(result.prepared),
    };
  });
}
