import { expect, it } from '@jest/globals';
import type { RawCell } from '../../src/intake/rawSource';
import { readSheets } from './readSheets';

const header = ['ID utente', 'Data registrazione', 'Provincia'];
const users: readonly RawCell[][] = [
  ['U1', '05/06/2017', 'TO'],
  ['U2', '06/06/2017', 'TO'],
];

it.each<[RawCell[], string[]]>([
  [['Esempio', '15/01/2018', 'TO'], ['RIGA_DI_NOTA']],
  [['es. MIP-0001', '01/01/2018', 'TO'], ['RIGA_DI_NOTA']],
  [['testo', 'gg/mm/aaaa', 'sigla'], []],
  [['User ID', 'Registration date', 'Province'], []],
  [['A', 'B', 'C'], []],
])('sets aside %j below the header', async (row, expected) => {
  const { dataset, codes } = await readSheets({ Utenti: [header, row, ...users] });
  expect(codes).toEqual(expected);
  expect(dataset.readings[0]).toMatchObject({ rowsRead: 2, rowsLeftOut: 0 });
});

it('sets aside the units below the header of a crosstab', async () => {
  const { dataset, codes } = await readSheets({
    Utenti: [header, ...users],
    Patti: [
      ['Area', '1° sem 2018', '2° sem 2018'],
      [null, 'v.a.', 'v.a.'],
      ['CMTO', 4, 6],
    ],
  });
  expect(codes).toEqual([]);
  expect(dataset.events.pact.count).toEqual(Int32Array.of(4, 6));
});

it.each<[RawCell[]]>([
  [['Esposito', '15/01/2018', 'TO']],
  [['ES12', '15/01/2018', 'TO']],
  [['ES.0001', '15/01/2018', 'TO']],
])('counts %j below the header', async (row) => {
  const { dataset } = await readSheets({ Utenti: [header, row, ...users] });
  expect(dataset.readings[0]).toMatchObject({ rowsRead: 3, rowsLeftOut: 0 });
});
