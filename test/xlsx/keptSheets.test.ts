import { expect, it } from '@jest/globals';
import type { RawChunk, RowRequest } from '../../src/intake/rawSource';
import { keepingSheets } from '../../src/xlsx/read/keptSheets';
import { readLimits } from '../../src/xlsx/read/zipArchive';

const rowCount = 40;
const rowsOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => [from + index, 'x']);

/** A sheet of 40 rows in chunks of ten, and what was asked of it. */
function watched() {
  const asked: [string, RowRequest][] = [];
  async function* read(part: string, request: RowRequest): AsyncGenerator<RawChunk> {
    asked.push([part, request]);
    const { firstRow = 0, rowCount: wanted = Infinity } = request;
    const end = Math.min(rowCount, firstRow + wanted);
    for (let at = firstRow; at < end; at += 10) {
      yield await Promise.resolve({ firstRow: at, rows: rowsOf(at, Math.min(10, end - at)) });
    }
  }
  return { asked, read };
}

async function rowsRead(chunks: AsyncIterable<RawChunk>): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const { firstRow, rows: own } of chunks)
    own.forEach((row, index) => rows.push([firstRow + index, row]));
  return rows;
}

const requests: readonly RowRequest[] = [
  { rowCount: 3 },
  { firstRow: 8, rowCount: 4 },
  { firstRow: 10, rowCount: 10 },
  { firstRow: 35 },
  { firstRow: 40 },
  { rowCount: 0 },
  {},
];

it('unpacks a small sheet once, and gives the rows that were asked for', async () => {
  const { asked, read } = watched();
  const keeping = keepingSheets(read, { sizeOf: () => 100 }, readLimits);
  for (const request of requests) {
    expect(await rowsRead(keeping('a', request))).toEqual(
      await rowsRead(watched().read('a', request)),
    );
  }
  expect(asked).toEqual([['a', {}]]);
});

it.each([
  ['a part that is large', { ...readLimits, keptPartBytes: 99 }],
  ['more cells than there is room for', { ...readLimits, keptCells: 30 }],
])('reads anew each time %s', async (_, limits) => {
  const { asked, read } = watched();
  const keeping = keepingSheets(read, { sizeOf: () => 100 }, limits);
  for (const request of requests) {
    expect(await rowsRead(keeping('a', request))).toEqual(
      await rowsRead(watched().read('a', request)),
    );
  }
  expect(asked.filter(([, request]) => requests.includes(request))).toHaveLength(requests.length);
});

it('keeps a small sheet beside one that there is no room for', async () => {
  const { asked, read } = watched();
  const small = async function* (): AsyncGenerator<RawChunk> {
    asked.push(['small', {}]);
    yield await Promise.resolve({ firstRow: 0, rows: rowsOf(0, 5) });
  };
  const keeping = keepingSheets(
    (part, request) => (part === 'small' ? small() : read(part, request)),
    { sizeOf: () => 100 },
    { ...readLimits, keptCells: 30 },
  );
  for (const part of ['a', 'small', 'a', 'small', 'a']) await rowsRead(keeping(part, {}));
  expect(asked.filter(([part]) => part === 'small')).toHaveLength(1);
});

it('keeps as many cells as there is room for, of all sheets together', async () => {
  const { asked, read } = watched();
  const limits = { ...readLimits, keptCells: 3 * 40 };
  const keeping = keepingSheets(read, { sizeOf: () => 100 }, limits);
  for (const part of ['a', 'b', 'a', 'b']) await rowsRead(keeping(part, { firstRow: 2 }));
  const times = (part: string) => asked.filter(([each]) => each === part).length;
  expect([times('a'), times('b')]).toEqual([1, 3]);
});
