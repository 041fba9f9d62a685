import { storedAccepted, storedShownRows } from '../../app/kept/keptLists';
import { storedRecord } from '../../app/kept/recordStore';
import { stoppableSource, untilStopped } from '../../app/progress';
import { readRunRecord } from '../../excel/marks/runRecord';
import { describeWorkbook } from '../../excel/read/describeWorkbook';
import { openExcelSource } from '../../excel/read/excelSource';
import { type CellsChanged, watchCells } from '../../excel/read/watchCells';
import { isBlankWorkbook } from '../../excel/write/insertRawSheets';
import { checkInBackground } from './checkWorkbook';
import { keptReport } from './keptReport';
import { type Dispatch, type JobHooks, runTime } from './runJob';

/**
 * Looks at the workbook when the pane opens: is it blank, does it hold a report, and is that still a report
 * of its raw data? `follow` is told of every change from then on. Writes nothing. What fails here fails
 * quietly: the user asked for nothing yet.
 */
export async function lookAtWorkbook(
  dispatch: Dispatch,
  signal: AbortSignal,
  follow: (change: CellsChanged) => void,
): Promise<void> {
  const watching = watchCells((change) => {
    const [, at = ''] = runTime().startedAt.split(' ');
    dispatch({ type: 'cellsChanged', ...change, at });
    follow(change);
  });
  watching.catch(() => undefined); // without events there is still the comparison on opening
  try {
    const described = await describeWorkbook();
    const isBlank = isBlankWorkbook(described);
    const stored = await readRunRecord();
    const record = storedRecord(stored);
    dispatch({ type: 'acceptedRead', accepted: storedAccepted(stored) });
    dispatch({ type: 'rowsHidden', sheets: storedShownRows(stored) });
    const { isCutShort } = described;
    const hasReport = record !== undefined || isCutShort;
    dispatch({
      ...{ type: 'opened', workbook: { isBlank: isBlank && !hasReport, hasReport }, isCutShort },
      ...(record && { kept: keptReport(record) }),
    });
    if (!record) {
      await lookAtSheets({ dispatch, signal });
      return;
    }
    await checkInBackground(dispatch, signal);
  } catch {
    return;
  }
}

/** Tells what the sheets seem to hold, by their heads alone. */
export async function lookAtSheets({
  dispatch,
  signal,
}: Pick<JobHooks, 'dispatch' | 'signal'>): Promise<void> {
  const { findSheets } = await import(/* webpackChunkName: "counting" */ '../../intake/findSheets');
  const source = await untilStopped(openExcelSource(), signal);
  const found = await findSheets(stoppableSource(source, signal));
  dispatch({ type: 'foundSheets', found });
}
