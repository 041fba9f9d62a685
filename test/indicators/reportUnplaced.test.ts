import { describe, expect, it } from '@jest/globals';
import { findingsOf } from './findingsOf';

const counts = [
  ['Mese', 'Numero'],
  ['gen 2018', 5],
];
const placed = [
  ['Mese', 'Area territoriale', 'Numero'],
  ['gen 2018', 'CN', 9],
];

describe('a sheet without places', () => {
  it('is told of where others have places', async () => {
    const sheets = { Registrazioni: placed, Questionari: counts, Incontri: counts };
    expect(await findingsOf(sheets)).toEqual([
      'LUOGO_NON_INDICATO Questionari',
      'LUOGO_NON_INDICATO Incontri',
    ]);
  });

  it('is told of once where there are no places at all', async () => {
    const sheets = { Registrazioni: counts, Questionari: counts };
    expect(await findingsOf(sheets)).toEqual(['LUOGO_NON_INDICATO Registrazioni']);
  });

  it('is not told of where its name says the place', async () => {
    const sheets = { Registrazioni: placed, 'Questionari Cuneo': counts };
    expect(await findingsOf(sheets)).toEqual(['NOME_DEL_FOGLIO_USATO Questionari Cuneo']);
  });

  it('is not told of where its users bring their area along', async () => {
    const sheets = {
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia'],
        ['U1', '10/01/2018', 'TO'],
      ],
      Questionari: [
        ['ID utente', 'Data'],
        ['U1', '11/01/2018'],
      ],
    };
    expect(await findingsOf(sheets)).toEqual([]);
  });
});
