import { untilStopped } from '../../app/untilStopped';
import { openExcelSource } from '../../excel/read/excelSource';
import { readActiveCell } from '../../excel/read/readActiveCell';
import type { FigureKey } from '../../report/figureKey';
import type { RowLink } from '../state/card';
import type { PaneAction } from '../state/paneAction';
import type { CellCards } from './cellCards';
import { loadCounting } from './loadEngine';
import { type Dispatch, runJob, runTime } from './runJob';

/** Tells what cells are, and goes on from there to other figures and rows. Writes nothing. */
export interface CellAsker {
  /** About the cell that is selected; the workbook is counted anew. */
  readonly askSelected: (signal: AbortSignal) => Promise<void>;
  /** From what was counted last; nothing is read. */
  readonly openFigure: (key: FigureKey) => void;
  readonly openRow: (row: RowLink) => void;
}

export function createCellAsker(dispatch: Dispatch): CellAsker {
  let cards: CellCards | undefined;
  return {
    askSelected: (signal) =>
      runJob(dispatch, signal, async (hooks): Promise<PaneAction> => {
        const cell = await untilStopped(readActiveCell(), signal);
        const { refusal } = await loadCounting();
        const { readCellCards } = await import(/* webpackChunkName: "cards" */ './cellCards');
        const source = await untilStopped(openExcelSource(), signal);
        const result = await readCellCards(source, runTime(), hooks);
        if (result.outcome === 'nothingToCount') return refusal(result);
        ({ cards } = result);
        return { type: 'explained', card: cards.ofCell(cell) };
      }),
    openFigure: (key) => {
      const card = cards?.ofFigure(key);
      if (card) dispatch({ type: 'cardOpened', card });
    },
    openRow: (row) => {
      if (cards) dispatch({ type: 'cardOpened', card: cards.ofRow(row) });
    },
  };
}
