import { describe, expect, it } from '@jest/globals';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

/** The rows of `Indice` from the header of the readings on, cell values from left to right. */
async function readingRows(sheets: Parameters<typeof memorySource>[0]) {
  const { workbook } = await generated(memorySource(sheets));
  const cells = workbook.sheets.find(({ name }) => name === 'Indice')?.cells ?? [];
  const header = cells.find(({ value }) => value === 'Righe lette')?.row ?? Infinity;
  const rows = new Map<number, (string | number | boolean | null)[]>();
  for (const { row, value } of cells) {
    if (row > header) rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return [...rows.values()];
}

const users = [
  ['ID utente', 'Data registrazione', 'Provincia'],
  ['U1', '10/01/2018', 'TO'],
  ['U1', '10/02/2018', 'TO'],
  ['U2', 'boh', 'TO'],
];

describe('the sheet Indice', () => {
  it('adds up the rows read, counted and left out', async () => {
    const questionnaires = [
      ['ID utente', 'Data'],
      ['U1', '11/02/2018'],
    ];
    expect(await readingRows({ Utenti: users, Questionari: questionnaires })).toEqual([
      ['Utenti', 'Utenti registrati', 3, 1, 2],
      ['Questionari', 'Questionari di autovalutazione', 1, 1, 0],
      ['Totale', '', 4, 2, 2],
    ]);
  });

  it('needs no total for one sheet', async () => {
    expect(await readingRows({ Utenti: users })).toEqual([
      ['Utenti', 'Utenti registrati', 3, 1, 2],
    ]);
  });
});
