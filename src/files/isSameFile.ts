import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Whether two paths lead to one file, be it by a link, by another spelling of the folder or, where
 * the disk ignores case, by other letters. For a file yet to be written its folder decides.
 */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [statsA, statsB] = await Promise.all([statsOf(a), statsOf(b)]);
  if (statsA && statsB) return statsA.dev === statsB.dev && statsA.ino === statsB.ino;
  if (statsA || statsB) return false;
  return (await placeOf(a)) === (await placeOf(b));
}

function statsOf(path: string) {
  return stat(path, { bigint: true }).catch(() => undefined);
}

async function placeOf(path: string): Promise<string> {
  const folder = dirname(resolve(path));
  return join(await realpath(folder).catch(() => folder), basename(path));
}
