import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Where the tests pretend that the pane is served. */
export const origin = 'https://pannello.test';

/** Builds the pane for production into a folder of its own, whose path it gives. */
export async function buildPane(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pannello-'));
  await promisify(execFile)(process.execPath, [
    resolve('node_modules/webpack/bin/webpack.js'),
    ...['--config-name', 'addin', '--env', `baseUrl=${origin}`, '--output-path', folder],
  ]);
  return folder;
}
