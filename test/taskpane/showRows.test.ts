import { beforeEach, describe, expect, it } from '@jest/globals';
import { storedShownRows } from '../../src/app/kept/keptLists';
import { readRunRecord } from '../../src/excel/marks/runRecord';
import type { Finding } from '../../src/findings/finding';
import { problemRows, showRows, showRowsAgain } from '../../src/taskpane/session/showRows';
import type { PaneAction } from '../../src/taskpane/state/paneAction';
import type { Host } from '../../tools/excel-host/createHost';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { filterRows, sheetNamed } from '../../tools/excel-host/userActions';
import { hostOf } from './hostOf';

const rows = Array.from({ length: 9 }, (_row, index) => [`U${index}`, 43_000 + index]);
let host: Host;
let said: PaneAction[];
const dispatch = (action: PaneAction): void => {
  said.push(action);
};

/** The rows of the list are those after the header, 1 to 9. */
const list = (sheet: string, wanted: readonly number[]) => ({
  ...{ sheet, rows: wanted },
  list: { first: 1, last: 9 },
});
const hidden = (sheet: string): readonly number[] =>
  [...sheetNamed(host, sheet).hiddenRows].sort((a, b) => a - b);
const remembered = async (): Promise<readonly string[]> => storedShownRows(await readRunRecord());

beforeEach(() => {
  host = hostOf({ Utenti: [['ID', 'Data'], ...rows], Patti: [['ID', 'Data'], ...rows] });
  connectOffice(host);
  said = [];
});

describe('showRows', () => {
  it('hides the other rows of the lists and nothing else, until all are shown again', async () => {
    const cells = JSON.stringify(host.workbook.sheets.map((sheet) => [...sheet.cells]));
    const lists = [list('Utenti', [3, 4, 9]), list('Patti', [1])];
    await showRows(dispatch, lists, { sheet: 'Utenti', address: 'A4' });
    expect(hidden('Utenti')).toEqual([1, 2, 5, 6, 7, 8]);
    expect(hidden('Patti')).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(host.workbook.selection).toMatchObject({ firstRow: 3, firstColumn: 0 });
    expect(await remembered()).toEqual(['Utenti', 'Patti']);
    // Those of another figure take their place.
    await showRows(dispatch, [list('Utenti', [2])], undefined);
    expect(hidden('Utenti')).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
    expect(hidden('Patti')).toEqual([]);
    expect(await remembered()).toEqual(['Utenti']);
    expect(await showRowsAgain(dispatch, ['Utenti', 'Tolto'])).toMatchObject({ isAll: true });
    expect(hidden('Utenti')).toEqual([]);
    expect(await remembered()).toEqual([]);
    expect(said.at(-1)).toEqual({ type: 'rowsHidden', sheets: [] });
    expect(JSON.stringify(host.workbook.sheets.map((sheet) => [...sheet.cells]))).toBe(cells);
  });

  it('finds the rows of a problem, below title and headers, in the sheets that are read', async () => {
    host = hostOf({
      Utenti: [['Elenco degli utenti'], ['ID utente', 'Data registrazione', 'Provincia'], ...rows],
      Appunti: [['Da fare']],
    });
    connectOffice(host);
    const bad = (sheet: string, row: number, rows = [row]): Finding => ({
      ...{ code: 'DATA_NON_LEGGIBILE', sheet, row, column: 1, value: 'x' },
      details: { header: 'Data', together: { rows, counts: rows.length } },
    });
    const { lists, first } = await problemRows({
      cases: [bad('Utenti', 5), bad('Appunti', 0), bad('Utenti', 3, [3, 7])],
      beyond: [{ sheet: 'Utenti', rows: [9, 8] }],
      cells: [{ code: 'AREA_SCONOSCIUTA', value: 'X', sheet: 'Utenti', column: 2, rows: [4, 5] }],
    });
    await showRows(dispatch, lists, first);
    expect(hidden('Utenti')).toEqual([2, 6, 10]);
    expect(first).toEqual({ sheet: 'Utenti', address: 'A4' });
  });

  it.each([
    [
      'a filter',
      () => {
        filterRows(host, 'Patti!A1:B10', [4, 5]);
      },
      'hiddenRows',
    ],
    ['rows hidden by hand', () => sheetNamed(host, 'Patti').hiddenRows.add(4), 'hiddenRows'],
    [
      'a protected sheet',
      () => {
        sheetNamed(host, 'Patti').isProtected = true;
      },
      'protectedRows',
    ],
  ])('leaves all as it is where there is %s already', async (_what, make, reason) => {
    make();
    const before = hidden('Patti');
    await expect(
      showRows(dispatch, [list('Utenti', [3]), list('Patti', [1])], undefined),
    ).rejects.toMatchObject({ reason, sheets: ['Patti'] });
    expect([hidden('Utenti'), hidden('Patti')]).toEqual([[], before]);
    expect(sheetNamed(host, 'Patti').filter?.filteredRows.size ?? 2).toBe(2);
    expect(await remembered()).toEqual([]);
  });

  it('does not lose a filter that the user has set meanwhile', async () => {
    await showRows(dispatch, [list('Utenti', [3])], undefined);
    filterRows(host, 'Utenti!A1:B10', [3]);
    await expect(showRowsAgain(dispatch, ['Utenti'])).rejects.toMatchObject({
      reason: 'filteredRows',
    });
    expect(sheetNamed(host, 'Utenti').filter?.filteredRows.size).toBe(1);
    expect(await remembered()).toEqual(['Utenti']);
  });

  it('shows all rows again where hiding fails halfway', async () => {
    host.trouble.failWrite = { write: host.counters.writes + 3, code: 'InvalidOperation' };
    await expect(showRows(dispatch, [list('Utenti', [3])], undefined)).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
    expect(hidden('Utenti')).toEqual([]);
    expect(await remembered()).toEqual([]);
  });
});
