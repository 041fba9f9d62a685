import { beforeEach, describe, expect, it } from '@jest/globals';
import { openExcelSource } from '../../../src/excel/read/excelSource';
import { explainExcelError } from '../../../src/excel/request/explainExcelError';
import { createFindingLog } from '../../../src/findings/finding';
import type { RawChunk, RawSource, RowRequest } from '../../../src/intake/rawSource';
import { readDataset } from '../../../src/intake/readDataset';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { plainFormat } from '../../../tools/excel-host/model/cell';
import { putCell } from '../../../tools/excel-host/model/grid';
import { addSheet } from '../../../tools/excel-host/model/sheets';
import { newTable } from '../../../tools/excel-host/model/tables';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { filterRows, sheetNamed } from '../../../tools/excel-host/userActions';
import { memorySource } from '../../support/memorySource';

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

type Value = string | number | boolean;

/** Cells from a corner, row by row; `''` is left blank. */
function fill(name: string, rows: readonly (readonly Value[])[], row = 0, column = 0): void {
  const { cells } = sheetNamed(host, name);
  rows.forEach((values, down) => {
    values.forEach((value, right) => {
      if (value === '') return;
      putCell(cells, row + down, column + right, { value, format: plainFormat });
    });
  });
}

async function read(name: string, request: RowRequest = {}): Promise<readonly RawChunk[]> {
  const source = await openExcelSource();
  const sheet = source.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const chunks: RawChunk[] = [];
  for await (const chunk of source.readRows(sheet, request)) chunks.push(chunk);
  return chunks;
}

const numbered = (count: number) => Array.from({ length: count }, (_, row) => [row, `r${row}`]);

/** The rows of all chunks, checked to follow each other. */
function joined(chunks: readonly RawChunk[]): readonly unknown[] {
  let next = chunks[0]?.firstRow ?? 0;
  return chunks.flatMap(({ firstRow, rows }) => {
    expect(firstRow).toBe(next);
    next += rows.length;
    return rows;
  });
}

describe('what the source says of the workbook', () => {
  it('names it and its sheets in their order, hidden ones included', async () => {
    addSheet(host.workbook, 'Utenti').visibility = 'VeryHidden';
    addSheet(host.workbook, 'Patti').visibility = 'Hidden';
    const source = await openExcelSource();
    expect(source.name).toBe('Cartel1.xlsx');
    expect(source.sheets.map(({ name }) => name)).toEqual(['Foglio1', 'Utenti', 'Patti']);
  });

  it('counts rows to the last value, whatever is formatted below it', async () => {
    fill('Foglio1', [['a'], ['b']], 3, 2);
    for (let row = 5; row < 3000; row++) {
      const format = { ...plainFormat, fill: '#FFFF00' };
      putCell(sheetNamed(host, 'Foglio1').cells, row, 0, { value: '', format });
    }
    const { sheets } = await openExcelSource();
    expect(sheets.map(({ rowCount }) => rowCount)).toEqual([5]);
  });

  it('gives each table to its sheet, with its bounds', async () => {
    const sheet = addSheet(host.workbook, 'Utenti');
    const area = { firstRow: 2, firstColumn: 1, lastRow: 6, lastColumn: 3 };
    newTable(host.workbook, sheet, area, true).showTotals = true;
    const { sheets } = await openExcelSource();
    expect(sheets.map(({ tables }) => tables)).toEqual([
      [],
      [
        {
          ...{ firstRow: 2, firstColumn: 1, rowCount: 5, columnCount: 3 },
          ...{ hasHeaderRow: true, hasTotalRow: true },
        },
      ],
    ]);
  });

  it.each([
    [false, 1900],
    [true, 1904],
  ])('tells the date system (1904: %s)', async (date1904, dateSystem) => {
    host.workbook.date1904 = date1904;
    expect((await openExcelSource()).dateSystem).toBe(dateSystem);
  });

  /** A sheet with a row of data, whose second column is a date that is shown. */
  const fillDated = (): void => {
    fill('Foglio1', [['ID utente', 'Data registrazione']]);
    const date = { value: 42_000, format: { ...plainFormat, numberFormat: 'dd/mm/yyyy' } };
    putCell(sheetNamed(host, 'Foglio1').cells, 1, 1, date);
  };

  it.each([
    [false, 1900],
    [true, 1904],
  ])(
    'believes the dates that are shown, whatever workbook is in front (1904: %s)',
    async (own, system) => {
      host.workbook.date1904 = own;
      fillDated();
      for (const yearOfDayOne of [1900, 1904, 'fails'] as const) {
        Object.assign(host.trouble, { yearOfDayOne });
        expect((await openExcelSource()).dateSystem).toBe(system);
      }
    },
  );

  it('does not guess the date system of a workbook that has data', async () => {
    host.trouble.yearOfDayOne = 'fails';
    expect((await openExcelSource()).dateSystem).toBe(1900);
    fill('Foglio1', [
      ['ID utente', 'Anno'],
      ['u1', 2018],
      ['u2', 43_101],
    ]);
    const failing = openExcelSource();
    await expect(failing).rejects.toMatchObject({ reason: 'unknownDateSystem' });
    const { sentence } = explainExcelError(await failing.catch((error: unknown) => error));
    expect(sentence).toContain('1904');
    delete host.trouble.yearOfDayOne;
    expect((await openExcelSource()).dateSystem).toBe(1900);
  });

  it('asks for the date system where the first cells are too much for one answer', async () => {
    host.workbook.date1904 = true;
    fill('Foglio1', [Array.from({ length: 26 }, () => 'x'.repeat(10_000))]);
    host.trouble.responseLimit = 50_000;
    expect((await openExcelSource()).dateSystem).toBe(1904);
  });

  it('needs no more requests for many sheets than for one', async () => {
    await openExcelSource();
    const forOne = host.counters.requests;
    for (let number = 0; number < 20; number++) addSheet(host.workbook);
    await openExcelSource();
    expect(host.counters.requests).toBe(2 * forOne);
  });
});

describe('the rows of a sheet', () => {
  it('come by sheet column from the first row, blank as null, errors as their text', async () => {
    fill('Foglio1', [['x', 1.5, true]], 1, 1);
    putCell(sheetNamed(host, 'Foglio1').cells, 2, 1, {
      ...{ value: '#N/A', isError: true, format: plainFormat },
    });
    expect(await read('Foglio1')).toEqual([
      {
        firstRow: 0,
        rows: [
          [null, null, null, null],
          [null, 'x', 1.5, true],
          [null, '#N/A', null, null],
        ],
      },
    ]);
  });

  it('come from hidden sheets, hidden rows and filtered rows too', async () => {
    addSheet(host.workbook, 'Utenti').visibility = 'VeryHidden';
    fill('Utenti', numbered(4));
    sheetNamed(host, 'Utenti').hiddenRows.add(1);
    filterRows(host, 'Utenti!A1:B4', [2, 3]);
    expect(joined(await read('Utenti'))).toEqual(numbered(4));
  });

  it('come from a protected sheet of a read-only workbook', async () => {
    fill('Foglio1', numbered(2));
    sheetNamed(host, 'Foglio1').isProtected = true;
    host.workbook.readOnly = true;
    expect(joined(await read('Foglio1'))).toEqual(numbered(2));
  });

  it('are those asked for', async () => {
    fill('Foglio1', numbered(10));
    const chunks = await read('Foglio1', { firstRow: 3, rowCount: 2 });
    expect(chunks).toEqual([{ firstRow: 3, rows: numbered(10).slice(3, 5) }]);
  });

  it('are none beyond the last, and none of a blank sheet', async () => {
    expect(await read('Foglio1')).toEqual([]);
    fill('Foglio1', numbered(3));
    expect(await read('Foglio1', { firstRow: 3 })).toEqual([]);
    expect(await read('Foglio1', { columns: [7] })).toEqual([]);
  });

  it('hold only the columns asked for, and Excel sends no others', async () => {
    const wide = [Array.from({ length: 30 }, (_, column) => `colonna ${column}`)];
    fill('Foglio1', wide);
    const [chunk] = await read('Foglio1', { columns: [3, 0, 2, 40] });
    expect(chunk?.rows).toEqual([['colonna 0', null, 'colonna 2', 'colonna 3']]);
    // The rows are what was asked for last.
    const lastAnswer = () => host.counters.log.at(-1)?.bytesOut ?? 0;
    const some = lastAnswer();
    await read('Foglio1');
    expect(lastAnswer()).toBeGreaterThan(some);
  });

  it('are those of the same sheet after it was renamed', async () => {
    fill('Foglio1', numbered(2));
    const source = await openExcelSource();
    sheetNamed(host, 'Foglio1').name = 'Altro';
    const [sheet] = source.sheets;
    if (!sheet) throw new Error('no sheet');
    const chunks: RawChunk[] = [];
    for await (const chunk of source.readRows(sheet, {})) chunks.push(chunk);
    expect(joined(chunks)).toEqual(numbered(2));
  });

  it('leave out blank rows at the end of a chunk', async () => {
    fill('Foglio1', numbered(2));
    fill('Foglio1', [['', '', 'lontano']], 60_000);
    const chunks = await read('Foglio1', { columns: [0, 1] });
    expect(chunks).toEqual([{ firstRow: 0, rows: numbered(2) }]);
  });
});

describe('what Excel refuses to give at once', () => {
  const rows = numbered(30_000);

  it('is read in several requests of at most 50,000 cells', async () => {
    fill('Foglio1', rows);
    expect(joined(await read('Foglio1'))).toEqual(rows);
    expect(host.counters.log.filter(({ bytesOut }) => bytesOut > 10_000)).toHaveLength(2);
  });

  it.each([
    ['values are null', () => (host.trouble.nullAboveCells = 3000)],
    ['the range is over the limit', () => (host.trouble.cellLimit = 3000)],
    ['the answer is over the limit', () => (host.trouble.responseLimit = 50_000)],
  ])('is read in halves when %s, with the same result', async (_what, restrict) => {
    fill('Foglio1', rows);
    restrict();
    const chunks = await read('Foglio1');
    expect(Math.max(...chunks.map((chunk) => chunk.rows.length))).toBeLessThan(3000);
    expect(joined(chunks)).toEqual(rows);
  });

  it('is asked for in small pieces from then on', async () => {
    fill('Foglio1', rows);
    host.trouble.cellLimit = 10_000;
    await read('Foglio1');
    // 40,000 -> 20,000 -> 10,000 cells are refused twice, then six times 5,000 rows are given.
    expect(host.counters.log.filter(({ bytesOut }) => bytesOut > 10_000)).toHaveLength(6);
  });

  it('is an error where not even one row is given', async () => {
    fill('Foglio1', [['a', 'b']]);
    host.trouble.nullAboveCells = 1;
    const failing = read('Foglio1');
    await expect(failing).rejects.toMatchObject({ reason: 'noValues' });
    const { sentence } = explainExcelError(await failing.catch((error: unknown) => error));
    expect(sentence).toContain('testi molto lunghi');
  });

  it('is an error of Excel where one row is over the limit', async () => {
    fill('Foglio1', [['a', 'b']]);
    host.trouble.cellLimit = 1;
    await expect(read('Foglio1')).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });
});

describe('other trouble', () => {
  it('is met once and gone: another workbook in front', async () => {
    fill('Foglio1', numbered(3));
    host.trouble.otherWorkbookInFront = 1;
    expect(joined(await read('Foglio1'))).toEqual(numbered(3));
  });

  it('lasts: another workbook stays in front', async () => {
    host.trouble.otherWorkbookInFront = 1000;
    await expect(openExcelSource()).rejects.toMatchObject({ code: 'GeneralException' });
  });

  it('costs few requests when its reason is not that too much was asked for', async () => {
    fill('Foglio1', numbered(30_000));
    const source = await openExcelSource();
    const { requests } = host.counters;
    host.trouble.otherWorkbookInFront = Infinity;
    const [sheet] = source.sheets;
    if (!sheet) throw new Error('no sheet');
    const first = source.readRows(sheet, {})[Symbol.asyncIterator]().next();
    await expect(first).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.counters.requests - requests).toBeLessThanOrEqual(10);
  });

  it('comes as Excel says it: a sheet is deleted meanwhile', async () => {
    addSheet(host.workbook, 'Utenti');
    fill('Utenti', numbered(3));
    const source = await openExcelSource();
    host.workbook.sheets.pop();
    const sheet = source.sheets.at(-1);
    if (!sheet) throw new Error('no sheet');
    const first = source.readRows(sheet, {})[Symbol.asyncIterator]().next();
    await expect(first).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('is a programmer’s: a sheet of another source', async () => {
    const source = await openExcelSource();
    const strange = { name: 'Foglio1', isHidden: false, rowCount: 1, tables: [] };
    expect(() => source.readRows(strange, {})).toThrow('not a sheet of this source');
  });
});

it('gives the intake what the same cells in memory give', async () => {
  const rows = [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['U1', 43101, 'CMTO'],
    ['U2', '02/01/2018', 'CN'],
    ['U3', 'mai', 'CN'],
  ];
  addSheet(host.workbook, 'Utenti');
  fill('Utenti', rows, 2);
  const fromExcel = await intakeOf(await openExcelSource());
  const title = [[], []];
  const fromMemory = await intakeOf(memorySource({ Foglio1: [], Utenti: [...title, ...rows] }));
  expect(fromExcel).toEqual(fromMemory);
  expect(fromExcel.findings).toContainEqual(
    expect.objectContaining({ sheet: 'Utenti', row: 5, column: 1, value: 'mai' }),
  );
});

async function intakeOf(source: RawSource) {
  const log = createFindingLog();
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined };
  const { readings } = await readDataset(source, log, hooks);
  return { readings, findings: log.first };
}
