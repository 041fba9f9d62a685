import { createReadStream } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { asUnreadable, FileFault } from '../faults/unreadableFile';
import { openXlsx } from '../xlsx/read/openXlsx';
import type { DataFile } from './dataFile';

/** What systems leave in folders: no file of anybody's. */
const ofSystem = /^(?:\.|thumbs\.db$|desktop\.ini$)/i;

/** Folders within folders: offices, years, months. */
const deepest = 8;
const mostFiles = 5000;

interface FoundFile {
  readonly path: string;
  readonly size: number;
}

/**
 * The files of these paths, each once; of a folder all that lie in it and below it,
 * save those of `skipped`. Throws `UnreadableFile` for a path that leads to neither.
 */
export async function diskFiles(
  paths: readonly string[],
  skipped: (path: string) => Promise<boolean>,
): Promise<readonly DataFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    try {
      for (const file of await filesAt(path, skipped)) found.set(await realpath(file.path), file);
    } catch (error) {
      throw asUnreadable(path, error);
    }
  }
  const files = [...found.values()];
  const folder = commonFolder(files.map(({ path }) => resolve(path)));
  return files.map((file) => dataFile(file, folder));
}

async function filesAt(
  path: string,
  skipped: (path: string) => Promise<boolean>,
): Promise<readonly FoundFile[]> {
  const found = await stat(path);
  if (found.isFile()) return [{ path, size: found.size }];
  // A pipe would be waited for.
  if (!found.isDirectory()) throw new FileFault('notAFile', 'neither a file nor a folder');
  const files: FoundFile[] = [];
  const gather = async (folder: string, depth: number): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (ofSystem.test(entry.name)) continue;
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (depth < deepest) await gather(inside, depth + 1);
      } else if (entry.isFile() && !(await skipped(inside))) {
        files.push({ path: inside, size: (await stat(inside)).size });
        if (files.length > mostFiles) throw new FileFault('tooLarge', 'too many files');
      }
    }
  };
  await gather(path, 1);
  return files;
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => dirname(path));
  return others.reduce((common, folder) => {
    let shared = common;
    while (!`${folder}${sep}`.startsWith(shared.endsWith(sep) ? shared : `${shared}${sep}`))
      shared = dirname(shared);
    return shared;
  }, first);
}

function dataFile({ path, size }: FoundFile, folder: string): DataFile {
  const name = relative(folder, resolve(path)).split(sep).join('/') || basename(path);
  return {
    ...{ name, calledBy: path, size },
    read: () => createReadStream(path),
    slice: (start, end) => sliceOf(path, start, end),
    openWorkbook: () => openXlsx(path),
  };
}

/** Opens the file for each slice, so that no handle stays open between two readings. */
async function sliceOf(path: string, start: number, end: number): Promise<ArrayBuffer> {
  const handle = await open(path);
  try {
    const bytes = new Uint8Array(end - start);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, start + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.buffer.slice(0, length);
  } finally {
    await handle.close();
  }
}
