import { countData } from '../app/countData';
import { explainExcelError } from '../excel/explainExcelError';
import { openExcelSource } from '../excel/excelSource';
import { selectCell } from '../excel/selectCell';
import { dayOf } from '../intake/day';
import type { Day } from '../intake/day';
import { phaseLabels } from './phaseLabels';
import { refusals } from './refusals';
import type { PaneAction } from './state/paneAction';
import { summariseData } from './summariseData';

type Dispatch = (action: PaneAction) => void;

/** Reads the raw sheets and tells what they hold. Writes nothing. */
export async function checkWorkbook(dispatch: Dispatch, signal: AbortSignal): Promise<void> {
  dispatch({ type: 'started' });
  try {
    const source = await openExcelSource();
    const counted = await countData(
      source,
      { today: localToday() },
      {
        signal,
        onProgress: ({ phase, share }) => {
          dispatch({ type: 'progressed', step: phaseLabels[phase], share });
        },
      },
    );
    const data = summariseData(counted);
    dispatch(
      counted.outcome === 'counted'
        ? { type: 'checked', data }
        : { type: 'refused', data, problem: refusals[counted.reason] },
    );
  } catch (error) {
    dispatch(
      signal.aborted
        ? { type: 'cancelled' }
        : { type: 'failed', problem: explainExcelError(error) },
    );
  }
}

/** Leads to a cell that a finding is about. */
export async function showCell(dispatch: Dispatch, sheet: string, address: string): Promise<void> {
  try {
    await selectCell(sheet, address);
  } catch (error) {
    dispatch({ type: 'failed', problem: explainExcelError(error) });
  }
}

function localToday(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
