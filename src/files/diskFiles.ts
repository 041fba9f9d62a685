import { createReadStream, type Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { asUnreadable, FileFault } from '../faults/unreadableFile';
import { openXlsx } from '../xlsx/read/openXlsx';
import { limitsAmong } from '../xlsx/read/zipArchive';
import { type DataFile, isOfSystem, mostFiles } from './dataFile';

interface FoundFile {
  readonly path: string;
  readonly size: number;
}

/**
 * The files of these paths, each once. Of a folder these are all files in it and below it, those that links
 * lead to as well, save those of `skipped`. Throws `UnreadableFile` for a path that leads to neither file nor
 * folder.
 */
export async function diskFiles(
  paths: readonly string[],
  skipped: (path: string) => Promise<boolean>,
): Promise<readonly DataFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    try {
      for (const file of await filesAt(path, skipped)) {
        const place = await realpath(file.path);
        if (!found.has(place)) found.set(place, file);
      }
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
  const folders = new Set<string>();
  const gather = async (folder: string): Promise<void> => {
    // A link may lead back to a folder above it.
    const place = await realpath(folder);
    if (folders.has(place)) return;
    folders.add(place);
    for (const name of (await readdir(folder)).sort()) {
      if (isOfSystem(name)) continue;
      const inside = join(folder, name);
      const entry = await statOf(inside);
      if (entry.isDirectory()) await gather(inside);
      else if (entry.isFile() && !(await skipped(await realpath(inside)))) {
        files.push({ path: inside, size: entry.size });
        if (files.length > mostFiles) throw new FileFault('tooLarge', 'too many files');
      }
    }
  };
  await gather(path);
  return files;
}

/** Of what a link leads to. Throws `UnreadableFile` where that is nothing. */
async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw asUnreadable(path, error);
  }
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
    openWorkbook: (files) => openXlsx(path, limitsAmong(files)),
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
