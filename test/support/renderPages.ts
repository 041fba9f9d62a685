import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convert } from './soffice';

const run = promisify(execFile);

/**
 * Prints the .xlsx file at `path` as LibreOffice does, to PDF and to one PNG per page, in `outDir`.
 * Returns the paths of the pages, in order.
 */
export async function renderPages(
  path: string,
  outDir: string,
  dotsPerInch = 80,
): Promise<readonly string[]> {
  await mkdir(outDir, { recursive: true });
  const pdf = await convert(path, 'pdf', outDir);
  await run('pdftoppm', ['-png', '-r', String(dotsPerInch), pdf, join(outDir, 'page')]);
  const files = await readdir(outDir);
  return files
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort()
    .map((name) => join(outDir, name));
}
