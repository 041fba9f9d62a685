import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileFault } from '../../faults/unreadableFile';
import { openFileArchive } from './fileArchive';
import { openWorkbook, type WorkbookSource } from './openWorkbook';
import { recogniseFile } from './recogniseFile';
import { type ReadLimits, readLimits } from './zipArchive';

/** Opens an .xlsx or .xlsm file as `openWorkbook` says; no file stays open between two readings. */
export async function openXlsx(
  path: string,
  limits: ReadLimits = readLimits,
): Promise<WorkbookSource> {
  const openArchive = async () => {
    const found = await stat(path);
    // Asked before opening: reading a pipe would wait for ever.
    if (!found.isFile()) throw new FileFault('notAFile', 'not a regular file');
    await recogniseFile(() => createReadStream(path, { highWaterMark: 1024 * 1024 }));
    return openFileArchive(path, found.size, limits);
  };
  return openWorkbook({ name: basename(path), calledBy: path }, openArchive, limits);
}
