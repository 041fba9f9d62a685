import { expect, it } from '@jest/globals';
import { readSheets } from './readSheets';

it('counts rows of a sheet once, whatever is read of them, and no others than were read', async () => {
  const sheets = {
    Utenti: [
      ['Utenti registrati', null, null, null],
      ['ID utente', 'Data registrazione', 'Provincia', 'Data firma patto'],
      ['U1', '05/06/2017', 'TO', '05/07/2017'],
      ['U2', '06/06/2017', 'TO', '06/07/2017'],
      ['U3', '07/06/2017', 'TO', null],
      [null, null, null, null],
      ['Totale', null, null, 2],
    ],
    Contatti: [
      ['Data', 'Canale', 'Numero'],
      ['06/06/2017', 'Mail', 2],
    ],
  };
  const hiddenRows = { Utenti: [1, 3, 4, 7], Contatti: [1] };
  const { findings } = await readSheets(sheets, { hiddenRows });
  expect(findings.filter(({ code }) => code === 'RIGHE_NASCOSTE')).toEqual([
    {
      ...{ code: 'RIGHE_NASCOSTE', sheet: 'Utenti', row: 2, column: 0, value: '' },
      details: { marked: 2, rows: 3 },
    },
  ]);
});
