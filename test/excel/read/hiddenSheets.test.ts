import { expect, it } from '@jest/globals';
import { openExcelSource } from '../../../src/excel/read/excelSource';
import { createHost } from '../../../tools/excel-host/createHost';
import { addSheet } from '../../../tools/excel-host/model/sheets';
import { connectOffice } from '../../../tools/excel-host/officeClient';

it('the source says which sheets do not show', async () => {
  const host = createHost();
  connectOffice(host);
  addSheet(host.workbook, 'Utenti').visibility = 'VeryHidden';
  addSheet(host.workbook, 'Patti').visibility = 'Hidden';
  const { sheets } = await openExcelSource();
  const said = sheets.map(({ name, isHidden }) => [name, isHidden]);
  expect(said).toEqual([
    ['Foglio1', false],
    ['Utenti', true],
    ['Patti', true],
  ]);
});
