import { describe, expect, it } from '@jest/globals';
import { createFindingLog } from '../../src/findings/finding';
import type { RawCell } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { brokenRows, labelOfTotalIn } from '../../src/intake/sheets/counts/brokenRows';
import { memorySource } from '../support/memorySource';

type Cells = readonly RawCell[];

/** As many rows, each of 2 users. */
function counts(rows: number): readonly Cells[] {
  return Array.from({ length: rows }, (_, row) => [
    row % 2 === 0 ? 'CN' : 'AT',
    'gen 2018',
    `Sportello ${row}`,
    2,
  ]);
}

function total(label: string, count: number): Cells {
  return [label, null, null, count];
}

/** What is told of the totals of a list: the row of the first, what it says, and what it should say. */
async function brokenIn(
  rows: readonly Cells[],
  header: Cells = ['Provincia', 'Mese', 'Sede', 'Numero'],
): Promise<readonly unknown[]> {
  const log = createFindingLog();
  await readDataset(memorySource({ Registrazioni: [header, ...rows] }), log);
  return log.first.flatMap((finding) =>
    finding.code === 'TOTALE_CHE_NON_TORNA' ? [[finding.row, finding.value, finding.details]] : [],
  );
}

describe('totals of long lists', () => {
  it('are held against the rows that they sum', async () => {
    expect(await brokenIn([...counts(1500), total('Totale', 3000)])).toEqual([]);
    expect(await brokenIn([...counts(1500), total('Totale', 3001)])).toEqual([
      [1501, '3001', { of: 'rows', label: 'Totale', sum: 3000, cells: 1 }],
    ]);
  });

  it('may stand above their rows, below each group, and be of a place', async () => {
    const group = [...counts(600), total('Totale', 1200)];
    expect(await brokenIn([total('Totale', 3000), ...counts(1500)])).toEqual([]);
    expect(await brokenIn([...group, ...group, ...group, total('Totale', 3600)])).toEqual([]);
    expect(await brokenIn([total('Totale', 2999), ...group, ...group, ...group])).toEqual([
      [1, '2999', { of: 'rows', label: 'Totale', sum: 3600, cells: 1 }],
    ]);
    const ofOneDesk: Cells = ['Totale', null, 'Sportello 7', 2];
    expect(await brokenIn([...counts(1500), ofOneDesk, total('Totale', 3000)])).toEqual([]);
  });

  it('count a blank cell as nobody', async () => {
    const nobody: readonly Cells[] = [
      ['CN', 'gen 2018', 'Alba', null],
      ['CN', 'gen 2018', 'Bra', null],
    ];
    const others = [...counts(3), total('Totale CN', 6)];
    expect(await brokenIn([...others, ...nobody, total('Totale AT', 0), ...others])).toEqual([]);
    expect(await brokenIn([...others, ...nobody, total('Totale AT', 1), ...others])).toHaveLength(
      1,
    );
  });

  it('are told once, whether the first rows of the sheet hold them or not', async () => {
    const [top, bottom] = [total('Totale', 7), total('Totale', 9)];
    for (const rows of [997, 998, 999, 1000, 1001]) {
      expect(await brokenIn([top, ...counts(rows), bottom])).toEqual([
        [1, '7', { of: 'rows', label: 'Totale', sum: 2 * rows, cells: 2 }],
      ]);
    }
  });

  it('are not looked at in lists of more rows than are held', async () => {
    expect(await brokenIn([...counts(50_001), total('Totale', 1)])).toEqual([]);
  });

  it('in columns are looked at in the first rows', async () => {
    const rows = counts(1500).map((cells): Cells => [...cells.slice(0, 3), 1, 1, 2]);
    const header = ['Provincia', 'Mese', 'Sede', 'F', 'M', 'Totale'];
    expect(await brokenIn(rows, header)).toEqual([]);
    expect(
      await brokenIn(rows.with(4, ['CN', 'gen 2018', 'Sportello 4', 1, 1, 3]), header),
    ).toEqual([[5, '3', { of: 'columns', label: 'Totale', sum: 2, cells: 1 }]]);
  });
});

describe('brokenRows', () => {
  it('takes a look at all rows for some totals alone', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => ({
      cells: [row % 2 === 0 ? 'CN' : 'Totale', 1 + ((row * 7919) % 1009)],
      row,
    }));
    expect(brokenRows([1], rows)).toHaveLength(200);
  });
});

it('finds no total in a row with a hole, such as a cell far to the right leaves', () => {
  const cells: RawCell[] = ['CN', 2];
  cells[2000] = 'altro';
  expect(labelOfTotalIn(cells)).toBe('');
});
