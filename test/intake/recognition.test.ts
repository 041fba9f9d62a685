import { describe, expect, it } from '@jest/globals';
import { reportSheets } from '../../src/service/reportSheets';
import { eventsOf, readSheets, someUser } from './readSheets';

const users = someUser.Utenti;

describe('the sheets', () => {
  it('of one kind are read together, in the order of the workbook', async () => {
    const { dataset, codes } = await readSheets({
      'Utenti Torino': users,
      'Utenti (2)': [
        ['Registrato il', 'Codice utente', 'Prov.'],
        ['06/06/2017', 'U2', 'AT'],
      ],
    });
    expect(codes).toEqual([]);
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO', 'U2 2017-06-06 AT']);
    expect(dataset.readings.map(({ sheet, columns }) => [sheet, columns])).toEqual([
      ['Utenti Torino', { userId: 0, date: 1, province: 2 }],
      ['Utenti (2)', { date: 0, userId: 1, province: 2 }],
    ]);
  });

  it('of the report are never taken for raw data', async () => {
    const own = Object.fromEntries(Object.values(reportSheets).map((name) => [name, users]));
    const { dataset } = await readSheets({ ...own, ...someUser });
    expect(dataset.readings.map(({ sheet }) => sheet)).toEqual(['Utenti']);
  });

  it('without a telling name are recognised by headers that leave no doubt', async () => {
    const { dataset, findings } = await readSheets({
      Foglio1: [
        ['ID utente', 'Data registrazione', 'Provincia'],
        ['U1', '05/06/2017', 'TO'],
      ],
      Foglio2: [
        ['ID utente', 'Data firma patto'],
        ['U1', '05/07/2017'],
      ],
      Foglio3: [
        ['Mese', 'Canale', 'Numero'],
        ['giugno 2017', 'mail', 7],
      ],
      Foglio4: [
        ['ID utente', 'Data'],
        ['U1', '05/07/2017'],
      ],
      Pivot: [
        ['Area territoriale', 'Totale'],
        ['CMTO', 7],
      ],
    });
    expect(findings).toEqual([]);
    expect(dataset.unread).toMatchObject([
      { sheet: 'Foglio4', list: { identifiers: [], isDated: true, isOfSomeStep: true } },
      { sheet: 'Pivot', list: { counts: [[7]], isOfSomeStep: false } },
    ]);
    expect(dataset.readings.map(({ sheet, kind }) => `${sheet} ${kind}`)).toEqual([
      ...['Foglio1 registration', 'Foglio2 pact', 'Foglio3 contact'],
    ]);
  });

  it('are not looked for by headers where a name has given the kind', async () => {
    const { dataset, findings } = await readSheets({ ...someUser, 'Copia di lavoro': users });
    expect(dataset.readings).toHaveLength(1);
    expect(findings).toEqual([]);
    expect(dataset.unread).toMatchObject([{ sheet: 'Copia di lavoro', kind: 'registration' }]);
  });

  it('named alike are told apart by their headers', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      'Soggetto attuatore': [
        ['Soggetto attuatore', 'Area territoriale'],
        ['CNA', 'CMTO'],
      ],
      'Soggetti attuatori': [
        ['ID utente', 'Data', 'Soggetto attuatore'],
        ['U1', '01/07/2017', 'CNA'],
      ],
      Incontri: [
        ['ID utente', 'Data incontro', 'CPI'],
        ['U1', '01/07/2017', 'CPI ASTI'],
      ],
    });
    expect(codes).toEqual([]);
    expect(dataset.providers).toEqual([{ provider: 'CNA', area: 'CMTO' }]);
    expect(eventsOf(dataset, 'providerChoice')).toEqual(['U1 2017-07-01 CNA']);
    expect(eventsOf(dataset, 'participation')).toEqual(['U1 2017-07-01 CPI ASTI']);
    expect(dataset.events.meeting.length).toBe(0);
  });
});

describe('the header row', () => {
  it('may stand below titles, and its names may be written in many ways', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        ['Estrazione utenti MIP', null, null],
        [],
        ['Aggiornata al', '31/12/2019', null],
        ['CODICE\nUTENTE', 'Data di  registrazione (gg/mm/aaaa)', 'AREA TERRITORIALE', 'Eta’'],
        ['U1', '05/06/2017', 'CMTO', 30],
      ],
    });
    expect(codes).toEqual([]);
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 CMTO']);
    expect([...dataset.profiles.age]).toEqual([30]);
    expect([...dataset.events.registration.row]).toEqual([4]);
  });

  it('is looked for in the top 20 rows', async () => {
    const below = (blankRows: number) => [
      ...Array.from({ length: blankRows }, () => ['nota']),
      ...users,
    ];
    expect((await readSheets({ Utenti: below(19) })).dataset.events.registration.length).toBe(1);
    const { dataset, codes } = await readSheets({ Utenti: below(20) });
    expect(dataset.events.registration.length).toBe(0);
    expect(codes).toEqual(['FOGLIO_SENZA_COLONNE']);
  });

  it('may name the one thing that is needed', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      Questionari: [
        ['Data', 'Note'],
        ['01/07/2017', 'ok'],
      ],
    });
    expect(eventsOf(dataset, 'questionnaire')).toEqual(['- 2017-07-01']);
  });

  it('of an Excel table wins, and the table bounds rows and columns', async () => {
    const table = {
      ...{ firstRow: 2, firstColumn: 1, rowCount: 4, columnCount: 3 },
      ...{ hasHeaderRow: true, hasTotalRow: true },
    };
    const { dataset, codes } = await readSheets(
      {
        Utenti: [
          ['ID utente', 'Data registrazione', 'Provincia', 'x', 'ID utente'],
          ['X0', '01/01/2017', 'CN', '', 'Z0'],
          [null, 'ID utente', 'Data registrazione', 'Provincia', 'ID utente'],
          [null, 'U1', '05/06/2017', 'TO', 'Z1'],
          [null, 'U2', '06/06/2017', 'AT', 'Z2'],
          [null, 'Somma', 2, null, null],
          [null, 'U3', '07/06/2017', 'AL', 'Z3'],
        ],
      },
      { tables: { Utenti: [table] } },
    );
    expect(codes).toEqual(['RIGHE_SOTTO_LA_TABELLA']);
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO', 'U2 2017-06-06 AT']);
  });

  it('of a table that crosses steps with semesters bounds it too, and what follows is told', async () => {
    const table = {
      ...{ firstRow: 0, firstColumn: 0, rowCount: 3, columnCount: 4 },
      ...{ hasHeaderRow: true, hasTotalRow: false },
    };
    const { dataset, codes } = await readSheets(
      {
        Riepilogo: [
          ['Fase', 'Area', '1° sem 2018', '2° sem 2018'],
          ['Registrati', 'CMTO', 10, 12],
          ['Partecipanti', 'CMTO', 7, 8],
          ['Patti', 'CMTO', 2, 3],
        ],
      },
      { tables: { Riepilogo: [table] } },
    );
    expect(codes).toEqual(['RIGHE_SOTTO_LA_TABELLA']);
    expect(dataset.events.pact.length).toBe(0);
  });

  it('of a table far down is found too, and tables side by side are all read', async () => {
    const header = ['ID utente', 'Data registrazione', 'Provincia'];
    const blank = Array.from({ length: 30 }, () => []);
    const at = (firstColumn: number) => ({
      ...{ firstRow: 30, firstColumn, rowCount: 2, columnCount: 3 },
      ...{ hasHeaderRow: true, hasTotalRow: false },
    });
    const { dataset } = await readSheets(
      {
        Utenti: [
          ...blank,
          [...header, ...header],
          ['U1', '05/06/2017', 'TO', 'U2', '06/06/2017', 'AT'],
        ],
      },
      { tables: { Utenti: [at(0), at(3)] } },
    );
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO', 'U2 2017-06-06 AT']);
  });

  it('of a table about something else does not hide the data', async () => {
    const table = {
      ...{ firstRow: 0, firstColumn: 4, rowCount: 2, columnCount: 2 },
      ...{ hasHeaderRow: true, hasTotalRow: false },
    };
    const { dataset } = await readSheets(
      {
        Utenti: [
          ['ID utente', 'Data registrazione', 'Provincia', null, 'Colore', 'Peso'],
          ['U1', '05/06/2017', 'TO', null, 'rosso', 3],
        ],
      },
      { tables: { Utenti: [table] } },
    );
    expect(dataset.events.registration.length).toBe(1);
  });
});
