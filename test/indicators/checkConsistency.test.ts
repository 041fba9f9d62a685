import { describe, expect, it } from '@jest/globals';
import { findingsOf } from './findingsOf';

const users = (...rows: readonly (readonly (string | null)[])[]) => [
  ['ID utente', 'Data registrazione', 'Provincia'],
  ...rows,
];
const dated = (...rows: readonly (readonly (string | number | null)[])[]) => [
  ['ID utente', 'Data', 'Numero'],
  ...rows,
];

describe('a fault has one finding', () => {
  it('though the registration that cannot be read is the only one of its user', async () => {
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'TO'], ['U2', 'boh', 'TO']),
      Questionari: dated(['U2', '01/02/2018']),
    });
    expect(found).toEqual(['DATA_NON_LEGGIBILE Utenti!B3']);
  });

  it('though the registration lies outside the periods', async () => {
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'TO'], ['U2', '10/01/2088', 'TO']),
      Questionari: dated(['U2', '01/02/2018']),
    });
    expect(found).toEqual(['DATA_FUTURA Utenti!B3']);
  });

  it('though a whole sheet of registrations cannot be read', async () => {
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'TO']),
      'Utenti Cuneo': [
        ['ID utente', 'Provincia'],
        ['U2', 'CN'],
      ],
      Questionari: dated(['U2', '01/02/2018']),
    });
    expect(found).toEqual(['FOGLIO_SENZA_COLONNE Utenti Cuneo']);
  });

  it('though the step between cannot be read', async () => {
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'TO']),
      Questionari: dated(['U1', 'boh']),
      Patti: dated(['U1', '01/03/2018']),
    });
    expect(found).toEqual(['DATA_NON_LEGGIBILE Questionari!B2']);
  });

  it('though a wrong area of registration differs from that of every step', async () => {
    const choice = ['U1', '01/03/2018', 'Alfa', 'CMTO'];
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'CN']),
      'Scelte SA': [['ID utente', 'Data', 'Soggetto attuatore', 'Area territoriale'], choice],
      Patti: [['ID utente', 'Data', 'Soggetto attuatore', 'Area territoriale'], choice],
    });
    expect(found).toEqual(['AREA_DIVERSA_DALL_UTENTE Scelte SA!D2']);
  });
});

describe('people counted without a name', () => {
  it('may be the registered users that are looked for, as many as they are', async () => {
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'TO']),
      Registrazioni: [
        ['Data', 'Numero', 'Provincia'],
        ['01/01/2018', '2', 'CN'],
      ],
      Questionari: dated(...['U2', 'U3', 'U4'].map((user) => [user, '01/02/2018'])),
    });
    expect(found).toEqual(['UTENTE_NON_REGISTRATO Questionari!A4']);
  });

  it('may be the users who lack a step', async () => {
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'TO'], ['U2', '10/01/2018', 'TO']),
      Questionari: dated([null, '01/02/2018', 1]),
      Patti: dated(['U1', '01/03/2018'], ['U2', '01/03/2018']),
    });
    expect(found).toEqual(['LUOGO_NON_INDICATO Questionari', 'PASSO_PRECEDENTE_MANCANTE Patti!A3']);
  });
});

describe('steps that have no sheet', () => {
  it('are held against nobody', async () => {
    const found = await findingsOf({
      Utenti: users(['U1', '10/01/2018', 'TO']),
      Patti: dated(['U1', '01/03/2018']),
    });
    expect(found).toEqual([]);
  });
});
