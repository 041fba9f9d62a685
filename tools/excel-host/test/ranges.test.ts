import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { cellAt } from '../model/grid';
import { connectOffice } from '../officeClient';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
});

const cell = (row: number, column: number) => {
  const sheet = host.workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return cellAt(sheet.cells, row, column);
};

describe('writing and reading a range', () => {
  it('keeps the range across syncs and gives back what was written', async () => {
    const read = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRange('B2:C3');
      range.values = [
        [1, 'due'],
        [true, ''],
      ];
      await context.sync();
      range.load('values,valueTypes,address,rowIndex,columnCount,format/fill/color');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      values: [
        [1, 'due'],
        [true, ''],
      ],
      valueTypes: [
        ['Double', 'String'],
        ['Boolean', 'Empty'],
      ],
      address: 'Foglio1!B2:C3',
      rowIndex: 1,
      columnCount: 2,
      format: { fill: { color: '#FFFFFF' } },
    });
    expect(host.state.references.size).toBe(0);
  });

  it('leaves cells alone on null and empties them on an empty text', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRange('A1:B1');
      range.values = [[1, 2]];
      range.values = [[null, '']];
      await context.sync();
    });
    expect([cell(0, 0).value, cell(0, 1).value]).toEqual([1, '']);
  });

  it('refuses an array of another shape, at Range.values', async () => {
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
  });

  it('takes one value for every cell', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRange('A1:B2');
      range.numberFormat = '@' as unknown as string[][];
      await context.sync();
    });
    expect(cell(1, 1).format.numberFormat).toBe('@');
  });

  it('merges each row by itself where it is to merge across', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.getRange('A1:C2').merge(true);
      sheet.getRange('E1:F2').merge();
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 },
      { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 2 },
      { firstRow: 0, firstColumn: 4, lastRow: 1, lastColumn: 5 },
    ]);
  });

  it('writes more than 1,500 cells, which the client cuts into pieces', async () => {
    const rows = Array.from({ length: 1000 }, (_row, row) => [row, `r${row}`, row / 2, null]);
    const read = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRangeByIndexes(2, 1, 1000, 4);
      range.values = rows;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(read[999]).toEqual([999, 'r999', 499.5, '']);
    expect(host.counters.writes).toBe(3);
  });

  it('refuses more than 1,500 cells of the wrong shape too', async () => {
    const rows = Array.from({ length: 1000 }, () => [1, 2]);
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('A1:B999').values = rows;
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(host.counters.writes).toBe(0);
  });
});
