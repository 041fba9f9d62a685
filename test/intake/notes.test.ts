import { describe, expect, it } from '@jest/globals';
import { readSheets } from './readSheets';

const header = ['ID utente', 'Data registrazione', 'Provincia'];

describe('notes', () => {
  it.each([
    'Fonte: SILP Piemonte',
    'Nota: dati provvisori',
    'N.B. mancano gli utenti di maggio',
    '* dati provvisori',
    '(*) dati provvisori',
    '(1) esclusi i rinunciatari',
    'Pagina 2',
    'I dati di Ivrea saranno completati a gennaio',
  ])('that stand alone in their row, %j, are skipped with a notice', async (note) => {
    const { dataset, findings } = await readSheets({
      Utenti: [header, ['U1', '05/06/2017', 'TO'], [], [note, null, null]],
      Incontri: [
        ['Data', 'CPI'],
        ['05/06/2017', 'CPI ASTI'],
        [note, null],
      ],
    });
    expect(dataset.readings).toMatchObject([
      { sheet: 'Utenti', rowsRead: 1, rowsLeftOut: 0 },
      { sheet: 'Incontri', rowsRead: 1, rowsLeftOut: 0 },
    ]);
    expect(findings).toMatchObject([
      { code: 'RIGA_DI_NOTA', sheet: 'Utenti', row: 3, column: 0, value: note },
      { code: 'RIGA_DI_NOTA', sheet: 'Incontri', row: 2, column: 0 },
    ]);
  });

  it('are none where they hold an identifier, or more than one cell', async () => {
    const { dataset, codes } = await readSheets({
      Utenti: [
        header,
        ['U 1 B', null, null],
        ['Nota 7', '05/06/2017', null],
        ['NB-12', null, null],
        ['FONTE', null, null],
      ],
    });
    expect([...codes].sort()).toEqual([
      ...['CELLA_ATTESA_VUOTA', 'CELLA_OBBLIGATORIA_VUOTA'],
      ...['CELLA_OBBLIGATORIA_VUOTA', 'CELLA_OBBLIGATORIA_VUOTA'],
    ]);
    expect(dataset.readings).toMatchObject([{ rowsRead: 4, rowsLeftOut: 3 }]);
  });
});
