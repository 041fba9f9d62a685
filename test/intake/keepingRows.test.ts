import { describe, expect, it } from '@jest/globals';
import { keepingRows } from '../../src/intake/keepingRows';
import type { RawChunk, RawSource, RowRequest } from '../../src/intake/rawSource';

const sheet = { name: 'Gradimento', isHidden: false, rowCount: 0, tables: [] };

function countedSource(rowCount: number) {
  const requests: RowRequest[] = [];
  const source: RawSource = {
    name: 'prova.xlsx',
    dateSystem: 1900,
    sheets: [sheet],
    async *readRows(_, request) {
      requests.push(request);
      for (let firstRow = 0; firstRow < rowCount; firstRow += 1000) {
        yield await Promise.resolve({ firstRow, rows: Array<number[]>(1000).fill([1, 2, 3]) });
      }
    },
  };
  return { source: keepingRows(source), requests };
}

async function rowsOf(source: RawSource, request: RowRequest, most = Infinity): Promise<number> {
  const chunks: RawChunk[] = [];
  for await (const chunk of source.readRows(sheet, request)) {
    if (chunks.push(chunk) === most) break;
  }
  return chunks.reduce((sum, { rows }) => sum + rows.length, 0);
}

describe('keepingRows', () => {
  it('reads once what is asked for twice, or a part of its columns', async () => {
    const { source, requests } = countedSource(5000);
    const request = { firstRow: 1, columns: [0, 1, 2] };
    expect(await rowsOf(source, request)).toBe(5000);
    expect(await rowsOf(source, request)).toBe(5000);
    expect(await rowsOf(source, { firstRow: 1, columns: [0, 2] })).toBe(5000);
    expect(requests).toEqual([request]);
  });

  it.each([
    ['other rows', { firstRow: 2, columns: [0, 1] }],
    ['fewer rows', { firstRow: 1, rowCount: 3, columns: [0, 1] }],
    ['another column', { firstRow: 1, columns: [0, 3] }],
    ['all columns', { firstRow: 1 }],
  ])('reads again what it did not read: %s', async (_, request) => {
    const { source, requests } = countedSource(5000);
    await rowsOf(source, { firstRow: 1, columns: [0, 1] });
    await rowsOf(source, request);
    expect(requests).toHaveLength(2);
  });

  it('reads again what was not read to the end, or is too much to keep', async () => {
    const broken = countedSource(5000);
    await rowsOf(broken.source, {}, 2);
    expect(await rowsOf(broken.source, {})).toBe(5000);
    expect(broken.requests).toHaveLength(2);

    const large = countedSource(200_000);
    await rowsOf(large.source, {});
    expect(await rowsOf(large.source, {})).toBe(200_000);
    expect(large.requests).toHaveLength(2);
  });

  it('keeps no more than a chunk, whatever it reads', async () => {
    const { source, requests } = countedSource(20_000);
    await rowsOf(source, { firstRow: 1 });
    await rowsOf(source, { firstRow: 2 });
    await rowsOf(source, { firstRow: 2 });
    expect(requests).toHaveLength(3);
  });
});
