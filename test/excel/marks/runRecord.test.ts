import { beforeEach, describe, expect, it } from '@jest/globals';
import { checkData } from '../../../src/app/checkData';
import { storedRecord } from '../../../src/app/kept/recordStore';
import { refreshReport, type RefreshResult } from '../../../src/app/refreshReport';
import { readRunRecord } from '../../../src/excel/marks/runRecord';
import { openExcelSource } from '../../../src/excel/read/excelSource';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { copyWorkbook } from '../../../tools/excel-host/model/copyWorkbook';
import { cellAt } from '../../../tools/excel-host/model/grid';
import { addSheet, deleteSheet, renameSheet } from '../../../tools/excel-host/model/sheets';
import type { Workbook } from '../../../tools/excel-host/model/workbook';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { plainRun } from '../../support/generated';
import { range, someOf } from '../../support/runs';
import { excelTarget } from '../excelTarget';
import { expectState, stateOf } from '../workbookState';

let host: Host;

/** A copy of the workbook, in front of the client. */
const open = (workbook: Workbook): void => {
  host = createHost({ workbook: copyWorkbook(workbook) });
  connectOffice(host);
};

const newWorkbook = (): void => {
  host = createHost();
  connectOffice(host);
  addSheet(host.workbook, 'Utenti');
  typeInto(host, 'Utenti!A1:D3', [
    ['ID utente', 'Data registrazione', 'Area territoriale', 'Appunti'],
    ['u1', '05/06/2017', 'CMTO', ''],
    ['u2', '05/02/2018', 'CN', ''],
  ]);
};

beforeEach(newWorkbook);

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

const refresh = async (startedAt: string): Promise<RefreshResult> =>
  refreshReport(
    await openExcelSource(),
    excelTarget,
    { ...plainRun, startedAt, overwrites: 'refuse' },
    hooks,
  );

const recorded = async () => storedRecord(await readRunRecord());

const oneMore = () => {
  typeInto(host, 'Utenti!A4:C4', [['u3', '06/02/2018', 'CN']]);
};

const addUser = async (row: number, startedAt: string): Promise<void> => {
  typeInto(host, `Utenti!A${row}:C${row}`, [[`u${row - 1}`, '06/02/2018', 'CN']]);
  await refresh(startedAt);
};

describe('the record of the run', () => {
  it('is kept in the workbook, with the fingerprint of the data', async () => {
    expect(await readRunRecord()).toEqual(new Map());
    await refresh('alle 9');
    const record = await recorded();
    expect(record).toMatchObject({ startedAt: 'alle 9' });
    const { data } = await checkData(await openExcelSource(), plainRun, hooks);
    expect(data).toBe(record?.data);
    oneMore();
    const changed = await checkData(await openExcelSource(), plainRun, hooks);
    expect(changed.data).not.toBe(record?.data);
  });

  it('leads to the sheet of changes, which stays until something changes again', async () => {
    await refresh('alle 9');
    oneMore();
    const second = await refresh('alle 10');
    expect(second).toMatchObject({ outcome: 'written' });
    const text = cellAt(sheetNamed(host, 'Variazioni').cells, 3, 0).value;
    expect(text).toContain('generato il alle 9 è cambiato 1 conteggio, di un periodo già concluso');
    const { writes } = host.counters;
    expect(await refresh('alle 11')).toMatchObject({ outcome: 'unchanged' });
    expect(host.counters.writes).toBe(writes);
    deleteSheet(host.workbook, sheetNamed(host, 'Variazioni'));
    await refresh('alle 12');
    expect(cellAt(sheetNamed(host, 'Variazioni').cells, 3, 0).value).toBe(text);
  });

  it('is all that is written where data that no figure shows have changed', async () => {
    await refresh('alle 9');
    const before = await recorded();
    typeInto(host, 'Utenti!A3', [['u9']]);
    const { writes } = host.counters;
    expect(await refresh('alle 10')).toMatchObject({ outcome: 'unchanged' });
    expect(host.counters.writes).toBe(writes + 1);
    const after = await recorded();
    expect(after).toEqual({ ...before, data: after?.data });
    expect(after?.data).not.toBe(before?.data);
  });

  it('and the report stay as they are where titles are put above the raw header', async () => {
    await refresh('alle 9');
    const { cells } = sheetNamed(host, 'Utenti');
    const rows = [...cells];
    cells.clear();
    for (const [row, held] of rows) cells.set(row + 2, held);
    typeInto(host, 'Utenti!A1', [['Estrazione del 15 giugno']]);
    expect(await refresh('alle 10')).toMatchObject({ outcome: 'unchanged' });
  });

  it.each([
    ['makes the sheet of changes', 1, 13],
    ['changes contents alone', 2, 3],
  ])('and the report are true again after a run that %s was cut', async (_, runs, stride) => {
    // A change that is not in its report, reports that met no trouble behind it.
    await refresh('alle 8');
    for (let row = 4; row < 3 + runs; row++) await addUser(row, `alle ${row}`);
    typeInto(host, `Utenti!A${3 + runs}:C${3 + runs}`, [[`u${2 + runs}`, '06/02/2018', 'CN']]);
    const changed = host.workbook;
    const before = await recorded();
    open(changed);
    await refresh('alle 10');
    const clean = { state: stateOf(host.workbook), record: await recorded() };
    expect(clean.record).toMatchObject({ changes: { since: before?.startedAt } });
    const { writes } = host.counters;
    for (const write of someOf(range(1, writes), 1 / stride)) {
      open(changed);
      host.trouble.failWrite = { write, code: 'GeneralException' };
      const cut = await refresh('alle 10').catch(() => undefined);
      delete host.trouble.failWrite;
      // View and print set-up may fail without the rest.
      if (!cut) expect([before, clean.record]).toContainEqual(await recorded());
      await refresh('alle 10');
      expect(await recorded()).toEqual(clean.record);
      expectState(host.workbook, clean.state);
    }
  });
});

describe('a sheet of the report that the user renamed', () => {
  it('is never read as raw data', async () => {
    await refresh('alle 9');
    renameSheet(host.workbook, sheetNamed(host, '1 Registrati'), 'Utenti registrati');
    expect((await openExcelSource()).sheets.map(({ name }) => name)).toEqual(['Foglio1', 'Utenti']);
  });
});
