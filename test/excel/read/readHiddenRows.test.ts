import { expect, it } from '@jest/globals';
import { openExcelSource } from '../../../src/excel/read/excelSource';
import { createHost } from '../../../tools/excel-host/createHost';
import { plainFormat } from '../../../tools/excel-host/model/cell';
import { putCell } from '../../../tools/excel-host/model/grid';
import { addSheet } from '../../../tools/excel-host/model/sheets';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { filterRows, sheetNamed } from '../../../tools/excel-host/userActions';

it('says which rows a filter or the user hides, and asks for them only where some are hidden', async () => {
  const host = createHost();
  connectOffice(host);
  for (const name of ['Foglio1', 'Utenti', 'Patti']) {
    const { cells } = name === 'Foglio1' ? sheetNamed(host, name) : addSheet(host.workbook, name);
    for (let row = 0; row < 6; row++) putCell(cells, row, 0, { value: row, format: plainFormat });
  }
  const { requests } = host.counters;
  const shown = await openExcelSource();
  for (const sheet of shown.sheets) expect(await shown.hiddenRows?.(sheet)).toEqual([]);
  const asked = host.counters.requests - requests;

  sheetNamed(host, 'Utenti').hiddenRows.add(1).add(2).add(5);
  filterRows(host, 'Patti!A1:A6', [4]);
  const before = host.counters.requests;
  const source = await openExcelSource();
  const [first, users, pacts] = await Promise.all(
    source.sheets.map(async (sheet) => await source.hiddenRows?.(sheet)),
  );
  expect(first).toEqual([]);
  expect(users).toEqual([
    { first: 1, last: 2 },
    { first: 5, last: 5 },
  ]);
  expect(pacts).toEqual([{ first: 4, last: 4 }]);
  expect(host.counters.requests - before).toBe(asked + 2);
});
