import { describe, expect, it } from '@jest/globals';
import { blobFile } from '../../src/files/blobFiles';
import { readPickedFiles } from '../../src/files/pickedSheets';
import type { RawCell } from '../../src/intake/rawSource';
import { xlsxOf } from '../support/xlsxOf';

type Sheets = Readonly<Record<string, readonly (readonly RawCell[])[]>>;

const workbook = (name: string, sheets: Sheets) =>
  blobFile(name, new Blob([new Uint8Array(xlsxOf(sheets))]));
const csv = (name: string, text: string) => blobFile(name, new Blob([text]));
const into = { sheetNames: ['Utenti'], dateSystem: 1900 } as const;

const users = [
  ['ID utente', 'Data registrazione', 'Età'],
  ['0012', 43110, 31],
  ['=1+1', 43111, 45],
];

describe('files that become sheets', () => {
  it('are called so that Excel takes the names, and none twice', async () => {
    const long = 'Unione dei comuni montani della Valle';
    const { sheets } = await readPickedFiles(
      [
        csv('utenti.csv', 'ID utente;Data\nU1;10/01/2018'),
        workbook('Asti [a].xlsx', { Utenti: users, Foglio2: [['x', 'y']] }),
        workbook(`${long}.xlsx`, { Utenti: users }),
      ],
      into,
    );
    expect(sheets.map(({ name }) => name)).toEqual([
      'Asti a Utenti',
      'Asti a',
      'Unione dei comuni montan Utenti',
      'utenti (2)',
    ]);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('keep texts as texts, and know which numbers are days', async () => {
    const [sheet] = (await readPickedFiles([workbook('a.xlsx', { Utenti: users })], into)).sheets;
    expect(sheet?.rows).toEqual(users);
    expect([...(sheet?.dateColumns ?? [])]).toEqual([1]);
  });

  it('shift days where the workbook counts them from 1904', async () => {
    const old = { ...into, dateSystem: 1904 } as const;
    const [sheet] = (await readPickedFiles([workbook('a.xlsx', { Utenti: users })], old)).sheets;
    expect(sheet?.rows[1]).toEqual(['0012', 43110 - 1462, 31]);
    expect(sheet?.doubtfulColumns).toEqual([]);
  });

  it('say which other numbers may be days then', async () => {
    const months = [
      ['Provincia', 43101, 43132],
      ['TO', 12, 15],
    ];
    const file = workbook('a.xlsx', { Utenti: months });
    const [sheet] = (await readPickedFiles([file], { ...into, dateSystem: 1904 })).sheets;
    expect(sheet?.doubtfulColumns).toEqual([1, 2]);
    const [same] = (await readPickedFiles([file], into)).sheets;
    expect(same?.doubtfulColumns).toEqual([]);
  });

  it('leave out the sheets of a report, and blank ones', async () => {
    const file = workbook('a.xlsx', { Indice: [['Rapporto']], Utenti: users, Vuoto: [] });
    const { sheets } = await readPickedFiles([file], into);
    expect(sheets.map(({ name }) => name)).toEqual(['a Utenti']);
  });

  it('are read although one among them cannot be, which is named', async () => {
    const { sheets, refused, setAside } = await readPickedFiles(
      [
        blobFile('rotto.xlsx', new Blob(['PK no zip at all'])),
        csv('aperto.csv', `a;b\n"${'x'.repeat(50)}\n`),
        csv('Patti.csv', 'ID utente;Data\nU1;10/01/2018'),
        blobFile('foto.png', new Blob(['x'])),
      ],
      into,
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Patti']);
    expect(refused).toHaveLength(2);
    expect(refused.join()).toMatch(/«rotto\.xlsx».*«aperto\.csv»/s);
    expect(setAside).toEqual([{ name: 'foto.png', why: 'foreign' }]);
  });

  it('may all be unreadable', async () => {
    const { sheets, refused } = await readPickedFiles([csv('a.csv', '')], into);
    expect({ sheets, refused: refused.length }).toEqual({ sheets: [], refused: 1 });
  });
});
