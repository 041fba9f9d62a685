import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableFile } from '../../src/faults/unreadableFile';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import type { ReadLimits } from '../../src/xlsx/read/zipArchive';
import { inScratch } from '../support/scratch';
import { rowsOf } from './readSheets';

/** Opens the file and reads all that it holds. */
export async function readAll(path: string, limits?: ReadLimits) {
  const source = await openXlsx(path, limits);
  const rows = [];
  for (const index of source.sheets.keys()) rows.push(await rowsOf(source, index));
  return { sheets: source.sheets, rows };
}

export async function contentOf(bytes: Uint8Array) {
  return await inScratch(async (folder) => {
    const path = join(folder, 'dati.xlsx');
    await writeFile(path, bytes);
    return await readAll(path);
  });
}

export async function refusal(bytes: Uint8Array, limits?: ReadLimits): Promise<UnreadableFile> {
  return await inScratch(async (folder) => {
    const path = join(folder, 'dati.xlsx');
    await writeFile(path, bytes);
    return await refusalAt(path, limits);
  });
}

export async function refusalAt(path: string, limits?: ReadLimits): Promise<UnreadableFile> {
  const outcome: unknown = await readAll(path, limits).catch((error: unknown) => error);
  if (!(outcome instanceof UnreadableFile)) throw new Error('not refused', { cause: outcome });
  return outcome;
}

/** Where the entries of the archive's directory begin. */
export function centralEntries(archive: Buffer): readonly number[] {
  const places: number[] = [];
  const signature = Buffer.from('PK\u0001\u0002');
  for (let at = archive.indexOf(signature); at >= 0; at = archive.indexOf(signature, at + 1)) {
    places.push(at);
  }
  return places;
}

export function centralEntry(archive: Buffer, part: string): number {
  const found = centralEntries(archive).find(
    (at) => archive.toString('latin1', at + 46, at + 46 + part.length) === part,
  );
  if (found === undefined) throw new Error(`no part ${part}`);
  return found;
}
