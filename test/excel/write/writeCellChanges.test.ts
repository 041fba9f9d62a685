import { beforeEach, describe, expect, it } from '@jest/globals';
import { readHeldCells } from '../../../src/excel/read/readHeldCells';
import { explainExcelError } from '../../../src/excel/request/explainExcelError';
import { writeCellChanges } from '../../../src/excel/write/writeCellChanges';
import type { CellChange, HeldCell } from '../../../src/mending/cellChange';
import { planUndo } from '../../../src/mending/planMending';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { areaAt } from '../../../tools/excel-host/model/area';
import { cellAt } from '../../../tools/excel-host/model/grid';
import { newTable } from '../../../tools/excel-host/model/tables';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { filterRows, sheetNamed, typeInto } from '../../../tools/excel-host/userActions';

let host: Host;
const cell = (row: number, column = 1) => cellAt(sheetNamed(host, 'Foglio1').cells, row, column);

beforeEach(() => {
  host = createHost();
  connectOffice(host);
  typeInto(host, 'Foglio1!A1:C4', [
    ['ID', 'Area', 'Data'],
    ['U1', "'=Torin", "'31/31/2018"],
    ['U2', '=A2', 'maggio'],
    ['U3', "'1.5", ''],
  ]);
});

const places = [1, 2, 3].map((row) => ({ sheet: 'Foglio1', row, column: 1 }));

async function changesTo(content: string): Promise<readonly CellChange[]> {
  const held = (await readHeldCells(places)) as readonly HeldCell[];
  return held.map(({ sheet, row, column, rowContents, ...before }) => ({
    ...{ sheet, row, column, rowContents, before },
    after: { content, isText: true, numberFormat: before.numberFormat },
  }));
}

describe('readHeldCells', () => {
  it('tells texts that look like formulas from formulas, and gives the rows', async () => {
    const held = await readHeldCells([...places, { sheet: 'Altro', row: 0, column: 0 }]);
    expect(held.map((each) => each?.isFormula)).toEqual([false, true, false, undefined]);
    expect(held[0]).toMatchObject({ content: '=Torin', isText: true, numberFormat: 'General' });
    expect(held[1]?.rowContents).toEqual(['U2', '=A2', 'maggio']);
  });
});

describe('writeCellChanges', () => {
  it.each(['=1+1', '+39', '-', '@SUM(A1)', '15-Feb', '29.96', 'TRUE', "'Aosta", 'L’Aquila'])(
    'keeps %j a text, and everything can be taken back',
    async (text) => {
      const before = [1, 3].map((row) => cell(row));
      const changes = (await changesTo(text)).filter(({ row }) => row !== 2);
      await writeCellChanges(changes);
      expect([1, 3].map((row) => cell(row).value)).toEqual([text, text]);
      expect([1, 3].map((row) => cell(row).formula)).toEqual([undefined, undefined]);
      await writeCellChanges(planUndo({ changes }, await readHeldCells(changes)).changes);
      expect([1, 3].map((row) => cell(row))).toEqual(before);
    },
  );

  it('writes dates under their format, and takes that back too', async () => {
    sheetNamed(host, 'Foglio1');
    const [held] = await readHeldCells([{ sheet: 'Foglio1', row: 1, column: 2 }]);
    const { sheet, row, column, rowContents, ...before } = held as HeldCell;
    const after = { content: 43_830, isText: false, numberFormat: 'dd/mm/yyyy' };
    const changes = [{ ...{ sheet, row, column, rowContents, before }, after }];
    await writeCellChanges(changes);
    expect(cell(1, 2)).toMatchObject({ value: 43_830, format: { numberFormat: 'dd/mm/yyyy' } });
    await writeCellChanges(planUndo({ changes }, await readHeldCells(changes)).changes);
    expect(cell(1, 2)).toMatchObject({ value: '31/31/2018', format: { numberFormat: 'General' } });
  });

  it.each<[string, () => void, string]>([
    ['a protected sheet', () => (sheetNamed(host, 'Foglio1').isProtected = true), 'protetto'],
    [
      'a filter',
      () => {
        filterRows(host, 'Foglio1!A1:C4', [2]);
      },
      'filtro',
    ],
    [
      'a filter of an Excel table',
      () => {
        const sheet = sheetNamed(host, 'Foglio1');
        newTable(host.workbook, sheet, areaAt(0, 0, 4, 3), true);
        filterRows(host, 'Foglio1!A1:C4', [2]);
      },
      'filtro',
    ],
    ['a read-only workbook', () => (host.workbook.readOnly = true), 'sola lettura'],
  ])('writes nothing and says why: %s', async (_what, trouble, words) => {
    const changes = await changesTo('Cuneo');
    trouble();
    const { writes } = host.counters;
    const fault = await writeCellChanges(changes).catch((error: unknown) => error);
    expect(explainExcelError(fault).sentence).toContain(words);
    expect(explainExcelError(fault).sentence).toContain('Nessuna cella è stata scritta');
    expect(host.counters.writes).toBe(writes);
  });
});
