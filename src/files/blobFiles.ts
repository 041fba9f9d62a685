import { openXlsxBlob, piecesOf } from '../xlsx/read/openXlsxBlob';
import { limitsAmong } from '../xlsx/read/zipArchive';
import type { DataFile } from './dataFile';

/** A file that a browser was given. `name`: its path below the dropped folder, where there is one. */
export function blobFile(name: string, blob: Blob): DataFile {
  return {
    ...{ name, calledBy: name, size: blob.size },
    read: () => piecesOf(blob, 64 * 1024),
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
    openWorkbook: (files) => openXlsxBlob(name, blob, limitsAmong(files)),
  };
}
