import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/intake/rawSource';
import { eventsOf, readSheets, someUser } from './readSheets';

const header = ['ID utente', 'Data registrazione', 'Provincia'];

describe('rows', () => {
  it('that are blank or repeat the header are skipped without a word', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        ...[header, [], ['U1', '05/06/2017', 'TO'], [null, ' ', ''], header],
        ['U2', '06/06/2017', 'AT'],
      ],
    });
    expect(codes).toEqual([]);
    expect([...dataset.events.registration.row]).toEqual([2, 5]);
    expect(dataset.readings[0]).toMatchObject({ rowsRead: 2, rowsLeftOut: 0 });
  });

  it.each([
    'Totale',
    'Totale complessivo',
    'TOTALE GENERALE',
    'Totali',
    ' Totale CMTO',
    'Tot.',
    'Tot. generale',
    'Subtotale',
    'Grand Total',
  ])('of a total, %j, are skipped with a notice', async (label) => {
    const { dataset, findings } = await readSheets({
      Registrazioni: [
        ['Area territoriale', 'Mese', 'Numero'],
        ['CMTO', '06/2017', 5],
        [label, '06/2017', 5],
        ['CN', '06/2017', 3],
      ],
    });
    expect([...dataset.events.registration.count]).toEqual([5, 3]);
    expect(dataset.readings[0]).toMatchObject({ rowsRead: 2, rowsLeftOut: 0 });
    expect(findings).toMatchObject([
      { code: 'RIGA_DI_TOTALE', row: 2, column: 0, value: label.trim() },
    ]);
  });

  it('are a total by a label that stands before the columns that count', async () => {
    const { codes } = await readSheets({
      Registrazioni: [
        [null, 'Ufficio', 'Mese', 'Provincia', 'Numero'],
        [null, 'Totale', null, null, 5],
        [null, 'Torino', '06/2017', 'TO', 5],
      ],
    });
    expect(codes).toEqual(['RIGA_DI_TOTALE']);
  });

  it('are a total by a label in place of a name, unless they count a user', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Partecipazioni: [
        ['ID utente', 'Area territoriale', 'CPI', 'Mese', 'Numero'],
        [null, 'AT-AL', 'CPI ASTI', '06/2017', 5],
        [null, 'AT-AL', 'Totale', '06/2017', 5],
        ['U1', 'AT-AL', 'Totale gestione', '06/2017', null],
      ],
    });
    expect(findings).toMatchObject([{ code: 'RIGA_DI_TOTALE', row: 2, column: 2 }]);
    expect([...dataset.events.participation.row]).toEqual([1, 3]);
  });

  it('of users whose identifier begins like a total are users', async () => {
    const { dataset } = await readSheets({
      Utenti: [header, ['TOT-1', '05/06/2017', 'TO'], ['Totaro', '05/06/2017', 'TO']],
    });
    expect(dataset.userIds).toEqual(['TOT-1', 'Totaro']);
  });

  it('with only remarks beside the data are none', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        ['Ufficio', ...header, 'Note'],
        ['Torino', 'U1', '05/06/2017', 'TO', null],
        ['Asti', null, null, null, 'da completare'],
      ],
    });
    expect(codes).toEqual([]);
    expect(dataset.readings[0]).toMatchObject({ rowsRead: 1, rowsLeftOut: 0 });
  });

  it('without date or user are left out and listed, each once', async () => {
    const { dataset, findings } = await readSheets({
      Utenti: [
        header,
        ['U1', null, 'TO'],
        [null, '05/06/2017', 'TO'],
        ['-', '05/06/2017', 'TO'],
        ['U2', '-', 'TO'],
        ['U3', '05/06/2017', 'TO'],
      ],
    });
    expect(findings.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['CELLA_OBBLIGATORIA_VUOTA', 1, 1, ''],
      ['CELLA_OBBLIGATORIA_VUOTA', 2, 0, ''],
      ['CELLA_OBBLIGATORIA_VUOTA', 3, 0, '-'],
      ['DATA_ASSENTE', 4, 1, '-'],
    ]);
    expect(dataset.readings[0]).toMatchObject({ rowsRead: 5, rowsLeftOut: 4 });
    expect(dataset.profiles.age).toHaveLength(0);
  });

  it('without a place count, and are listed', async () => {
    const { dataset, findings } = await readSheets({
      Utenti: [
        [...header, 'Area territoriale'],
        ['U1', '05/06/2017', null, '#N/D'],
      ],
      Partecipazioni: [
        ['ID utente', 'Data', 'CPI'],
        ['U1', '06/06/2017', null],
      ],
    });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05']);
    expect(eventsOf(dataset, 'participation')).toEqual(['U1 2017-06-06']);
    expect(findings).toMatchObject([
      { code: 'CELLA_ATTESA_VUOTA', sheet: 'Utenti', row: 1, column: 3, value: '#N/D' },
      { code: 'CELLA_ATTESA_VUOTA', sheet: 'Partecipazioni', row: 1, column: 2 },
    ]);
  });

  it('that lack it for one cause count, and are one finding', async () => {
    const { dataset, findings } = await readSheets({
      Utenti: [
        header,
        ...[1, 2, 3, 4, 5].map((n) => [`U${n}`, '05/06/2017', '#CALC!']),
        ...[6, 7, 8, 9].map((n) => [`U${n}`, '05/06/2017', null]),
      ],
    });
    expect(eventsOf(dataset, 'registration')).toHaveLength(9);
    expect(findings).toMatchObject([
      ...[{ row: 1, value: '#CALC!', details: { together: { rows: [1, 2, 3, 4, 5] } } }],
      ...[6, 7, 8, 9].map((row) => ({ row, value: '', details: { header: 'Provincia' } })),
    ]);
  });

  it('with a date and a number that cannot be read are left out once and listed for both', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      Incontri: [
        ['Data', 'CPI', 'Numero'],
        ['boh', 'CPI ASTI', 'due'],
      ],
    });
    expect([...codes].sort()).toEqual(['DATA_NON_LEGGIBILE', 'NUMERO_NON_VALIDO']);
    expect(dataset.readings.at(-1)).toMatchObject({ rowsRead: 1, rowsLeftOut: 1 });
  });

  it.each<readonly [RawCell]>([[2018], [true], ['#VALORE!'], [-1], ['presto'], [1e9]])(
    'with the date %j are left out and listed as shown',
    async (date) => {
      const { dataset, findings } = await readSheets({
        Utenti: [header, ['U1', '05/06/2017', 'TO'], ['U2', date, 'CN']],
      });
      expect(dataset.userIds).toContain('U1');
      expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 TO']);
      const value = date === true ? 'VERO' : String(date);
      expect(findings).toMatchObject([{ code: 'DATA_NON_LEGGIBILE', row: 2, column: 1, value }]);
    },
  );

  it.each(['02/13/2018', '31/02/2018 10:30', '1/1/1901', '2018-00-12'])(
    'with the impossible day %s are told apart',
    async (value) => {
      const { findings } = await readSheets({ Utenti: [header, ['U2', value, 'CN']] });
      expect(findings).toMatchObject([{ code: 'DATA_IMPOSSIBILE', row: 1, column: 1, value }]);
    },
  );

  it('without registrations that can be read give a dataset without registrations', async () => {
    const { dataset, codes } = await readSheets({ Utenti: [header, ['U1', 'boh', 'TO']] });
    expect(codes).toEqual(['DATA_NON_LEGGIBILE']);
    expect(dataset.events.registration.length).toBe(0);
    expect(dataset.readings).toMatchObject([{ kind: 'registration', rowsLeftOut: 1 }]);
  });
});

describe('dates', () => {
  it('follow the date system of the workbook', async () => {
    const sheets = { Utenti: [header, ['U1', 41638.75, 'TO']] };
    const { dataset } = await readSheets(sheets, { dateSystem: 1904 });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-12-31 TO']);
  });

  it('may be numbers of eight digits', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [header, ['U1', 20171231, 'TO'], ['U2', 5062017, 'TO'], ['U3', 15062017, 'TO']],
    });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-12-31 TO', 'U3 2017-06-15 TO']);
    expect(codes).toEqual(['DATA_NON_LEGGIBILE']);
  });

  it('of a period are not told by a number and a year alone', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Incontri: [
        ['Periodo', 'Anno', 'CPI'],
        [1, 2018, 'CPI ASTI'],
        ['marzo', 2018, 'CPI ASTI'],
      ],
    });
    expect(eventsOf(dataset, 'meeting')).toEqual(['- 2018-03-01..2018-03-31 CPI ASTI']);
    expect(findings).toMatchObject([{ code: 'DATA_NON_LEGGIBILE', sheet: 'Incontri', row: 1 }]);
  });

  it('may be serial numbers stored as text', async () => {
    const { dataset } = await readSheets({ Utenti: [header, ['U1', '43100', 'TO']] });
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-12-31 TO']);
  });
});

describe('identifiers', () => {
  it('differ in more than case and outer spaces', async () => {
    const ids = ['MIP-1 ', 'mip-1', 'MIP1', '001', '1', 1, '1.0', '\u00a0MIP-1'];
    const { dataset, codes } = await readSheets({
      Utenti: [header, ...ids.map((id) => [id, '05/06/2017', 'TO'])],
    });
    expect(codes).toEqual(['IDENTIFICATIVI_QUASI_UGUALI']);
    expect(dataset.userIds).toEqual(['MIP-1', 'MIP1', '001', '1', '1.0']);
    expect([...dataset.events.registration.user]).toEqual([0, 0, 1, 2, 3, 3, 4, 0]);
  });

  it('are the same users on every sheet', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      Questionari: [
        ['ID utente', 'Data'],
        [' u1', '01/07/2017'],
        ['U9', '01/07/2017'],
      ],
    });
    expect(dataset.userIds).toEqual(['U1', 'U9']);
  });
});

describe('names', () => {
  it('that differ in case, accents and punctuation are one, as first written', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      Incontri: [
        ['Data', 'CPI'],
        ...["CPI CIRIE'", 'Cpi Ciriè', 'CPI  Ciriè ', 'CPI Rivoli'].map((name) => [
          '01/07/2017',
          name,
        ]),
      ],
    });
    expect(dataset.names.jobCentre).toEqual(["CPI CIRIE'", 'CPI Rivoli']);
    expect([...dataset.events.meeting.jobCentre]).toEqual([0, 0, 0, 1]);
  });

  it('appear in the order of the path, whatever the order of the sheets', async () => {
    const { dataset } = await readSheets({
      Incontri: [
        ['Data', 'Area territoriale'],
        ['01/07/2017', 'CN'],
      ],
      Utenti: [
        ['ID utente', 'Data registrazione', 'Area territoriale'],
        ['U1', '01/07/2017', 'CMTO'],
      ],
    });
    expect(dataset.names.area).toEqual(['CMTO', 'CN']);
  });
});
