import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import type { Host } from '../../../tools/excel-host/createHost';
import { cellAt } from '../../../tools/excel-host/model/grid';
import { changeLines, sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';

let before: PlacedWorkbook;
let after: PlacedWorkbook;

beforeAll(async () => {
  [before, after] = [await smallReport(2), await smallReport(3)];
});

const sheetName = 'Conteggi';

function rowsOf(report: PlacedWorkbook): { firstRow: number; lastRow: number } {
  const table = report.sheets.find(({ name }) => name === sheetName)?.table;
  return { firstRow: table?.firstRow ?? NaN, lastRow: table?.lastRow ?? NaN };
}

const tablesOf = (host: Host) =>
  sheetNamed(host, sheetName).tables.map(({ name, area, style }) => ({ name, ...area, style }));

const wholeTable = (report: PlacedWorkbook, lastColumn = 10) => [
  {
    ...{ name: 'MIP_Conteggi', style: 'TableStyleLight1', firstColumn: 0, lastColumn },
    ...rowsOf(report),
  },
];

const textAt = (host: Host, row: number, column: number): unknown => {
  const { value, formula } = cellAt(sheetNamed(host, sheetName).cells, row, column);
  return formula ?? value;
};

/** What the user adds at the right: a column of the table with a formula in each row. */
function addColumn(host: Host): void {
  const { firstRow, lastRow } = rowsOf(before);
  typeInto(host, `${sheetName}!L${firstRow + 1}`, [['Doppio']]);
  for (let row = firstRow + 1; row <= lastRow; row++)
    typeInto(host, `${sheetName}!L${row + 1}`, [['=[@Valore]*2']]);
  const [table] = sheetNamed(host, sheetName).tables;
  if (table) table.area = { ...table.area, lastColumn: 11 };
}

describe('the table of counts in the workbook', () => {
  it('is made once and stays as it is while the data do', async () => {
    const host = newHost();
    await refresh(before);
    expect(tablesOf(host)).toEqual(wholeTable(before));
    const { writes } = host.counters;
    expect((await refresh(before)).sheets).toEqual([]);
    expect(host.counters.writes).toBe(writes);
  });

  it('grows and shrinks with the counts, and keeps the column of the user', async () => {
    const host = newHost();
    await refresh(before);
    addColumn(host);
    await refresh(after);
    expect(tablesOf(host)).toEqual(wholeTable(after, 11));
    await refresh(before);
    expect(tablesOf(host)).toEqual(wholeTable(before, 11));
    const { firstRow } = rowsOf(before);
    expect(textAt(host, firstRow, 11)).toBe('Doppio');
    expect(textAt(host, firstRow + 1, 11)).toBe('=[@Valore]*2');
    expect((await refresh(before)).sheets).toEqual([]);
  });

  it.each([
    ['rows above it', { lines: 'rows', at: 1, count: 2, task: 'insert' }],
    ['a row taken out above it', { lines: 'rows', at: 2, count: 1, task: 'delete' }],
    ['rows inside it', { lines: 'rows', at: 9, count: 2, task: 'insert' }],
    ['a column before it', { lines: 'columns', at: 0, count: 1, task: 'insert' }],
    ['a column inside it', { lines: 'columns', at: 4, count: 1, task: 'insert' }],
    ['one of its columns taken out', { lines: 'columns', at: 4, count: 1, task: 'delete' }],
  ] as const)('comes back to its place after %s, with the column of the user', async (_, edit) => {
    const host = newHost();
    await refresh(before);
    addColumn(host);
    changeLines(host, sheetName, edit);
    await refresh(before);
    expect(tablesOf(host)).toEqual(wholeTable(before, 11));
    const { firstRow, lastRow } = rowsOf(before);
    expect([10, 11].map((column) => textAt(host, firstRow, column))).toEqual(['Valore', 'Doppio']);
    expect(textAt(host, firstRow + 1, 11)).toBe('=[@Valore]*2');
    expect(textAt(host, lastRow + 1, 0)).toBe('');
    expect((await refresh(before)).sheets).toEqual([]);
  });

  it('is made again where the user took it away, and keeps the name that the user gave it', async () => {
    const host = newHost();
    await refresh(before);
    const sheet = sheetNamed(host, sheetName);
    sheet.tables = [];
    await refresh(before);
    expect(tablesOf(host)).toEqual(wholeTable(before));
    const [table] = sheet.tables;
    if (table) table.name = 'I_miei_conteggi';
    await refresh(after);
    expect(tablesOf(host)).toEqual([{ ...wholeTable(after)[0], name: 'I_miei_conteggi' }]);
  });
});
