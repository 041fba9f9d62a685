import manifest from '../../../package.json';
import { untilStopped } from '../../app/progress';
import { readRunRecord } from '../../excel/marks/runRecord';
import { openExcelSource } from '../../excel/read/excelSource';
import { readOwnedSheets } from '../../excel/read/readOwnedSheets';
import type { PaneAction } from '../state/paneAction';
import { keptReport } from './keptReport';
import { loadReport } from './loadEngine';
import { type JobHooks, runTime } from './runJob';

/** Tells what generating the report would change. Writes nothing. */
export async function previewWorkbook(hooks: JobHooks): Promise<PaneAction> {
  const { previewReport, firstQuestion, refusal, summariseData } = await loadReport();
  const target = { readOwned: readOwnedSheets, readRecord: readRunRecord };
  const options = { ...runTime(), version: manifest.version };
  const source = await untilStopped(openExcelSource(), hooks.signal);
  const result = await previewReport(source, target, options, hooks);
  if (result.outcome === 'nothingToCount') return refusal(result);
  const { plan, figures, changes } = result;
  const question = firstQuestion(plan, {});
  return {
    type: 'previewed',
    preview: {
      changedCells: plan.changedCells,
      sheets: plan.sheets.map(({ name, task }) => ({ name, isNew: task !== 'update' })),
      after: keptReport({ startedAt: options.startedAt, figures, ...(changes && { changes }) }),
      ...(question ? { question } : {}),
    },
    data: summariseData(result),
  };
}
