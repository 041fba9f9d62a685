import { selectCell } from '../../excel/read/selection';
import { problemOf } from './problemOf';
import type { Dispatch } from './runJob';

/** Leads to a cell of the workbook. */
export async function showCell(dispatch: Dispatch, sheet: string, address: string): Promise<void> {
  try {
    await selectCell(sheet, address);
    dispatch({ type: 'shown' });
  } catch (error) {
    dispatch({ type: 'notShown', problem: problemOf(error) });
  }
}
