import { describe, expect, it } from '@jest/globals';
import { stages } from '../../src/service/stages';
import { eventsOf, readSheets, someUser } from './readSheets';

describe('a sheet per stage', () => {
  it('reads every stage', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Area territoriale'],
        ['U1', 42891, 'CMTO'],
        ['U2', 42892, 'AT-AL'],
      ],
      Incontri: [
        ['Data', 'CPI', 'Numero'],
        ['01/07/2017', 'CPI ASTI', 2],
      ],
      Partecipazioni: [
        ['ID utente', 'Data', 'CPI'],
        ['U1', '02/07/2017', 'CPI RIVOLI'],
      ],
      Questionari: [
        ['ID utente', 'Data'],
        ['U1', '03/07/2017'],
      ],
      'Scelte SA': [
        ['ID utente', 'Data', 'Soggetto attuatore'],
        ['U1', '04/07/2017', 'CNA'],
      ],
      Patti: [
        ['ID utente', 'Data', 'Soggetto attuatore'],
        ['U1', '05/07/2017', 'CNA'],
      ],
    });
    expect(codes).toEqual([]);
    expect(eventsOf(dataset, 'registration')).toEqual([
      'U1 2017-06-05 CMTO',
      'U2 2017-06-06 AT-AL',
    ]);
    expect(eventsOf(dataset, 'meeting')).toEqual(['- 2017-07-01 CPI ASTI x2']);
    expect(eventsOf(dataset, 'participation')).toEqual(['U1 2017-07-02 CPI RIVOLI']);
    expect(eventsOf(dataset, 'questionnaire')).toEqual(['U1 2017-07-03']);
    expect(eventsOf(dataset, 'providerChoice')).toEqual(['U1 2017-07-04 CNA']);
    expect(eventsOf(dataset, 'pact')).toEqual(['U1 2017-07-05 CNA']);
    expect(dataset.readings.map(({ kind, rowsRead }) => `${kind} ${rowsRead}`)).toEqual([
      ...['registration 2', 'participation 1', 'questionnaire 1', 'providerChoice 1', 'pact 1'],
      'meeting 1',
    ]);
  });
});

describe('the wide shape', () => {
  const header = [
    ...['ID utente', 'Data registrazione', 'Area territoriale', 'Data pre-accoglienza', 'CPI'],
    ...['Data questionario', 'Data scelta SA', 'Soggetto attuatore', 'Data firma patto'],
  ];
  const wide = {
    Utenti: [
      header,
      ['U1', 42891, 'CMTO', 42918, 'CPI RIVOLI', 42919, 42920, 'CNA', 42921],
      ['U2', 42892, 'AT-AL', 42918, 'CPI ASTI', null, '', null, ' '],
      ['U3', 42893, 'CN', null, null, null, null, null, null],
    ],
  };

  it('gives the events of a sheet per stage', async () => {
    const { dataset, codes } = await readSheets(wide);
    expect(codes).toEqual([]);
    expect(eventsOf(dataset, 'registration')).toEqual([
      ...['U1 2017-06-05 CMTO', 'U2 2017-06-06 AT-AL', 'U3 2017-06-07 CN'],
    ]);
    expect(eventsOf(dataset, 'participation')).toEqual([
      'U1 2017-07-02 CPI RIVOLI',
      'U2 2017-07-02 CPI ASTI',
    ]);
    expect(eventsOf(dataset, 'questionnaire')).toEqual(['U1 2017-07-03 CMTO']);
    expect(eventsOf(dataset, 'providerChoice')).toEqual(['U1 2017-07-04 CNA']);
    expect(eventsOf(dataset, 'pact')).toEqual(['U1 2017-07-05 CNA']);
  });

  it('takes a semester in the first row for the date of a step, not for the header of counts', async () => {
    const { dataset } = await readSheets({
      Utenti: [
        header,
        [1, '1° sem 2018', 'CMTO', null, null, '31/12/2017', null, null, null],
        [2, 42892, 'AT-AL', null, null, 42919, null, null, null],
      ],
    });
    expect(eventsOf(dataset, 'registration')).toContain('2 2017-06-06 AT-AL');
    expect(eventsOf(dataset, 'questionnaire')).toContain('2 2017-07-03 AT-AL');
    expect(dataset.readings.map(({ headerRow }) => headerRow)).toEqual([0, 0, 0, 0, 0]);
  });

  it('reads a stage for users whom its own sheet does not name', async () => {
    const { dataset } = await readSheets({
      ...wide,
      Questionari: [
        ['ID utente', 'Data'],
        ['U2', '09/07/2017'],
      ],
    });
    expect(eventsOf(dataset, 'questionnaire')).toEqual(['U2 2017-07-09', 'U1 2017-07-03 CMTO']);
    expect(eventsOf(dataset, 'pact')).toHaveLength(1);
  });

  it('leaves out the stage whose date cannot be read, and no other', async () => {
    const { dataset, findings } = await readSheets({
      Utenti: [header, ['U1', 42891, 'CMTO', 42918, 'CPI RIVOLI', 'boh', 42920, 'CNA', 42921]],
    });
    expect(stages.map((stage) => dataset.events[stage].length)).toEqual([1, 1, 0, 1, 1]);
    expect(findings).toEqual([
      {
        code: 'DATA_NON_LEGGIBILE',
        sheet: 'Utenti',
        row: 1,
        column: 5,
        value: 'boh',
        details: { header: 'Data questionario' },
      },
    ]);
    expect(dataset.readings.find(({ kind }) => kind === 'questionnaire')).toMatchObject({
      rowsRead: 1,
      rowsLeftOut: 1,
    });
  });

  it('keeps the later stages of a user whose registration date cannot be read', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        header,
        ['U1', 42891, 'CMTO', null, null, null, null, null, null],
        ['U2', '31/02/2018', 'CN', null, null, 42919, null, null, null],
      ],
    });
    expect(codes).toEqual(['DATA_IMPOSSIBILE']);
    expect(eventsOf(dataset, 'registration')).toEqual(['U1 2017-06-05 CMTO']);
    expect(eventsOf(dataset, 'questionnaire')).toEqual(['U2 2017-07-03 CN']);
  });

  it('reports once a row without a user, and leaves out all its stages', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        header,
        ['U1', 42891, 'CMTO', null, null, null, null, null, null],
        [null, 42891, 'CN', null, null, 42919, null, null, null],
      ],
    });
    expect(codes).toEqual(['CELLA_OBBLIGATORIA_VUOTA']);
    expect(dataset.readings.map(({ rowsRead, rowsLeftOut }) => [rowsRead, rowsLeftOut])).toEqual([
      ...[
        [2, 1],
        [0, 0],
        [1, 1],
        [0, 0],
        [0, 0],
      ],
    ]);
  });
});

describe('the counted shape', () => {
  it('reads counts by semester, month and day', async () => {
    const { dataset, codes } = await readSheets({
      Registrazioni: [
        ['Semestre', 'Area territoriale', 'Numero'],
        ['1° sem 2018', 'CMTO', '1.512'],
        ['2018 S2', 'CN', 3],
      ],
      Partecipazioni: [
        ['Mese', 'CPI', 'Numero'],
        ['dic 2017', 'CPI ASTI', 12],
        ['12/2017', 'CPI ALBA', 7],
        [43101, 'CPI ALBA', 1],
      ],
      Questionari: [
        ['Data', 'Area territoriale', 'Numero'],
        ['15/01/2018', 'CMTO', 4],
      ],
    });
    expect(codes).toEqual([]);
    expect(eventsOf(dataset, 'registration')).toEqual([
      '- 2018-01-01..2018-06-30 CMTO x1512',
      '- 2018-07-01..2018-12-31 CN x3',
    ]);
    expect(eventsOf(dataset, 'participation')).toEqual([
      '- 2017-12-01..2017-12-31 CPI ASTI x12',
      '- 2017-12-01..2017-12-31 CPI ALBA x7',
      '- 2018-01-01..2018-01-31 CPI ALBA',
    ]);
    expect(eventsOf(dataset, 'questionnaire')).toEqual(['- 2018-01-15 CMTO x4']);
  });

  it('counts nobody in a row without identifier and number', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      Partecipazioni: [
        ['ID utente', 'Data', 'CPI', 'Numero'],
        [null, '02/07/2017', 'CPI ASTI', null],
        ['U1', '02/07/2017', 'CPI ASTI', 5],
        [null, '02/07/2017', 'CPI ASTI', 5],
      ],
    });
    expect(codes).toEqual([]);
    expect(eventsOf(dataset, 'participation')).toEqual([
      '- 2017-07-02 CPI ASTI x0',
      'U1 2017-07-02 CPI ASTI',
      '- 2017-07-02 CPI ASTI x5',
    ]);
  });

  it('may be mixed with users on one sheet', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia', 'Numero'],
        ['U1', '05/06/2017', 'TO', null],
        [null, 'giugno 2017', 'TO', 12],
        [null, 'giugno 2017', 'TO', null],
      ],
    });
    expect(codes).toEqual(['CELLA_OBBLIGATORIA_VUOTA']);
    expect(eventsOf(dataset, 'registration')).toEqual([
      'U1 2017-06-05 TO',
      '- 2017-06-01..2017-06-30 TO x12',
    ]);
  });

  it('takes the date of a row from its month where it has no day', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      Partecipazioni: [
        ['ID utente', 'Data', 'Mese', 'CPI', 'Numero'],
        ['U1', '02/07/2017', 'luglio 2017', 'CPI ASTI', null],
        [null, null, 'agosto 2017', 'CPI ASTI', 5],
      ],
    });
    expect(eventsOf(dataset, 'participation')).toEqual([
      'U1 2017-07-02 CPI ASTI',
      '- 2017-08-01..2017-08-31 CPI ASTI x5',
    ]);
  });

  it('puts month or semester and year together', async () => {
    const { dataset, codes } = await readSheets({
      Registrazioni: [
        ['Anno', 'Mese', 'Provincia', 'Numero'],
        [2018, 6, 'TO', 4],
        [2018, 'giugno', 'TO', 4],
        ['2018', 'Giu', 'TO', 4],
      ],
      Questionari: [
        ['Semestre', 'Anno', 'Numero'],
        [1, 2018, 4],
        ['II', 2018, 4],
        ['2/2018', null, 4],
        [null, 2018, 4],
      ],
    });
    expect(codes).toEqual([]);
    const june = '- 2018-06-01..2018-06-30 TO x4';
    expect(eventsOf(dataset, 'registration')).toEqual([june, june, june]);
    expect(eventsOf(dataset, 'questionnaire')).toEqual([
      '- 2018-01-01..2018-06-30 x4',
      '- 2018-07-01..2018-12-31 x4',
      '- 2018-07-01..2018-12-31 x4',
      '- 2018-01-01..2018-12-31 x4',
    ]);
  });

  it.each([['tre'], [1.5], ['1.5'], [true], [4_000_000_000], ['n.d.'], ['#N/A']])(
    'leaves out a row that says it counts %j',
    async (number) => {
      const { dataset, findings } = await readSheets({
        Registrazioni: [
          ['Semestre', 'Provincia', 'Numero'],
          ['1° sem 2018', 'TO', 4],
          ['1° sem 2018', 'CN', number],
        ],
      });
      expect(eventsOf(dataset, 'registration')).toHaveLength(1);
      expect(findings).toMatchObject([{ code: 'NUMERO_NON_VALIDO', row: 2, column: 2 }]);
    },
  );
});
