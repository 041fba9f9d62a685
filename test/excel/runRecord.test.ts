import { beforeEach, describe, expect, it } from '@jest/globals';
import { checkData } from '../../src/app/checkData';
import { refreshReport } from '../../src/app/refreshReport';
import type { RefreshResult } from '../../src/app/refreshReport';
import { openExcelSource } from '../../src/excel/excelSource';
import { readRunRecord } from '../../src/excel/runRecord';
import { parseRunRecord } from '../../src/history/runRecord';
import { createHost, type Host } from '../host/createHost';
import { cellAt } from '../host/model/grid';
import { addSheet, deleteSheet, renameSheet } from '../host/model/sheets';
import { connectOffice } from '../host/officeClient';
import { sheetNamed, typeInto } from '../host/userActions';
import { plainRun } from '../support/generated';
import { excelTarget } from './excelTarget';

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
  addSheet(host.workbook, 'Utenti');
  typeInto(host, 'Utenti!A1:D3', [
    ['ID utente', 'Data registrazione', 'Area territoriale', 'Appunti'],
    ['u1', '05/06/2017', 'CMTO', ''],
    ['u2', '05/02/2018', 'CN', ''],
  ]);
});

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

const refresh = async (startedAt: string): Promise<RefreshResult> =>
  refreshReport(
    await openExcelSource(),
    excelTarget,
    { ...plainRun, startedAt, overwrites: 'refuse' },
    hooks,
  );

const recorded = async () => parseRunRecord((await readRunRecord()) ?? '');

const oneMore = () => {
  typeInto(host, 'Utenti!A4:C4', [['u3', '06/02/2018', 'CN']]);
};

describe('the record of the run', () => {
  it('is kept in the workbook, with the fingerprint of the data', async () => {
    expect(await readRunRecord()).toBeUndefined();
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
    expect(text).toContain('generato il alle 9 è cambiato 1 conteggio: 1 di periodi già conclusi');
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

  it('is made anew after a run that was cut short before it was kept', async () => {
    await refresh('alle 9');
    oneMore();
    host.trouble.failWrite = { write: host.counters.writes + 3, code: 'GeneralException' };
    await expect(refresh('alle 10')).rejects.toMatchObject({ code: 'GeneralException' });
    delete host.trouble.failWrite;
    expect(await recorded()).toMatchObject({ startedAt: 'alle 9' });
    await refresh('alle 11');
    expect(await recorded()).toMatchObject({
      startedAt: 'alle 11',
      changes: { since: 'alle 9', counts: { restated: 1, new: 0 } },
    });
  });
});

describe('a sheet of the report that the user renamed', () => {
  it('is never read as raw data', async () => {
    await refresh('alle 9');
    renameSheet(host.workbook, sheetNamed(host, '1 Registrati'), 'Utenti registrati');
    expect((await openExcelSource()).sheets.map(({ name }) => name)).toEqual(['Foglio1', 'Utenti']);
  });
});
