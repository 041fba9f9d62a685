import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isSystemError } from '../../faults/systemError';
import { asUnwritable, UnwritableOutput } from './unwritableOutput';

/**
 * Lets `write` fill a temporary file beside `path` and gives it that name at the end: whoever looks at `path`
 * sees the old file or the whole new one. On any failure the temporary file is removed. Returns what `write`
 * returns. Errors of the file system come as `UnwritableOutput`, other errors of `write` as they are.
 */
export async function writeWhole<Result>(
  path: string,
  write: (temporaryPath: string) => Promise<Result>,
): Promise<Result> {
  try {
    const target = await replaceable(path);
    const temporaryPath = join(dirname(target), `.${randomUUID()}.tmp`);
    try {
      await reserve(temporaryPath);
      const result = await write(temporaryPath);
      await flush(temporaryPath);
      await rename(temporaryPath, target);
      return result;
    } catch (error) {
      await rm(temporaryPath, { force: true });
      throw error;
    }
  } catch (error) {
    throw asUnwritable(path, error);
  }
}

/** The path that the file really gets (a link stays a link to it), once it is sure that it may be written. */
async function replaceable(path: string): Promise<string> {
  const target = await existing(resolve(path));
  if (target === undefined) return resolve(path);
  const found = await stat(target);
  if (found.isDirectory()) throw new UnwritableOutput(path, 'isFolder');
  // A rename would put a file in the place of a device or a pipe.
  if (!found.isFile()) throw new UnwritableOutput(path, 'notRegular');
  // A rename asks the folder only; a file that is protected must not vanish under it.
  await access(target, constants.W_OK);
  return target;
}

async function existing(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Fails before the work begins where the folder is missing or closed. */
async function reserve(path: string): Promise<void> {
  const file = await open(path, 'wx');
  await file.close();
}

/** On disk before it gets its name, so that a power cut leaves no empty file under it. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
