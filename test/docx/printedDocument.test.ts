import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildDocument } from '../../src/document/buildDocument';
import { docxBytes } from '../../src/docx/docxBytes';
import { generatedSample } from '../support/shared/madeOnce';
import { convert, writerAvailable } from '../support/soffice';
import { letterhead } from './letterhead';

const run = promisify(execFile);
const created = '2019-12-31T23:59:00Z';
let folder = '';
/** The text of each page. */
let pages: readonly string[] = [];

async function pagesOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, `${name}.docx`);
  await writeFile(path, bytes);
  const pdf = await convert(path, 'pdf', folder);
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  return stdout.split('\f').slice(0, -1);
}

beforeAll(async () => {
  if (!writerAvailable) return;
  folder = await mkdtemp(join(tmpdir(), 'documento-'));
  const { report } = await generatedSample();
  const published = buildDocument(report, new Map());
  pages = await pagesOf('rapporto', docxBytes(published, { created }));
  pages = [
    ...pages,
    ...(await pagesOf('carta', docxBytes(published, { created, template: letterhead() }))),
  ];
});

afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true });
});

(writerAvailable ? describe : describe.skip)('the document of the sample, printed', () => {
  /** The letterhead's pages have its header. */
  const own = () => pages.filter((text) => !text.includes('Regione Esempio'));

  it('is at most thirteen pages', () => {
    expect(own().length).toBeGreaterThan(8);
    expect(own().length).toBeLessThanOrEqual(13);
  });

  it('has its captions with their numbers, in order, and no code of a field', () => {
    const text = own().join('\n');
    const numbers = [...text.matchAll(/^ *((?:Tabella|Figura|Prospetto) \d+a?)\. /gm)];
    expect(numbers.map(([, name]) => name)).toEqual([
      'Figura 11',
      ...['Tabella 1', 'Figura 1', 'Figura 2', 'Figura 3', 'Figura 4', 'Tabella 2', 'Tabella 3'],
      ...['Tabella 4', 'Figura 5', 'Tabella 5', 'Figura 6', 'Tabella 6a', 'Tabella 6', 'Figura 7'],
      ...['Tabella 7', 'Tabella 8', 'Tabella 9', 'Figura 8', 'Figura 9', 'Figura 10'],
      ...['Prospetto 1', 'Figura 12', 'Prospetto 2'],
    ]);
    expect(text).not.toMatch(/SEQ|ARABIC|\{\{/);
  });

  it('has the footnotes at the foot of the pages that they are about', () => {
    const page = own().find((text) => text.includes('Tabella 5. ')) ?? '';
    expect(page).toMatch(/^ *2\s+Media: /m);
    expect(page).toMatch(/^ *4\s+CV: /m);
  });

  it('says its title and the number of the page at the foot of each', () => {
    own().forEach((text, index) => {
      expect(text.trimEnd()).toMatch(new RegExp(`Rapporto di monitoraggio MIP +${index + 1}$`));
    });
  });

  it('stands on a letterhead with its header on every page', () => {
    expect(pages.length).toBeGreaterThan(own().length + 8);
    expect(pages.filter((text) => text.includes('Alla Giunta'))).toHaveLength(1);
  });
});
