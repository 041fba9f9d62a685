import { expect, it } from '@jest/globals';
import type { RawCell, RowRequest } from '../../src/intake/rawSource';
import { openWorkbook } from '../../src/xlsx/read/openWorkbook';
import { readLimits } from '../../src/xlsx/read/zipArchive';
import { xlsxParts } from '../support/xlsxOf';

/** A sheet that is too large to be kept, and how often its part has been unpacked. */
async function largeSheet(rows: readonly (readonly RawCell[])[]) {
  const parts = new Map(Object.entries(xlsxParts({ Utenti: rows })));
  let unpacked = 0;
  const archive = {
    has: (part: string) => parts.has(part),
    sizeOf: (part: string) => (parts.get(part) ?? '').length,
    async *read(part: string) {
      if (part.includes('sheet1')) unpacked += 1;
      yield await Promise.resolve(Buffer.from(parts.get(part) ?? ''));
    },
  };
  const names = { name: 'prova.xlsx', calledBy: 'prova.xlsx' };
  const limits = { ...readLimits, keptPartBytes: 0 };
  const source = await openWorkbook(names, () => Promise.resolve(archive), limits);
  const [sheet] = source.sheets;
  if (!sheet) throw new Error('no sheet');
  unpacked = 0;
  return {
    unpacked: () => unpacked,
    read: async (request: RowRequest) => {
      const found: [number, readonly RawCell[]][] = [];
      for await (const chunk of source.readRows(sheet, request))
        chunk.rows.forEach((row, index) => found.push([chunk.firstRow + index, row]));
      return found;
    },
  };
}

const table = [['ID utente'], ['U1'], ['U2']];

it('does not unpack a large sheet again for rows behind its end', async () => {
  const { read, unpacked } = await largeSheet(table);
  expect(await read({ firstRow: 1, rowCount: 2 })).toEqual([
    [1, ['U1']],
    [2, ['U2']],
  ]);
  expect(await read({ firstRow: 3 })).toEqual([]);
  expect(unpacked()).toBe(1);
  expect(await read({ firstRow: 2 })).toEqual([[2, ['U2']]]);
});

it('gives the rows that follow what was read of a large sheet', async () => {
  const { read, unpacked } = await largeSheet([...table, ['U3']]);
  await read({ firstRow: 1, rowCount: 2 });
  expect(await read({ firstRow: 3 })).toEqual([[3, ['U3']]]);
  expect(await read({ firstRow: 4 })).toEqual([]);
  expect(unpacked()).toBe(2);
});
