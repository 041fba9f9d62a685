import { beforeEach, describe, expect, it } from '@jest/globals';
import { openExcelSource } from '../../../src/excel/read/excelSource';
import type { RawChunk, RawSheet, RawSource, RowRequest } from '../../../src/intake/rawSource';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { plainFormat } from '../../../tools/excel-host/model/cell';
import { putCell } from '../../../tools/excel-host/model/grid';
import { addSheet } from '../../../tools/excel-host/model/sheets';
import { connectOffice } from '../../../tools/excel-host/officeClient';

let host: Host;
beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

/** Sheets of so many rows and columns, each cell a text that says where it stands. */
async function sourceOf(sizes: Readonly<Record<string, readonly [number, number]>>) {
  for (const [name, [rows, columns]] of Object.entries(sizes)) {
    const { cells } = addSheet(host.workbook, name);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        putCell(cells, row, column, { value: textAt(name, row, column), format: plainFormat });
  }
  const source = await openExcelSource();
  requestsBefore = host.counters.requests;
  return source;
}

let requestsBefore = 0;
const requests = (): number => host.counters.requests - requestsBefore;
const textAt = (name: string, row: number, column: number): string => `${name} ${row}.${column}`;

function named(source: RawSource, name: string): RawSheet {
  const found = source.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Checks that every cell asked for is there; gives the first row of each chunk. */
async function check(
  source: RawSource,
  name: string,
  size: readonly [number, number],
  request: RowRequest = {},
): Promise<readonly number[]> {
  const chunks: RawChunk[] = [];
  for await (const chunk of source.readRows(named(source, name), request)) chunks.push(chunk);
  const { firstRow = 0, rowCount = Infinity, columns } = request;
  const wanted = columns ?? Array.from({ length: size[1] }, (_, column) => column);
  let next = firstRow;
  for (const chunk of chunks) {
    expect(chunk.firstRow).toBe(next);
    for (const row of chunk.rows) {
      for (const column of wanted) {
        if (row[column] !== textAt(name, next, column))
          throw new Error(`${name} ${next}.${column}: ${String(row[column])}`);
      }
      next++;
    }
  }
  expect(next).toBe(Math.min(size[0], firstRow + rowCount));
  return chunks.map((chunk) => chunk.firstRow);
}

describe('a small workbook whose reading is announced', () => {
  const sizes = { Uno: [9_000, 4], Due: [3_000, 3], Tre: [8_000, 5] } as const;

  it('is read with as few requests as its cells take, in whatever pieces it is asked for', async () => {
    const source = await sourceOf(sizes);
    source.willRead?.(source.sheets.map((sheet) => ({ sheet })));
    for (const [name, size] of Object.entries(sizes)) {
      await check(source, name, size, { rowCount: 1000 });
      await check(source, name, size, { firstRow: 1 });
    }
    source.willRead?.(source.sheets.map((sheet) => ({ sheet, columns: [0, 1, 2] })));
    for (const [name, size] of Object.entries(sizes).reverse())
      await check(source, name, size, { firstRow: 1, columns: [0, 2] });
    // 85,000 cells.
    expect(requests()).toBe(2);
  });

  it('is not read ahead before it is announced', async () => {
    const source = await sourceOf(sizes);
    await check(source, 'Due', sizes.Due, { rowCount: 20 });
    expect(host.counters.log.at(-1)?.bytesOut).toBeLessThan(5_000);
  });

  it('gives no more rows at once than let the pane draw', async () => {
    const source = await sourceOf(sizes);
    source.willRead?.(source.sheets.map((sheet) => ({ sheet })));
    expect(await check(source, 'Uno', sizes.Uno)).toEqual([0, 5_000]);
  });
});

describe('a larger workbook', () => {
  const sizes = { Uno: [30_000, 8], Due: [12_000, 2], Mai: [2_000, 12], Tre: [4_000, 3] } as const;
  const wanted = { Uno: [0, 3], Due: [1], Tre: [0, 1, 2] } as const;

  it('is read by its heads, and then by the columns that were announced', async () => {
    const source = await sourceOf(sizes);
    source.willRead?.(source.sheets.map((sheet) => ({ sheet })));
    for (const [name, size] of Object.entries(sizes))
      await check(source, name, size, { rowCount: 1000 });
    // 25,000 cells.
    expect(requests()).toBe(1);
    source.willRead?.(
      Object.entries(wanted).map(([name, columns]) => ({ sheet: named(source, name), columns })),
    );
    for (const [name, columns] of Object.entries(wanted))
      await check(source, name, sizes[name as keyof typeof wanted], { firstRow: 1, columns });
    // 58,000 + 11,000 + 9,000 cells, at most 20,000 rows a request.
    expect(requests()).toBe(1 + 3);
    await check(source, 'Due', sizes.Due, { firstRow: 1, columns: [1] });
    expect(requests()).toBe(1 + 3);
  });

  it('is read as it is asked for where nothing was announced, or something else', async () => {
    const source = await sourceOf(sizes);
    source.willRead?.([{ sheet: named(source, 'Due'), columns: [0] }]);
    await check(source, 'Due', sizes.Due, { firstRow: 1, columns: [1] });
    await check(source, 'Tre', sizes.Tre, { firstRow: 2_000, rowCount: 10, columns: [2] });
    await check(source, 'Due', sizes.Due, { firstRow: 1, columns: [0] });
    await check(source, 'Due', sizes.Due, { firstRow: 5 });
    expect(requests()).toBe(4);
  });

  it('is asked for in halves where Excel gives no more, with the same rows', async () => {
    const source = await sourceOf(sizes);
    host.trouble.cellLimit = 3_000;
    source.willRead?.(source.sheets.map((sheet) => ({ sheet })));
    for (const [name, size] of Object.entries(sizes))
      await check(source, name, size, { rowCount: 1000 });
    source.willRead?.([{ sheet: named(source, 'Due'), columns: [1] }]);
    await check(source, 'Due', sizes.Due, { columns: [1] });
  });
});
