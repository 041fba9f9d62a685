import { countData } from '../app/countData';
import type { NothingToCount } from '../app/countData';
import type { RunHooks } from '../app/progress';
import { previewReport, refreshReport } from '../app/refreshReport';
import type { RefreshOptions, ReportTarget } from '../app/refreshReport';
import { applyPlan } from '../excel/applyPlan';
import { explainExcelError } from '../excel/explainExcelError';
import { openExcelSource } from '../excel/excelSource';
import { readOwnedSheets } from '../excel/readOwnedSheets';
import { readRunRecord } from '../excel/runRecord';
import { selectCell } from '../excel/selectCell';
import manifest from '../../package.json';
import { phaseLabels } from './phaseLabels';
import { refusals } from './refusals';
import { runTime } from './runTime';
import type { PaneAction } from './state/paneAction';
import type { Problem } from './state/paneState';
import { summariseData } from './summariseData';

type Dispatch = (action: PaneAction) => void;

/** Reads the raw sheets and tells what they hold. Writes nothing. */
export async function checkWorkbook(dispatch: Dispatch, signal: AbortSignal): Promise<void> {
  await run(dispatch, signal, async (hooks) => {
    const counted = await countData(await openExcelSource(), runTime(), hooks);
    return counted.outcome === 'counted'
      ? { type: 'checked', data: summariseData(counted) }
      : refusal(counted);
  });
}

/** Tells what generating the report would change. Writes nothing. */
export async function previewWorkbook(dispatch: Dispatch, signal: AbortSignal): Promise<void> {
  await run(dispatch, signal, async (hooks) => {
    const source = await openExcelSource();
    const target = { readOwned: readOwnedSheets, readRecord: readRunRecord };
    const result = await previewReport(
      source,
      target,
      { ...runTime(), version: manifest.version },
      hooks,
    );
    if (result.outcome === 'nothingToCount') return refusal(result);
    const { changedCells, sheets } = result.plan;
    return { type: 'previewed', preview: { changedCells, sheets: sheets.map(({ name }) => name) } };
  });
}

/** Brings the report in the workbook up to date; it can be stopped until writing begins. */
export async function generateInWorkbook(
  dispatch: Dispatch,
  signal: AbortSignal,
  overwrites: RefreshOptions['overwrites'],
): Promise<void> {
  await run(dispatch, signal, async (hooks) => {
    const begun = performance.now();
    let pageFault: Problem | undefined;
    const target: ReportTarget = {
      readOwned: readOwnedSheets,
      readRecord: readRunRecord,
      apply: async (plan) => {
        dispatch({ type: 'writing' });
        const applied = await applyPlan(plan);
        if ('pageFault' in applied) pageFault = explainExcelError(applied.pageFault);
      },
    };
    const options = { ...runTime(), version: manifest.version, overwrites };
    const result = await refreshReport(await openExcelSource(), target, options, hooks);
    if (result.outcome === 'nothingToCount') return refusal(result);
    if (result.outcome === 'refused') {
      const problem = { sentence: result.reason };
      return { type: result.overwrites.length > 0 ? 'asked' : 'failed', problem };
    }
    const { report, workbook, plan } = result.prepared;
    return {
      type: 'generated',
      generated: {
        change: result.outcome,
        changedCells: result.outcome === 'written' ? plan.changedCells : 0,
        verdict: report.overview.verdict.text,
        seconds: (performance.now() - begun) / 1000,
        sheets: workbook.sheets.map(({ name }) => name),
        ...(pageFault ? { pageFault } : {}),
      },
    };
  });
}

/** Leads to a cell of the workbook. */
export async function showCell(dispatch: Dispatch, sheet: string, address: string): Promise<void> {
  try {
    await selectCell(sheet, address);
  } catch (error) {
    dispatch({ type: 'failed', problem: explainExcelError(error) });
  }
}

/** Does the work with the pane told of its progress, and tells the pane how it ended. */
async function run(
  dispatch: Dispatch,
  signal: AbortSignal,
  work: (hooks: RunHooks) => Promise<PaneAction>,
): Promise<void> {
  dispatch({ type: 'started' });
  const hooks: RunHooks = {
    signal,
    onProgress: ({ phase, share }) => {
      dispatch({ type: 'progressed', step: phaseLabels[phase], share });
    },
  };
  try {
    dispatch(await work(hooks));
  } catch (error) {
    dispatch(
      signal.aborted
        ? { type: 'cancelled' }
        : { type: 'failed', problem: explainExcelError(error) },
    );
  }
}

function refusal(nothing: NothingToCount): PaneAction {
  return { type: 'refused', data: summariseData(nothing), problem: refusals[nothing.reason] };
}
