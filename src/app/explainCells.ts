import type { RawSource } from '../intake/rawSource';
import { layOutReport } from '../layout/layOutReport';
import type { NothingToCount, RunDates } from './countData';
import { storedRecord } from './kept/recordStore';
import { beginPhase, type RunHooks } from './progress';
import type { ReportTarget } from './refreshReport';
import { findReportCells, type ReportCells } from './reportCells';
import { traceData, type TracedData } from './traceData';
import { untilStopped } from './untilStopped';

/** A workbook whose cells can be asked what they are. */
export interface ExplainedWorkbook {
  readonly outcome: 'explained';
  readonly data: TracedData;
  readonly cells: ReportCells;
}

/** Counts the raw rows of the workbook anew and finds the report's cells in it. Writes nothing. */
export async function explainCells(
  source: RawSource,
  { readOwned, readRecord }: Omit<ReportTarget, 'apply'>,
  dates: RunDates,
  hooks: RunHooks,
): Promise<ExplainedWorkbook | NothingToCount> {
  const last = storedRecord(await untilStopped(readRecord(), hooks.signal));
  const data = await traceData(source, dates, hooks, last);
  if (data.outcome === 'nothingToCount') return data;
  await beginPhase('layingOut', hooks);
  const workbook = layOutReport(data.report);
  await beginPhase('comparing', hooks);
  const owned = await untilStopped(readOwned(workbook), hooks.signal);
  return { outcome: 'explained', data, cells: findReportCells(workbook, owned) };
}
