import { writeFile } from 'node:fs/promises';
import type { RawWorkbook } from '../../intake/rawWorkbook';
import { rawWorkbookBytes } from './rawWorkbookBytes';
import { writeWhole } from './writeWhole';

/**
 * Writes the workbook at `path`. Throws `UnwritableOutput` where the file cannot be written, and an
 * `AbortError` once the signal is aborted; nothing is left behind then.
 */
export async function writeRawWorkbook(
  path: string,
  workbook: RawWorkbook,
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  await writeWhole(path, async (temporaryPath) => {
    await writeFile(temporaryPath, await rawWorkbookBytes(workbook, options), options);
  });
}
