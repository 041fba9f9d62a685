import type { RawSource } from '../../intake/rawSource';
import { openBlobArchive } from './blobArchive';
import { openWorkbook } from './openWorkbook';
import { recogniseFile } from './recogniseFile';
import { type ReadLimits, readLimits } from './zipArchive';

/** Opens an .xlsx or .xlsm file that a browser was given as a source of raw rows, as `openWorkbook` says. */
export async function openXlsxBlob(
  name: string,
  blob: Blob,
  limits: ReadLimits = readLimits,
): Promise<RawSource> {
  const openArchive = async () => {
    await recogniseFile(() => piecesOf(blob, 1024 * 1024));
    return openBlobArchive(blob, limits);
  };
  return openWorkbook({ name, calledBy: name }, openArchive, limits);
}

/** The bytes of the file, so many at a time. */
export async function* piecesOf(blob: Blob, pieceBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += pieceBytes)
    yield new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer());
}
