import { describe, expect, it } from '@jest/globals';
import { eventsOf, readSheets, someUser } from './readSheets';

const header = ['ID utente', 'Data registrazione', 'Provincia'];

describe('hostile text', () => {
  const nasty = [
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@x',
    'a\u0000b',
  ];

  it('is text like any other', async () => {
    const { dataset, findings } = await readSheets({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Area territoriale', 'Titolo di studio'],
        ...nasty.map((text) => [text, '05/06/2017', text, text]),
      ],
    });
    const shown = nasty.map((text) => text.replace('\u0000', ' '));
    expect(dataset.userIds).toEqual(shown);
    expect(dataset.names.area).toEqual(shown);
    expect(dataset.profiles.words.education.labels).toEqual(shown);
    const altered = { code: 'TESTO_NEUTRALIZZATO', sheet: 'Utenti', column: 0 };
    expect(findings).toMatchObject(
      shown.slice(3).map((value, index) => ({ ...altered, row: index + 4, value })),
    );
  });

  it('is cut where it is too long to print', async () => {
    const long = 'x'.repeat(40_000);
    const { dataset, findings } = await readSheets({
      Utenti: [header, ['U1', '05/06/2017', long], ['U2', long, 'TO']],
    });
    expect(dataset.names.province[0]).toHaveLength(255);
    expect(findings).toMatchObject([
      { code: 'TESTO_TAGLIATO', row: 1, column: 2 },
      { code: 'DATA_NON_LEGGIBILE', row: 2, column: 1 },
    ]);
    for (const { value } of findings) expect(value).toHaveLength(255);
  });

  it('stays apart where only what is cut away differs', async () => {
    const long = 'x'.repeat(300);
    const { dataset } = await readSheets({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Area territoriale', 'Titolo di studio'],
        [`${long}1`, '05/06/2017', `${long}1`, `${long}1`],
        [`${long}2`, '05/06/2017', `${long}2`, `${long}2`],
      ],
    });
    expect(dataset.userIds).toHaveLength(2);
    expect(dataset.names.area).toHaveLength(2);
    expect(dataset.profiles.words.education.labels).toHaveLength(2);
  });

  it('may name sheets and headers', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      constructor: [
        ['__proto__', 'toString'],
        [1, 2],
      ],
      'Partecipazioni =1': [
        ['__proto__', 'ID utente', 'Data', 'CPI', 'constructor'],
        ['x', 'U1', '01/07/2017', 'CPI ASTI', 'y'],
      ],
    });
    expect(eventsOf(dataset, 'participation')).toEqual(['U1 2017-07-01 CPI ASTI']);
  });
});
