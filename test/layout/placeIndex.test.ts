import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedSheet } from '../../src/layout/placed';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';

let index: PlacedSheet;

async function indexOf(sheets: Parameters<typeof memorySource>[0]): Promise<PlacedSheet> {
  const { workbook } = await generated(memorySource(sheets));
  const [first] = workbook.sheets;
  if (first?.name !== 'Indice') throw new Error('the first sheet is not the index');
  return first;
}

beforeAll(async () => {
  index = await indexOf(rowsOfSample());
});

describe('the sheet Indice', () => {
  it('shows what each stage of the path counts', () => {
    const tiles = index.cells.filter(({ style, value }) => style.role === 'tile' && value !== null);
    expect(tiles.map(({ value }) => value)).toEqual([8909, 7421, 5545, 5065, 4115]);
    expect(tiles.every(({ formula }) => formula !== undefined)).toBe(true);
  });

  it('draws the path, from data beside it', () => {
    expect(index.charts.map(({ name }) => name)).toEqual(['Figura 11']);
    expect(index.charts[0]?.categories.sheet).toBe('Indice');
    expect(index.charts[0]?.categories.firstColumn).toBeGreaterThan(index.lastPrintedColumn);
  });

  it('says in one line whether the data can be relied on, and leads to why', () => {
    const lines = index.cells.filter(({ link }) => link?.sheet === 'Controlli');
    expect(lines.map(({ value }) => value)).toEqual([expect.stringMatching(/^Dati attendibili/)]);
    expect(index.cells.some(({ isRunStamp }) => isRunStamp)).toBe(false);
  });

  it('tells the months of each period', () => {
    const line = index.cells.find(({ value }) => value === '1° sem.');
    const row = index.cells.filter(({ row }) => row === line?.row).map(({ value }) => value);
    expect(row.filter((value) => value !== null)).toEqual([
      '1° sem.',
      'dal 1° giugno 2017 al 31 dicembre 2017',
      7,
    ]);
  });

  it('is one page, with many periods too', async () => {
    expect(index.pageBreaks).toEqual([]);
    const many = await indexOf({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia'],
        ['U1', '10/01/2008', 'TO'],
        ['U2', '10/12/2017', 'CN'],
      ],
      Parametri: [['Periodo', 'trimestre']],
    });
    expect(many.cells.filter(({ value }) => String(value).endsWith('trim.'))).toHaveLength(40);
    expect(many.pageBreaks).toEqual([]);
  });
});
