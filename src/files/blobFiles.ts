import { openXlsxBlob } from '../xlsx/read/openXlsxBlob';
import { limitsAmong } from '../xlsx/read/readLimits';
import type { DataFile } from './dataFile';

const pieceBytes = 64 * 1024;

/** A file that a browser was given. `name`: its path below the dropped folder, where there is one. */
export function blobFile(name: string, blob: Blob): DataFile {
  return {
    ...{ name, calledBy: name, size: blob.size },
    async *read() {
      for (let at = 0; at < blob.size; at += pieceBytes)
        yield new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer());
    },
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
    openWorkbook: (files) => openXlsxBlob(name, blob, limitsAmong(files)),
  };
}
