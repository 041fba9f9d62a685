import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { shared } from './shared/shared';

const run = promisify(execFile);

const program = process.env['SOFFICE_AT'];

/** Whether LibreOffice is on this machine. */
export const sofficeAvailable = program !== undefined;

/** Whether it has its Writer, which is a package of its own. */
export const writerAvailable =
  program !== undefined && existsSync(join(dirname(realpathSync(program)), 'libswlo.so'));

/**
 * Converts with the LibreOffice that the run keeps open, which may be asked for several at a time.
 * Returns the path of the file made in `outDir`, which is created where it is missing.
 */
export async function convert(
  input: string,
  to: 'xlsx' | 'xls' | 'pdf' | 'ods',
  outDir: string,
  options: { readonly recalculate?: boolean } = {},
): Promise<string> {
  const profile = await shared(options.recalculate === true ? 'recalculatingOffice' : 'office');
  await mkdir(outDir, { recursive: true });
  const { stderr } = await run(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--convert-to', to, '--outdir', outDir, input],
    ],
    { timeout: 120_000 },
  );
  const output = join(outDir, `${basename(input, extname(input))}.${to}`);
  // LibreOffice exits with 0 even where it could not load the file.
  await access(output).catch(() => {
    throw new Error(`LibreOffice made no ${output}: ${stderr}`);
  });
  return output;
}
