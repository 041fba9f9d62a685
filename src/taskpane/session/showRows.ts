import { shownRowsUpdate, storedShownRows } from '../../app/kept/keptLists';
import { readRunRecord, writeKeptTexts } from '../../excel/marks/runRecord';
import { openExcelSource } from '../../excel/read/excelSource';
import { selectCell } from '../../excel/read/selection';
import {
  refuseHiddenRows,
  type RowsToShow,
  showAllRows,
  showOnlyRows,
} from '../../excel/write/showRows';
import { rowsTogether } from '../../findings/finding';
import type { FindingGroup } from '../../findings/groupFindings';
import type { CellLink } from '../state/card';
import type { PaneAction } from '../state/paneAction';
import { stepWords } from '../words/steps';
import type { Dispatch } from './runJob';

/**
 * Leaves only these rows in sight, and goes to `first`. The workbook remembers in which sheets before any row
 * is hidden, so that whoever opens it next can have them shown again. Rows hidden before are shown first.
 */
export async function showRows(
  dispatch: Dispatch,
  lists: readonly RowsToShow[],
  first: CellLink | undefined,
): Promise<PaneAction> {
  dispatch({ type: 'writing', step: stepWords.rows, share: 0 });
  const before = storedShownRows(await readRunRecord());
  if (before.length > 0) await showRowsAgain(dispatch, before);
  const sheets = lists.map(({ sheet }) => sheet);
  await refuseHiddenRows(sheets);
  await writeKeptTexts(shownRowsUpdate(await readRunRecord(), sheets));
  dispatch({ type: 'rowsHidden', sheets });
  try {
    await showOnlyRows(lists);
  } catch (error) {
    await showRowsAgain(dispatch, sheets).catch(() => undefined);
    throw error;
  }
  if (first) await selectCell(first.sheet, first.address);
  return { type: 'rowsShown', isAll: false };
}

/** Where the rows of a problem are in the sheets that data are read from, and the first of them. */
export async function problemRows({
  cases,
  beyond,
  cells,
}: Pick<FindingGroup, 'cases' | 'beyond' | 'cells'>): Promise<{
  readonly lists: readonly RowsToShow[];
  readonly first: CellLink | undefined;
}> {
  const { dataRows } = await import(/* webpackChunkName: "counting" */ '../../app/rows/dataRows');
  const found = await dataRows(await openExcelSource());
  const places = [
    ...cases.map((each) => ({
      sheet: each.sheet ?? '',
      rows: rowsTogether(each) ?? [each.row ?? -1],
    })),
    ...beyond,
    ...cells,
  ];
  const lists = [...found].flatMap(([sheet, list]) => {
    const rows = places
      .filter((place) => place.sheet === sheet)
      .flatMap((place) => place.rows)
      .filter((row) => row >= list.first);
    return rows.length > 0 ? [{ sheet, list, rows }] : [];
  });
  const [top] = lists;
  const first = top && { sheet: top.sheet, address: `A${Math.min(...top.rows) + 1}` };
  return { lists, first };
}

export async function showRowsAgain(
  dispatch: Dispatch,
  sheets: readonly string[],
): Promise<PaneAction> {
  dispatch({ type: 'writing', step: stepWords.rows, share: 0 });
  await showAllRows(sheets);
  await writeKeptTexts(shownRowsUpdate(await readRunRecord(), []));
  dispatch({ type: 'rowsHidden', sheets: [] });
  return { type: 'rowsShown', isAll: true };
}
