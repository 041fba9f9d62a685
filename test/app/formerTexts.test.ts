import { beforeAll, describe, expect, it } from '@jest/globals';
import { homelessTexts, keepTexts, readFormerTexts } from '../../src/app/formerTexts';
import type { RawCell } from '../../src/intake/rawSource';
import type { PlacedSheet, PlacedWorkbook } from '../../src/layout/placed';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

const data = {
  Utenti: [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['u1', '05/06/2017', 'Nord'],
    ['u2', '05/02/2018', 'Sud'],
  ],
};

let workbook: PlacedWorkbook;
let first: PlacedSheet;

beforeAll(async () => {
  ({ workbook } = await generated(memorySource(data)));
  const sheet = workbook.sheets.find(({ name }) => name === '1 Registrati');
  if (!sheet) throw new Error('no first chapter');
  first = sheet;
});

/** What the sheet holds, with a text in its box. */
function rowsOf({ cells }: PlacedSheet, text: RawCell): RawCell[][] {
  const rows: RawCell[][] = [];
  for (const { row, column, value, style } of cells) {
    while (rows.length <= row) rows.push([]);
    const filled = rows[row] as RawCell[];
    while (filled.length < column) filled.push(null);
    filled[column] = style.role === 'notes' && column === 0 ? text : value;
  }
  return rows;
}

const textOf = (sheet: PlacedSheet | undefined): unknown =>
  sheet?.cells.find(({ style }) => style.role === 'notes')?.value;

describe('the texts of a former report', () => {
  it('are read with their lines, whatever was put above or before them', async () => {
    const moved = [
      [],
      ['mio'],
      ...rowsOf(first, 'Una riga.\nUn’altra.').map((row) => [null, ...row]),
    ];
    const [former, ...others] = await readFormerTexts(
      memorySource({ ...data, '1 Registrati': moved }),
    );
    expect(others).toEqual([]);
    expect(former).toMatchObject({ sheet: '1 Registrati', text: 'Una riga.\nUn’altra.' });
  });

  it('are none in a report whose boxes are empty, and in sheets of data', async () => {
    const sheets = workbook.sheets.map((sheet) => [sheet.name, rowsOf(sheet, null)] as const);
    const source = memorySource({ ...data, ...Object.fromEntries(sheets) });
    expect(await readFormerTexts(source)).toEqual([]);
  });

  it('go into the box of the sheet that has the name, else the title, first come first served', async () => {
    const copy = { '1 Registrati (2)': rowsOf(first, 'di una copia') };
    const named = { '1 Registrati': rowsOf(first, 'del foglio') };
    const kept = async (...sources: Record<string, RawCell[][]>[]): Promise<unknown> => {
      const formers = await Promise.all(
        sources.map((sheets) => readFormerTexts(memorySource(sheets))),
      );
      const { workbook: filled, texts } = keepTexts(workbook, formers);
      const sheet = filled.sheets.find(({ name }) => name === '1 Registrati');
      expect(textOf(sheet)).toBe(texts.get('1 Registrati'));
      return textOf(sheet);
    };
    expect(await kept({ ...copy, ...named })).toBe('del foglio');
    expect(await kept({ Rinominato: rowsOf(first, 'di un altro nome') })).toBe('di un altro nome');
    expect(await kept(copy, named)).toBe('di una copia');
    expect(await kept({}, named)).toBe('del foglio');
  });

  it('are told where the new report has no place for them', async () => {
    const gone = rowsOf(first, 'senza casa');
    gone[0] = ['Variazioni'];
    const sheets = { ...data, Variazioni: gone, '1 Registrati': rowsOf(first, 'a casa') };
    const former = await readFormerTexts(memorySource(sheets));
    expect(homelessTexts(workbook, former)).toMatchObject([
      { sheet: 'Variazioni', text: 'senza casa' },
    ]);
  });
});
