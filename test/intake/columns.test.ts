import { describe, expect, it } from '@jest/globals';
import { rowKinds, sheetDefinitions } from '../../src/service/sheets';
import { matchKey } from '../../src/text/matchKey';
import { eventsOf, readSheets, someUser } from './readSheets';

describe('the columns', () => {
  it('that could both be the field are asked about, and the first is used', async () => {
    const { dataset, findings } = await readSheets({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia', 'Data iscrizione'],
        ['U1', '05/06/2017', 'TO', '01/01/2018'],
      ],
    });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO']);
    expect(findings).toEqual([
      {
        ...{ code: 'COLONNA_RIPETUTA', sheet: 'Utenti', row: 0, column: 3 },
        value: 'Data iscrizione',
        details: {
          field: 'Data registrazione',
          used: { header: 'Data registrazione', column: 1 },
        },
      },
    ]);
  });

  it('named ID or Codice fiscale identify the user where nothing better does', async () => {
    const weak = await readSheets({
      Utenti: [
        ['Codice fiscale', 'Data registrazione', 'Provincia'],
        ['RSSMRA', '05/06/2017', 'TO'],
      ],
    });
    expect(eventsOf(weak.dataset, 'registration')).toEqual(['RSSMRA 2017-06-05 TO']);
    const strong = await readSheets({
      Utenti: [
        ['ID', 'ID utente', 'Codice fiscale', 'Data registrazione', 'Provincia'],
        [1, 'U1', 'RSSMRA', '05/06/2017', 'TO'],
      ],
    });
    expect(strong.codes).toEqual([]);
    expect(eventsOf(strong.dataset, 'registration')).toEqual(['U1 2017-06-05 TO']);
  });

  it('named N. count, unless they number the rows', async () => {
    const sheet = (values: readonly number[]) => ({
      ...someUser,
      Partecipazioni: [
        ['N.', 'Data', 'CPI'],
        ...values.map((value) => [value, '01/07/2017', 'CPI ASTI']),
      ],
    });
    const counts = async (values: readonly number[]) => {
      const { dataset } = await readSheets(sheet(values));
      return [...dataset.events.participation.count];
    };
    expect(await counts([12, 3, 8])).toEqual([12, 3, 8]);
    expect(await counts([1, 2, 3])).toEqual([1, 1, 1]);
  });

  it('of other stages do not confuse the date of a stage', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      Partecipazioni: [
        ['ID utente', 'Data registrazione', 'Data incontro', 'Data questionario', 'CPI'],
        ['U1', '05/06/2017', '01/07/2017', '02/07/2017', 'CPI ASTI'],
      ],
    });
    expect(codes).toEqual([]);
    expect(eventsOf(dataset, 'participation')).toEqual(['U1 2017-07-01 CPI ASTI']);
  });
});

describe('a sheet that lacks something', () => {
  it('indispensable is not read', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Partecipazioni: [
        ['ID utente', 'CPI'],
        ['U1', 'CPI ASTI'],
      ],
    });
    expect(dataset.readings.map(({ kind }) => kind)).toEqual(['registration']);
    expect(findings).toEqual([
      {
        ...{ code: 'FOGLIO_SENZA_COLONNE', sheet: 'Partecipazioni', value: '' },
        details: {
          kind: 'participation',
          columns: [['Data', 'Mese', 'Semestre', 'Anno']],
          found: ['ID utente', 'CPI'],
        },
      },
    ]);
  });

  it('that only places the rows is read', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        ['ID utente', 'Data registrazione'],
        ['U1', '05/06/2017'],
      ],
      Partecipazioni: [
        ['ID utente', 'Data'],
        ['U1', '01/07/2017'],
      ],
    });
    expect(dataset.events.registration.length).toBe(1);
    expect(dataset.events.participation.length).toBe(1);
    expect(codes).toEqual([]);
  });

  it('is told what is lacking, even where one column alone is known', async () => {
    const { findings } = await readSheets({
      Utenti: [
        ['ID utente', 'Quando', 'Dove'],
        ['U1', 1, 2],
      ],
    });
    expect(findings[0]?.details).toMatchObject({
      columns: [['Data registrazione', 'Mese', 'Semestre', 'Anno']],
    });
  });

  it('to say who the users are is no list of users, unless it is one of registrations', async () => {
    const anonymous = [
      ['Data registrazione', 'Provincia'],
      ['05/06/2017', 'TO'],
    ];
    const list = await readSheets({ Utenti: anonymous });
    expect(list.codes).toEqual(['FOGLIO_SENZA_COLONNE']);
    expect(list.findings[0]?.details).toMatchObject({ columns: [['ID utente', 'Numero']] });
    const registrations = await readSheets({ Registrazioni: anonymous });
    expect(eventsOf(registrations.dataset, 'registration')).toEqual(['- 2017-06-05 TO']);
  });

  it('everything is reported as empty, and a stage is then read from the users', async () => {
    const wide = [
      ['ID utente', 'Data registrazione', 'Provincia', 'Data questionario'],
      ['U1', '05/06/2017', 'TO', '01/07/2017'],
    ];
    for (const empty of [[], [['ID utente', 'Data']], [['ID utente', 'Data'], [], ['', ' ']]]) {
      const { dataset, findings } = await readSheets({ Utenti: wide, Questionari: empty });
      expect(findings).toMatchObject([{ code: 'FOGLIO_VUOTO', sheet: 'Questionari' }]);
      expect(dataset.events.questionnaire.length).toBe(1);
    }
  });
});

it('knows no header that begins with a digit, for such texts are not looked up in every row', () => {
  const all = rowKinds.flatMap((kind) => {
    const { headers, weakHeaders } = sheetDefinitions[kind];
    return [...Object.values(headers), ...Object.values(weakHeaders)];
  });
  expect(all.flat().length).toBeGreaterThan(300);
  expect(all.flat().filter((header) => /^\d/.test(matchKey(header)))).toEqual([]);
});
