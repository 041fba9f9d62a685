import type { CheckedData } from '../../app/checkData';
import { storedRecord } from '../../app/kept/recordStore';
import { type RunHooks, untilStopped } from '../../app/progress';
import { readRunRecord } from '../../excel/marks/runRecord';
import { openExcelSource } from '../../excel/read/excelSource';
import type { PaneAction } from '../state/paneAction';
import { loadCounting } from './loadEngine';
import { type Dispatch, type JobHooks, runTime } from './runJob';

/** Reads the raw sheets and tells what they hold. Writes nothing. */
export async function checkWorkbook(hooks: JobHooks): Promise<PaneAction> {
  const { refusal, summariseData } = await loadCounting();
  const { counted, isStale } = await compareWithReport(hooks);
  return counted.outcome === 'counted'
    ? { type: 'checked', isStale, data: summariseData(counted) }
    : refusal(counted);
}

/** The same, unasked and without a word of how it goes. What cannot be read stays old. */
export async function checkInBackground(dispatch: Dispatch, signal: AbortSignal): Promise<void> {
  try {
    const { summariseData } = await loadCounting();
    const { counted, isStale } = await compareWithReport({ signal, onProgress: () => undefined });
    if (!signal.aborted) dispatch({ type: 'compared', isStale, data: summariseData(counted) });
  } catch {
    return;
  }
}

/** What the raw sheets hold, and whether that is something else than the report was made of. */
async function compareWithReport(
  hooks: RunHooks,
): Promise<CheckedData & { readonly isStale: boolean }> {
  const { checkData } = await loadCounting();
  const last = storedRecord(await untilStopped(readRunRecord(), hooks.signal));
  const source = await untilStopped(openExcelSource(), hooks.signal);
  const checked = await checkData(source, runTime(), hooks);
  return { ...checked, isStale: last !== undefined && last.data !== checked.data };
}
