import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawCell, RawChunk, RawSource, RowRequest } from '../../src/intake/rawSource';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import type { ReadLimits } from '../../src/xlsx/read/zipArchive';
import { inScratch } from '../support/scratch';

/** Opens the bytes as a file that is gone when `read` is done. */
export async function withWorkbook<T>(
  bytes: Uint8Array,
  read: (source: RawSource, path: string) => Promise<T>,
  limits?: ReadLimits,
): Promise<T> {
  return await inScratch(async (folder) => {
    const path = join(folder, 'dati.xlsx');
    await writeFile(path, bytes);
    return await read(await openXlsx(path, limits), path);
  });
}

export async function chunksOf(
  source: RawSource,
  sheetIndex: number,
  request: RowRequest = {},
): Promise<readonly RawChunk[]> {
  const sheet = source.sheets[sheetIndex];
  if (!sheet) throw new Error(`no sheet ${sheetIndex}`);
  const chunks: RawChunk[] = [];
  for await (const chunk of source.readRows(sheet, request)) chunks.push(chunk);
  return chunks;
}

/** Rows that are not blank, by their zero-based place. */
export async function rowsOf(
  source: RawSource,
  sheetIndex: number,
  request: RowRequest = {},
): Promise<Record<number, readonly RawCell[]>> {
  const rows: Record<number, readonly RawCell[]> = {};
  for (const { firstRow, rows: chunk } of await chunksOf(source, sheetIndex, request)) {
    chunk.forEach((row, index) => {
      if (row.length > 0) rows[firstRow + index] = row;
    });
  }
  return rows;
}
