import { untilStopped } from '../../app/progress';
import { openExcelSource } from '../../excel/read/excelSource';
import { readSelection, watchSelection } from '../../excel/read/selection';
import type { FindingGroup } from '../../findings/groupFindings';
import { cellName } from '../../grid/address';
import type { FigureKey } from '../../report/figureKey';
import type { CellLink, FigureCard, RowLink } from '../state/card';
import { problemWords } from '../words/problemWords';
import type { CellCards, ListName } from './cellCards';
import { loadCounting } from './loadEngine';
import { copyText } from './publish/copyText';
import { type Dispatch, failed, type PaneJob, runTime } from './runJob';

/** Tells what cells are, and goes on from there to other figures and rows. Writes nothing. */
interface CellAsker {
  /** About the cell or the chart that is selected; the workbook is counted anew. */
  readonly askSelected: PaneJob;
  /** From what was counted last; nothing is read. */
  readonly openFigure: (key: FigureKey) => void;
  readonly openRow: (row: RowLink) => void;
  /** The pane itself goes to this cell: what it shows stays. */
  readonly goesTo: (cell: CellLink) => void;
  /** Hides the other rows, so that only those of a list of a card are in sight. */
  readonly showRows: (key: FigureKey, list: ListName) => PaneJob;
  /** The same of the rows of a problem. */
  readonly showProblem: (group: FindingGroup) => PaneJob;
  readonly showAllRows: (sheets: readonly string[]) => PaneJob;
  readonly copyFigure: (card: FigureCard) => Promise<void>;
}

/** In milliseconds: a selection stays so long before its card shows. The arrow keys wait for none. */
const rest = 150;

/** `isFollowing`: whether a card shows, of data as they still are, and no job runs. */
export function createCellAsker(dispatch: Dispatch, isFollowing: () => boolean): CellAsker {
  let cards: CellCards | undefined;
  let own: CellLink | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = watchSelection(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isFollowing()) void follow();
    }, rest);
  });

  /** Shows the card of what the user selects, unless the pane selected it or it cannot be read. */
  async function follow(): Promise<void> {
    const selected = await readSelection().catch(() => undefined);
    if (!selected || !cards || !isFollowing()) return;
    const isOwn =
      selected.is === 'cell' && own?.sheet === selected.sheet && own.address === cellName(selected);
    if (isOwn) return;
    own = undefined;
    dispatch({ type: 'followed', card: cards.ofSelection(selected) });
  }

  return {
    askSelected: async (hooks) => {
      const selected = await untilStopped(readSelection(), hooks.signal);
      const { refusal } = await loadCounting();
      const { readCellCards } = await import(/* webpackChunkName: "cards" */ './cellCards');
      const source = await untilStopped(openExcelSource(), hooks.signal);
      const result = await readCellCards(source, runTime(), hooks);
      if (result.outcome === 'nothingToCount') return refusal(result);
      ({ cards } = result);
      own = undefined;
      watch.begin().catch(() => undefined); // what is not told of can still be asked
      return { type: 'explained', card: cards.ofSelection(selected) };
    },
    openFigure: (key) => {
      const card = cards?.ofFigure(key);
      if (card) dispatch({ type: 'cardOpened', card });
    },
    openRow: (row) => {
      if (cards) dispatch({ type: 'cardOpened', card: cards.ofRow(row) });
    },
    goesTo: (cell) => {
      own = cell;
    },
    showRows: (key, list) => async () => {
      const lists = cards?.rowsToShow(key, list) ?? [];
      const [first] = lists;
      if (first) own = { sheet: first.sheet, address: `A${(first.rows[0] ?? 0) + 1}` };
      const { showRows } = await loadRows();
      return showRows(dispatch, lists, own);
    },
    showProblem: (group) => async () => {
      const { problemRows, showRows } = await loadRows();
      const { lists, first } = await problemRows(group);
      own = first;
      return showRows(dispatch, lists, first);
    },
    showAllRows: (sheets) => async () => (await loadRows()).showRowsAgain(dispatch, sheets),
    copyFigure: async ({ citation }) => {
      const isCopied = await copyText(citation);
      dispatch(isCopied ? { type: 'figureCopied' } : failed(problemWords.noClipboardForText));
    },
  };
}

async function loadRows() {
  return import(/* webpackChunkName: "cards" */ './showRows');
}
