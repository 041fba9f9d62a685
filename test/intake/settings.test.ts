import { describe, expect, it } from '@jest/globals';
import { dayOfIso } from '../../src/calendar/day';
import type { RawCell } from '../../src/intake/rawSource';
import { defaultSettings } from '../../src/intake/settings/settings';
import { eventsOf, readSheets, someUser } from './readSheets';

async function settingsOf(rows: readonly (readonly RawCell[])[]) {
  const { dataset, findings } = await readSheets({ ...someUser, Parametri: rows });
  return { settings: dataset.settings, findings };
}

describe('Parametri', () => {
  it('on two sheets: the first holds, what the other says otherwise is reported', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Parametri: [
        ['Periodo', 'trimestre'],
        ['Fonte', 'Regione'],
      ],
      'Parametri (2)': [
        ['Periodo', 'anno'],
        ['Fonte', 'Regione'],
        ['Servizio', 'MIP'],
      ],
    });
    const { periodLength, source, service } = dataset.settings;
    expect({ periodLength, source, service }).toEqual({
      ...{ periodLength: 'quarter', source: 'Regione', service: 'MIP' },
    });
    expect(findings.filter(({ sheet }) => sheet?.startsWith('Parametri'))).toEqual([
      expect.objectContaining({
        ...{ code: 'PARAMETRO_NON_VALIDO', sheet: 'Parametri (2)', row: 0, value: 'anno' },
        details: { parameter: 'Periodo' },
      }),
    ]);
  });

  it('sets what it names, whatever the spelling, with or without headings', async () => {
    const parameters = [
      ['TITOLO', 'Monitoraggio'],
      ['Titolo della sintesi', 'Più patti'],
      ['Servizio', 'MIP'],
      ['Numero verde', '800 000 000'],
      ['Fonte', 'Regione'],
      ['Inizio del servizio', 'giugno 2017'],
      ['Fine  primo periodo', 'dicembre 2017'],
      ['dati al:', 43830],
      ['Periodo', 'Trimestrale'],
      ['Area sull’asse secondario', 'CMTO'],
      ['Seconda scala', 'Riquadri'],
      ['Soglia di riservatezza', '5'],
      ['Esiti da contare', 'in corso; sospeso'],
      ['Esiti da non contare', 'Rinviata d’ufficio'],
      ['Identificativi da uniformare', 'Questionari, Patti 2018'],
      ['Conteggi giusti', 'Patti'],
      ['Conteggi cumulati', 'Incontri, Contatti'],
      ['Fogli da non leggere', 'Riepilogo; Foglio1'],
      ['Scala del gradimento', '1-5; Gradimento: Tempi: da 0 a 10; Ore: nessuna'],
    ];
    const expected = {
      ...{ title: 'Monitoraggio', service: 'MIP', periodLength: 'quarter' },
      ...{ summaryTitle: 'Più patti', freephone: '800 000 000', source: 'Regione' },
      serviceStart: dayOfIso('2017-06-01'),
      firstPeriodEnd: dayOfIso('2017-12-31'),
      asOf: dayOfIso('2019-12-31'),
      ...{ secondaryAxisArea: 'CMTO', secondScale: 'panels' },
      ...{ confidentialityThreshold: 5, columnCorrections: [] },
      countedOutcomes: ['in corso', 'sospeso'],
      uncountedOutcomes: ['Rinviata d’ufficio'],
      ...{ swappedDates: [], rightDates: [], uniformIdentifiers: ['Questionari', 'Patti 2018'] },
      ...{ rightCounts: ['Patti'], cumulatedCounts: ['Incontri', 'Contatti'] },
      unwantedSheets: ['Riepilogo', 'Foglio1'],
      ratingScales: {
        all: { lowest: 1, highest: 5 },
        columns: [
          { column: 'Gradimento: Tempi', scale: { lowest: 0, highest: 10 } },
          { column: 'Ore', scale: 'none' },
        ],
      },
    };
    for (const rows of [
      parameters,
      [['Parametro', 'Valore', 'Note'], ...parameters],
      [['Impostazioni del rapporto'], [], ...parameters].map((row) => [null, ...row]),
      [[null, 0, 1], ...parameters.map((row, index) => [index, ...row])],
      [['N.', 'Voce', 'Contenuto'], ...parameters.map((row, index) => [index, ...row])],
    ]) {
      const { settings, findings } = await settingsOf(rows);
      expect(settings).toEqual(expected);
      // The sheets and the questions that it names are not there.
      expect(findings.filter(({ details }) => !details || !('unknown' in details))).toEqual([]);
    }
  });

  it('may be absent, empty or blank', async () => {
    expect((await readSheets(someUser)).dataset.settings).toEqual(defaultSettings);
    for (const rows of [[], [['Titolo', null]]]) {
      const { settings, findings } = await settingsOf(rows);
      expect(settings).toEqual(defaultSettings);
      expect(findings).toEqual([]);
    }
  });

  it.each([
    ['Dati al', 'domani'],
    ['Dati al', 2019],
    ['Inizio servizio', '31/02/2018'],
    ['Periodo', 'mese'],
    ['Scala del gradimento', 'da 1 a 100'],
    ['Scala del gradimento', 'nessuna'],
    ['Soglia riservatezza', 'alta'],
    ['Soglia riservatezza', -1],
  ])('reports a value that cannot be used: %s %j', async (name, value) => {
    const { settings, findings } = await settingsOf([[name, value]]);
    expect(settings).toEqual(defaultSettings);
    expect(findings).toMatchObject([
      ...[{ code: 'PARAMETRO_NON_VALIDO', sheet: 'Parametri', row: 0, column: 1 }],
    ]);
    expect(findings[0]?.value).toBe(String(value));
  });

  it('reports names that it does not know, repeats, and a first period that ends before its start', async () => {
    const { settings, findings } = await settingsOf([
      ['Colore', 'blu'],
      ['Titolo', 'A'],
      ['Titolo', 'B'],
      ['Inizio servizio', '01/06/2017'],
      ['Fine primo periodo', '31/12/2016'],
    ]);
    expect(settings).toMatchObject({ title: 'A', serviceStart: dayOfIso('2017-06-01') });
    expect(settings.firstPeriodEnd).toBeUndefined();
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['PARAMETRO_SCONOSCIUTO', 0, 0],
      ['PARAMETRO_NON_VALIDO', 2, 1],
      ['PARAMETRO_NON_VALIDO', 4, 1],
    ]);
  });
});

describe('corrections', () => {
  const users = [
    ['Codice', 'Quando', 'Data registrazione', 'Dove'],
    ['U1', '05/06/2017', '01/01/2018', 'TO'],
  ];

  it('say which column holds a field, by its header or its letters', async () => {
    for (const column of ['quando', 'B', 'b']) {
      const { dataset, codes } = await readSheets({
        Parametri: [
          ['Titolo', 'MIP'],
          [],
          ['Foglio', 'Campo', 'Colonna'],
          ['utenti', 'Data registrazione', column],
          ['Utenti', 'Provincia', 'Dove'],
          [],
          ['Servizio', 'X'],
        ],
        Utenti: users,
      });
      expect(codes).toEqual(['CORREZIONE_APPLICATA', 'CORREZIONE_APPLICATA']);
      expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO']);
      expect(dataset.settings.columnCorrections).toEqual([
        { sheet: 'utenti', field: 'date', column },
        { sheet: 'Utenti', field: 'province', column: 'Dove' },
      ]);
      expect(dataset.settings).toMatchObject({ title: 'MIP', service: 'X' });
    }
  });

  it('settle a column that is there twice, and are said to', async () => {
    const { dataset, findings } = await readSheets({
      Parametri: [
        [null, null, null, 'Foglio', 'Campo', 'Colonna'],
        ['Titolo', 'MIP', null, 'Utenti', 'Data registrazione', 'Data iscrizione'],
      ],
      Utenti: [
        ['ID utente', 'Data registrazione', 'Data iscrizione', 'Provincia'],
        ['U1', '01/01/2018', '05/06/2017', 'TO'],
      ],
    });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO']);
    expect(dataset.settings.title).toBe('MIP');
    expect(findings).toEqual([
      {
        ...{ code: 'CORREZIONE_APPLICATA', sheet: 'Utenti', row: 0, column: 2 },
        value: 'Data iscrizione',
        details: { field: 'Data registrazione', instead: 'Data registrazione' },
      },
    ]);
  });

  it('by a header that stands there twice still leave the choice to ask about', async () => {
    const twice = async (column: string) =>
      readSheets({
        Parametri: [
          ['Foglio', 'Campo', 'Colonna'],
          ['Utenti', 'Data registrazione', column],
        ],
        Utenti: [
          ['ID utente', 'Provincia', 'Entrata', 'Entrata'],
          ['U1', 'TO', '05/06/2017', '06/06/2017'],
        ],
      });
    const named = await twice('Entrata');
    expect(named.findings).toMatchObject([
      { code: 'CORREZIONE_APPLICATA', column: 2 },
      { code: 'COLONNA_RIPETUTA', column: 3, details: { used: { header: 'Entrata', column: 2 } } },
    ]);
    const lettered = await twice('D');
    expect(lettered.codes).toEqual(['CORREZIONE_APPLICATA']);
    expect(eventsOf(lettered.dataset, 'registration')).toEqual(['U1 2017-06-06 TO']);
  });

  it('of one field or one column hold once, and the others are reported', async () => {
    const { dataset, findings } = await readSheets({
      Parametri: [
        ['Foglio', 'Campo', 'Colonna'],
        ['Utenti', 'Data registrazione', 'B'],
        ['Utenti', 'Data registrazione', 'C'],
        ['Utenti', 'Data di nascita', 'B'],
      ],
      Utenti: [
        ['ID utente', 'Entrata', 'Uscita', 'Provincia'],
        ['U1', '05/06/2017', '01/01/2018', 'TO'],
      ],
    });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO']);
    expect(findings.map(({ code, sheet, row }) => `${code} ${sheet} ${row}`)).toEqual([
      ...['CORREZIONE_APPLICATA Utenti 0', 'PARAMETRO_NON_VALIDO Parametri 2'],
      'PARAMETRO_NON_VALIDO Parametri 3',
    ]);
  });

  it('make a sheet known whose name and headers tell nothing', async () => {
    const { dataset } = await readSheets({
      Parametri: [
        ['Foglio', 'Campo', 'Colonna'],
        ['Foglio1', 'ID utente', 'Chi'],
        ['Foglio1', 'Data registrazione', 'Quando'],
        ['Foglio1', 'Area territoriale', 'C'],
      ],
      Foglio1: [
        ['Chi', 'Quando', 'Dove'],
        ['U1', '05/06/2017', 'CMTO'],
      ],
    });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 CMTO']);
  });

  it('name the date of a stage on its own sheet as they do among the users', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      Parametri: [
        ['Foglio', 'Campo', 'Colonna'],
        ['Partecipazioni', 'Data pre-accoglienza', 'Quando'],
      ],
      Partecipazioni: [
        ['ID utente', 'Quando', 'CPI'],
        ['U1', '01/07/2017', 'CPI ASTI'],
      ],
    });
    expect(eventsOf(dataset, 'participation')).toEqual(['U1 2017-07-01 CPI ASTI']);
  });

  it('that cannot be applied are reported at their cell', async () => {
    const { findings } = await readSheets({
      ...someUser,
      Parametri: [
        ['Foglio', 'Campo', 'Colonna'],
        ['Utenti', 'Colore', 'Provincia'],
        ['Utenti', 'Genere', 'Sessso'],
        ['Utentoni', 'Genere', 'Sesso'],
        ['Utenti', 'Genere', null],
      ],
    });
    expect(findings.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['PARAMETRO_NON_VALIDO', 1, 1, 'Colore'],
      ['PARAMETRO_NON_VALIDO', 4, 2, ''],
      ['PARAMETRO_NON_VALIDO', 2, 2, 'Sessso'],
      ['PARAMETRO_NON_VALIDO', 3, 2, 'Utentoni'],
    ]);
    expect(findings.slice(2)).toMatchObject([
      { details: { unknown: 'column', known: ['ID utente', 'Data registrazione', 'Provincia'] } },
      { details: { unknown: 'sheet', known: ['Utenti'] } },
    ]);
  });
});
