import { untilStopped } from '../../../app/progress';
import { openExcelSource } from '../../../excel/read/excelSource';
import type { CellsChanged } from '../../../excel/read/watchCells';
import type { SheetRows } from '../../../findings/recheckedGroups';
import type { PaneAction } from '../../state/paneAction';
import { isBusy, type PaneState } from '../../state/paneState';
import { loadCounting } from '../loadEngine';
import { type Dispatch, runTime } from '../runJob';

/**
 * Looks at these rows again, and at no others but the first of each sheet. Where that is not enough, or
 * fails, the pane is told. Writes nothing.
 */
export async function recheckRows(
  dispatch: Dispatch,
  signal: AbortSignal,
  rows: SheetRows,
): Promise<void> {
  const look = async (): Promise<PaneAction> => {
    const { checkRows } = await loadCounting();
    const source = await untilStopped(openExcelSource(), signal);
    const hooks = { signal, onProgress: () => undefined };
    const found = await checkRows(source, rows, runTime(), hooks);
    return found ? { type: 'rowsRechecked', found } : { type: 'listAged' };
  };
  dispatch(await look().catch((): PaneAction => ({ type: 'listAged' })));
}

/** In milliseconds: changed rows are looked at once nothing has changed for so long. */
const rest = 300;

/** Looks at rows that the user changes in sheets that were read, once no more change and no job runs. */
export function createRowFollower(
  dispatch: Dispatch,
  start: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>,
  stateNow: () => PaneState,
): (change: CellsChanged) => void {
  let waiting = new Map<string, ReadonlySet<number>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (waiting.size === 0) return;
      if (isBusy(stateNow())) {
        wait();
        return;
      }
      const rows = waiting;
      waiting = new Map();
      void start((signal) => recheckRows(dispatch, signal, rows));
    }, rest);
  };
  return ({ sheet, rows }) => {
    const read = stateNow().facts.data?.value.sheets ?? [];
    if (!rows || !read.some((each) => each.sheet === sheet)) return;
    waiting.set(sheet, new Set([...(waiting.get(sheet) ?? []), ...rows]));
    wait();
  };
}
