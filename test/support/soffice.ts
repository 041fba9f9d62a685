import { execFile, execFileSync } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice keeps cached results of .xlsx formulas unless its profile says otherwise: 0 is "always recalculate". */
const recalculatingProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Whether LibreOffice can be started on this machine. */
export const sofficeAvailable = canStart();

/**
 * Converts with a LibreOffice profile of its own, so that calls may run side by side.
 * Returns the path of the file made in `outDir`, which is created where it is missing.
 */
export async function convert(
  input: string,
  to: 'xlsx' | 'xls' | 'pdf' | 'ods',
  outDir: string,
  options: { readonly recalculate?: boolean } = {},
): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    if (options.recalculate === true) {
      await mkdir(join(profile, 'user'), { recursive: true });
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), recalculatingProfile);
    }
    await mkdir(outDir, { recursive: true });
    const { stderr } = await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        outDir,
        input,
      ],
      { timeout: 120_000 },
    );
    const output = join(outDir, `${basename(input, extname(input))}.${to}`);
    // LibreOffice exits with 0 even where it could not load the file.
    await access(output).catch(() => {
      throw new Error(`LibreOffice made no ${output}: ${stderr}`);
    });
    return output;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

function canStart(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
