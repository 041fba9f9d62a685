import { describe, expect, it } from '@jest/globals';
import { isoDay } from '../../src/calendar/day';
import { readSheets, someUser } from './readSheets';

describe('contacts', () => {
  it('are read by day or month, channel and number', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Contatti: [
        ['Mese', 'Canale', 'Numero'],
        [42887, 'Numero verde', 120],
        ['giugno 2017', 'e-mail', '1.200'],
        ['06/2017', 'telefonata', null],
        ['06/2017', 'Posta elettronica', 'x'],
        ['06/2017', null, 3],
        ['boh', 'mail', 3],
        ['Totale', null, 1320],
      ],
    });
    const { contacts } = dataset;
    expect(contacts.length).toBe(3);
    expect([...contacts.firstDay].map(isoDay)).toEqual(Array(3).fill('2017-06-01'));
    expect([...contacts.lastDay].map(isoDay)).toEqual(Array(3).fill('2017-06-30'));
    expect(contacts.channelLabels).toEqual(['Numero verde', 'Mail']);
    expect([...contacts.channel]).toEqual([0, 1, 0]);
    expect([...contacts.count]).toEqual([120, 1200, 0]);
    expect([...contacts.row]).toEqual([1, 2, 3]);
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['RIGA_DI_TOTALE', 7, 0],
      ['NUMERO_NON_VALIDO', 4, 2],
      ['CELLA_OBBLIGATORIA_VUOTA', 5, 1],
      ['DATA_NON_LEGGIBILE', 6, 0],
    ]);
    expect(dataset.readings.at(-1)).toMatchObject({ kind: 'contact', rowsRead: 6, rowsLeftOut: 3 });
  });

  it('take the channel from the name of their sheet where they have no column for it', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      'Chiamate 2017': [
        ['Data', 'Numero'],
        ['01/06/2017', 5],
      ],
    });
    expect(codes).toEqual([]);
    expect(dataset.contacts.channelLabels).toEqual(['Numero verde']);
  });

  it.each([
    ...['Non risponde', 'non ha risposto', 'Utente non raggiungibile', 'N.R.', 'Linea occupata'],
    ...['Segreteria telefonica', 'Persa', 'Caduta la linea', 'No', 'Assente', 'Da richiamare'],
  ])('are asked about where nobody may have been reached: %s', async (word) => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      Contatti: [
        ['Data', 'Canale', 'Esito'],
        ['01/06/2017', 'Telefono', word],
      ],
    });
    expect(codes).toEqual(['ESITO_SCONOSCIUTO']);
    expect(dataset.contacts.length).toBe(1);
  });

  it.each(['Informazioni', 'Non interessato', 'Iscritta a un incontro', 'Chiusa', 'Sì', null])(
    'count whatever came of them: %s',
    async (word) => {
      const { codes } = await readSheets({
        ...someUser,
        Contatti: [
          ['Data', 'Canale', 'Esito'],
          ['01/06/2017', 'Telefono', word],
          ['01/06/2017', 'Telefono', 'Risposto'],
        ],
      });
      expect(codes).toEqual([]);
    },
  );

  it('are asked about where an answer alone is marked', async () => {
    const { codes } = await readSheets({
      ...someUser,
      Contatti: [
        ['Data', 'Canale', 'Risposto'],
        ['01/06/2017', 'Telefono', 'Sì'],
        ['01/06/2017', 'Telefono', null],
      ],
    });
    expect(codes).toEqual(['ESITO_SCONOSCIUTO']);
  });

  it('are not added up where one outcome counts what the others do', async () => {
    const months = ['gen 2018', 'feb 2018', 'mar 2018'];
    const { dataset, codes } = await readSheets({
      ...someUser,
      Contatti: [
        ['Mese', 'Canale', 'Esito', 'Numero'],
        ...months.flatMap((month, at) => [
          [month, 'Telefono', 'Ricevute', 30 + at],
          [month, 'Telefono', 'Gestite', 20],
          [month, 'Telefono', 'Abbandonate', 10 + at],
        ]),
      ],
    });
    expect(codes).toEqual(['MISURE_IN_RIGHE']);
    expect(dataset.contacts.length).toBe(0);
  });

  it('of a crosstab have an outcome as well', async () => {
    const { dataset, codes } = await readSheets({
      ...someUser,
      Contatti: [
        ['Canale', 'Esito', 'gen 2018', 'feb 2018'],
        ['Telefono', 'Risposte', 30, 31],
        ['Telefono', 'Perse', 5, 7],
      ],
    });
    expect(codes).toEqual(['ESITO_SCONOSCIUTO']);
    expect(dataset.contacts.length).toBe(4);
  });

  it('of a sheet without channel are not read', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Contatti: [
        ['Data', 'Numero'],
        ['01/06/2017', 5],
      ],
    });
    expect(dataset.contacts.length).toBe(0);
    expect(findings).toMatchObject([
      { code: 'FOGLIO_SENZA_COLONNE', details: { columns: [['Canale']] } },
    ]);
  });
});
