import { describe, expect, it } from '@jest/globals';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

/** The rows of `Controlli` below the header of the readings: sheet, content, rows read, left out, counted. */
async function readingRows(sheets: Parameters<typeof memorySource>[0]) {
  const { workbook } = await generated(memorySource(sheets));
  const cells = workbook.sheets.find(({ name }) => name === 'Controlli')?.cells ?? [];
  const header = cells.find(({ value }) => value === 'Righe lette')?.row ?? Infinity;
  const rows = new Map<number, (string | number | boolean | null)[]>();
  for (const { row, column, value } of cells) {
    if (row > header && column < 5) rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  const end = [...rows.keys()].find((row) => !rows.has(row - 1) && row > header + 1) ?? Infinity;
  return [...rows].flatMap(([row, values]) => (row < end ? [values] : []));
}

const users = [
  ['ID utente', 'Data registrazione', 'Provincia'],
  ['U1', '10/01/2018', 'TO'],
  ['U1', '10/02/2018', 'TO'],
  ['U2', 'boh', 'TO'],
];

describe('the sheet Controlli', () => {
  it('adds up the rows read, counted and left out', async () => {
    const questionnaires = [
      ['ID utente', 'Data'],
      ['U1', '11/02/2018'],
    ];
    expect(await readingRows({ Utenti: users, Questionari: questionnaires })).toEqual([
      ['Utenti', 'Utenti registrati', 3, 2, 1],
      ['Questionari', 'Questionari di autovalutazione', 1, 0, 1],
      ['Totale', '', 4, 2, 2],
    ]);
  });

  it('needs no total for one sheet', async () => {
    expect(await readingRows({ Utenti: users })).toEqual([
      ['Utenti', 'Utenti registrati', 3, 2, 1],
    ]);
  });

  it('says that it is not for publication, and what made the report', async () => {
    const { workbook } = await generated(memorySource({ Utenti: users }));
    const cells = workbook.sheets.find(({ name }) => name === 'Controlli')?.cells ?? [];
    const texts = cells.map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['Generato il', '15/06/2020 10:00']));
    expect(texts.some((text) => String(text).startsWith('Non pubblicare'))).toBe(true);
  });

  it('opens with the verdict, which counts the open questions', async () => {
    const pacts = [
      ['Data', 'Area territoriale', 'Sportelli'],
      ['11/02/2018', 'CN', 3],
    ];
    const { workbook } = await generated(memorySource({ Utenti: users, Patti: pacts }));
    const cells = workbook.sheets.find(({ name }) => name === 'Controlli')?.cells ?? [];
    const verdict = cells.find(({ value }) => String(value).startsWith('Dati '));
    expect(verdict?.value).toBe('Dati da verificare: 1 domanda');
  });

  it('gives a row of a code room for what to do, where that takes two lines', async () => {
    const counts = [
      ['Semestre', 'Registrati'],
      ['1° sem 2018', 20],
    ];
    const { workbook } = await generated(memorySource({ Utenti: users, Registrazioni: counts }));
    const sheet = workbook.sheets.find(({ name }) => name === 'Controlli');
    const rowOf = (text: string): number =>
      sheet?.cells.find(({ value }) => value === text)?.row ?? -1;
    const heightOf = (text: string): number => sheet?.rowHeights.get(rowOf(text)) ?? 0;
    expect(heightOf('CONTEGGI_E_PERSONE')).toBeGreaterThanOrEqual(heightOf('UTENTE_RIPETUTO') + 10);
  });
});
