import { describe, expect, it } from '@jest/globals';
import { checkData } from '../../src/app/checkData';
import { dayOf } from '../../src/calendar/day';
import type { RawCell } from '../../src/intake/rawSource';
import { type MemoryOptions, type MemorySheets, memorySource } from '../support/memorySource';

const users: RawCell[][] = [
  ['ID utente', 'Data registrazione', 'Area territoriale', 'Appunti'],
  ...Array.from({ length: 40 }, (_, n): RawCell[] => [`u${n}`, 43101 + n, 'CN', 'nota']),
];

/** The sheet of users with one cell changed. */
const withCell = (row: number, column: number, cell: RawCell): MemorySheets => ({
  Utenti: users.map((cells, r) => cells.map((old, c) => (r === row && c === column ? cell : old))),
});

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
const fingerprintOf = async (sheets: MemorySheets, options: MemoryOptions = {}): Promise<string> =>
  (await checkData(memorySource(sheets, options), { today: dayOf(2020, 1, 1) }, hooks)).data;

describe('the fingerprint of the data', () => {
  it('is the same for the same data, in chunks of any size', async () => {
    const same = await fingerprintOf({ Utenti: users });
    for (const chunkSize of [1, 7, 41]) {
      expect(await fingerprintOf({ Utenti: users }, { chunkSize })).toBe(same);
    }
  });

  it.each<[string, MemorySheets]>([
    ['an identifier', withCell(3, 0, 'x')],
    ['a date', withCell(3, 1, 43100)],
    ['a number where a text was', withCell(3, 0, 2)],
    [
      'two rows that change places',
      { Utenti: [...users.slice(0, 1), ...users.slice(1).reverse()] },
    ],
    ['a row more', { Utenti: [...users, ['u99', 43101, 'CN', 'nota']] }],
    ['a blank row', { Utenti: [...users.slice(0, 5), [], ...users.slice(5)] }],
    ['a header', withCell(0, 2, 'Provincia')],
    ['a parameter', { Utenti: users, Parametri: [['Titolo', 'Altro']] }],
  ])('changes with %s', async (_, sheets) => {
    expect(await fingerprintOf(sheets)).not.toBe(await fingerprintOf({ Utenti: users }));
  });

  it('tells the number 2 from the text', async () => {
    const [number, text] = [withCell(3, 0, 2), withCell(3, 0, '2')];
    expect(await fingerprintOf(number)).not.toBe(await fingerprintOf(text));
  });

  it.each<[string, MemorySheets]>([
    ['a column that the report does not use', withCell(30, 3, 'altra nota')],
    ["a sheet of the user's", { Utenti: users, Appunti: [['da', 'fare']] }],
  ])('stays with %s', async (_, sheets) => {
    expect(await fingerprintOf(sheets)).toBe(await fingerprintOf({ Utenti: users }));
  });
});
