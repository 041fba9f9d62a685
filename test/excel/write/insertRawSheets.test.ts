import { beforeEach, describe, expect, it } from '@jest/globals';
import { describeWorkbook } from '../../../src/excel/read/describeWorkbook';
import { openExcelSource } from '../../../src/excel/read/excelSource';
import { insertRawSheets } from '../../../src/excel/write/insertRawSheets';
import { createFindingLog } from '../../../src/findings/finding';
import type { RawWorkbook } from '../../../src/intake/rawWorkbook';
import { readDataset } from '../../../src/intake/readDataset';
import { publishedSample } from '../../../src/sample/publishedSample';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { cellAt } from '../../../tools/excel-host/model/grid';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

const insert = async (raw: RawWorkbook, signal = new AbortController().signal) => {
  const shares: number[] = [];
  await insertRawSheets(raw, await describeWorkbook(), {
    signal,
    onProgress: (done, total) => shares.push(done / total),
  });
  return shares;
};

const names = () => host.workbook.sheets.map(({ name }) => name);

const odd: RawWorkbook = {
  notes: [{ name: 'LEGGIMI', lines: ['=1+1', '+39 011'] }],
  sheets: [
    {
      name: 'Utenti',
      columns: [
        { header: 'ID utente', type: 'text', width: 14 },
        { header: 'Data', type: 'date', width: 12 },
      ],
      rowCount: 3,
      rows: () => [
        ['=SOMMA(A1)', 43000],
        ['007', null],
        ['15-Feb', 43001],
      ],
    },
  ],
};

describe('insertRawSheets', () => {
  it('writes the sample, from which every registration is read', async () => {
    const shares = await insert(publishedSample('mip'));
    expect(shares.at(-1)).toBe(1);
    const requests = host.counters.log.filter(({ writes }) => writes > 0);
    expect(Math.max(...requests.map(({ bytesIn }) => bytesIn))).toBeLessThan(1_000_000);
    const { readings } = await readDataset(await openExcelSource(), createFindingLog());
    const users = readings.find(({ sheet }) => sheet === 'Utenti');
    expect(users).toMatchObject({ rowsRead: 8909 });
    expect(sheetNamed(host, 'Utenti').tables).toHaveLength(1);
  });

  it('keeps text as it is and shows dates as days', async () => {
    await insert(odd);
    const { cells } = sheetNamed(host, 'Utenti');
    expect([1, 2, 3].map((row) => cellAt(cells, row, 0).value)).toEqual([
      '=SOMMA(A1)',
      '007',
      '15-Feb',
    ]);
    expect(cellAt(cells, 1, 0).formula).toBeUndefined();
    expect(cellAt(cells, 1, 1)).toMatchObject({
      value: 43000,
      format: { numberFormat: 'dd/mm/yyyy' },
    });
    expect(cellAt(cells, 2, 1).value).toBe('');
    expect(cellAt(sheetNamed(host, 'LEGGIMI').cells, 0, 0).value).toBe('=1+1');
  });

  it('writes the days of a workbook that counts them from 1904', async () => {
    host.workbook.date1904 = true;
    await insert(odd);
    expect(cellAt(sheetNamed(host, 'Utenti').cells, 1, 1).value).toBe(43000 - 1462);
  });

  it('uses a blank sheet that has the name already', async () => {
    const [first] = host.workbook.sheets;
    if (first) first.name = 'utenti';
    await insert(odd);
    expect(names()).toEqual(['utenti', 'LEGGIMI']);
  });

  it('never writes into a workbook that holds something', async () => {
    typeInto(host, 'Foglio1!C7', [['mio']]);
    const { writes } = host.counters;
    await expect(insert(odd)).rejects.toThrow('not blank');
    expect(host.counters.writes).toBe(writes);
  });

  it.each(['fails', 'is stopped'])('leaves nothing of itself where it %s', async (end) => {
    const controller = new AbortController();
    if (end === 'fails') host.trouble.failWrite = { write: 8, code: 'GeneralException' };
    else controller.abort();
    await expect(insert(odd, controller.signal)).rejects.toThrow();
    expect(names()).toEqual(['Foglio1']);
  });
});
