import { expect, it } from '@jest/globals';
import { cellAt } from '../../tools/excel-host/model/grid';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { xlsxOf } from '../support/xlsxOf';
import { button, faultsInAllLooks, generate } from './controls';
import { describePane } from './describePane';
import { hostOf } from './hostOf';

const users = [
  ['ID utente', 'Data registrazione', 'Provincia'],
  ['0012', 43110, 'TO'],
  ['=1+1', 43111, 'CN'],
  ["'x", 43200, 'CN'],
];

describePane('the files of offices', (open) => {
  it('become sheets beside the others, a hostile one is named, and one click takes them out', async () => {
    const host = hostOf({ Appunti: [['miei']] });
    const names = (): readonly string[] => host.workbook.sheets.map(({ name }) => name);
    const before = names();
    const { page, deliverEvents } = await open({ host });
    await button(page, 'Aggiungi i file degli uffici').waitFor();
    await page.getByLabel('File degli uffici').setInputFiles([
      { name: 'Asti.xlsx', mimeType: '', buffer: Buffer.from(xlsxOf({ Utenti: users })) },
      { name: 'Patti.csv', mimeType: '', buffer: Buffer.from('ID utente;Data\n0012;01/03/2018\n') },
      {
        name: 'Incontri.csv',
        mimeType: '',
        buffer: Buffer.from('Data;CPI\n01/03/2018;CPI ALBA\n'),
      },
      { name: 'Cuneo.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 nothing else') },
    ]);
    await page.getByText('3 fogli aggiunti: ora genera il report.').waitFor();
    await page.getByText('«Cuneo.xlsx» è danneggiato o incompleto').waitFor();
    expect(names()).toEqual([...before, 'Asti Utenti', 'Incontri', 'Patti']);
    const { cells } = sheetNamed(host, 'Asti Utenti');
    // A text stays one, whatever it looks like, and a day is shown as one.
    expect([1, 2, 3].map((row) => cellAt(cells, row, 0))).toMatchObject([
      { value: '0012' },
      { value: '=1+1' },
      { value: "'x" },
    ]);
    expect(cellAt(cells, 2, 0).formula).toBeUndefined();
    expect(cellAt(cells, 1, 1)).toMatchObject({
      value: 43110,
      format: { numberFormat: 'dd/mm/yyyy' },
    });
    expect(await faultsInAllLooks(page, 'file')).toEqual([]);
    await deliverEvents();
    await generate(page);
    const counted = sheetNamed(host, '6 Patto di servizio');
    expect(counted.cells.size).toBeGreaterThan(5);

    typeInto(host, 'Patti!B2', [['02/03/2018']]);
    typeInto(host, 'Appunti!B1', [['=COUNTA(Incontri!A:A)']]);
    await deliverEvents();
    await button(page, 'Togli i fogli aggiunti').click();
    await page.getByText('1 foglio aggiunto è stato tolto.').waitFor();
    await page
      .getByText('Il foglio «Patti» resta, perché nel frattempo è stato cambiato')
      .waitFor();
    await page
      .getByText('Il foglio «Incontri» resta, perché lo usano formule altrove (Appunti!B1)')
      .waitFor();
    expect(names()).not.toContain('Asti Utenti');
    expect(names()).toEqual(expect.arrayContaining(['Patti', 'Incontri']));
    expect(cellAt(sheetNamed(host, 'Appunti').cells, 0, 0).value).toBe('miei');
  });
});
