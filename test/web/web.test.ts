import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { syntheticSample } from '../../src/sample/syntheticSample';
import type { MemorySheets } from '../support/memorySource';
import { buildCommand, mipReport } from '../support/mipReport';
import { rowsOfSample } from '../support/rowsOfSample';
import { inScratch } from '../support/scratch';
import { shared } from '../support/shared/shared';
import { xlsxOf } from '../support/xlsxOf';
import { drop, type OpenWeb, openWeb } from './openWeb';

jest.setTimeout(240_000);

const now = new Date(Date.UTC(2020, 5, 15, 10, 30));

/** Node, at that time as well. */
const atThatTime = `const Real = Date; globalThis.Date = class extends Real {
  constructor(...parts) { parts.length > 0 ? super(...parts) : super(${now.getTime()}); }
  static now() { return ${now.getTime()}; }
};`;

const sameTime = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(atThatTime)}`,
  TZ: 'UTC',
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const describeInBrowser = process.env['CHROMIUM_AT'] === undefined ? describe.skip : describe;

describeInBrowser('the page in a browser (skipped without Chromium)', () => {
  let browser: Browser;
  let folder: string;
  const opened: OpenWeb[] = [];

  beforeAll(async () => {
    folder = await shared('web');
    await buildCommand();
    browser = await chromium.connect(await shared('browser'));
  });

  afterEach(async () => {
    const faults = opened.splice(0).flatMap(({ requests, complaints }) => [
      // What is downloaded has an address of the page's own.
      ...requests.filter((address) => !address.startsWith('blob:')),
      ...complaints.filter(
        (text) => !text.startsWith("Blocked script execution in 'about:srcdoc'"),
      ),
    ]);
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(faults).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const web = await openWeb(browser, folder, { now, ...options });
    opened.push(web);
    return web.page;
  }

  /** The report that is shown: it may run no scripts, not even those of a test. */
  const pageShown = (page: Page): Promise<string | null> =>
    page.locator('iframe').getAttribute('srcdoc');

  /** Opens a workbook with these sheets, and waits for its report. */
  async function choose(page: Page, name: string, sheets: MemorySheets): Promise<void> {
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: `${name}.xlsx`, mimeType: '' },
      buffer: Buffer.from(xlsxOf(sheets)),
    });
    await page.getByText(`Report di ${name}.xlsx.`).waitFor();
  }

  it('makes of a file that is dropped what the command makes of it, byte for byte', async () => {
    await inScratch(async (cwd) => {
      const page = await open();
      await writeFile(join(cwd, 'esempio.xlsx'), xlsxOf({ ...rowsOfSample(), ...formerReport }));
      await drop(page, [join(cwd, 'esempio.xlsx')]);
      await page.getByText('Report di esempio.xlsx.').waitFor();
      await page.getByText('Dati attendibili').first().waitFor();
      const files = ['--documento', 'r.docx', '--pagina', 'r.html', '--json', 'r.json'];
      const run = await mipReport(['genera', 'esempio.xlsx', '-o', 'r.xlsx', ...files], {
        ...{ cwd, env: sameTime },
      });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      for (const [name, ending] of [
        ['Excel (.xlsx)', 'xlsx'],
        ['Word (.docx)', 'docx'],
        ['Pagina (.html)', 'html'],
        ['Dati (.json)', 'json'],
      ] as const) {
        const got = await downloaded(page, name, cwd);
        expect(got.name).toBe(`esempio - report.${ending}`);
        const wanted = await readFile(join(cwd, `r.${ending}`));
        expect({ ending, same: got.bytes.equals(wanted) }).toEqual({ ending, same: true });
      }
      expect(await pageShown(page)).toContain('8.909');
      expect(await pageShown(page)).toContain('Un testo del report di prima.');
    });
  });

  it('opens the sample, and a workbook of the disk without links to its cells', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Apri i dati di esempio' }).click();
    await page.getByText('Report di esempio.xlsx.').waitFor();
    await choose(page, 'pochi', fewUsers);
    await page.getByRole('tab', { name: 'Da sistemare' }).click();
    await page.getByRole('button', { name: 'Date che non si leggono' }).click();
    expect(await page.getByText('Vai a').count()).toBe(0);
    await page.getByText('Utenti, B4').waitFor();
  });

  it('makes of a folder that is dropped, and of those in it, what the command makes of it', async () => {
    await inScratch(async (cwd) => {
      const page = await open();
      const [headers = []] = fewUsers.Utenti;
      // More than a browser tells of a folder at once.
      const paths = Array.from({ length: 130 }, (_, n) =>
        join(n < 4 ? 'alba' : '', `Utenti ${n}.csv`),
      );
      await mkdir(join(cwd, 'uffici', 'alba'), { recursive: true });
      await writeFile(join(cwd, 'uffici', 'alba', '.DS_Store'), 'Bud1');
      for (const [n, path] of paths.entries()) {
        const lines = [headers, [`U${n}`, n === 7 ? 'domani' : `0${1 + (n % 9)}/02/2018`, 'CMTO']];
        await writeFile(
          join(cwd, 'uffici', path),
          lines.map((cells) => cells.join(';')).join('\n'),
        );
      }
      await drop(page, [join(cwd, 'uffici')]);
      await page.getByText('Report di uffici.').waitFor();
      const run = await mipReport(['genera', 'uffici', '-o', 'r.xlsx', '--json', 'r.json'], {
        ...{ cwd, env: sameTime },
      });
      expect(run).toMatchObject({ code: 1, stderr: '' });
      const { name, bytes } = await downloaded(page, 'Dati (.json)', cwd);
      expect(name).toBe('uffici - report.json');
      expect(bytes.toString()).toBe(await readFile(join(cwd, 'r.json'), 'utf8'));
      expect(bytes.toString()).toContain('alba/Utenti 3.csv');
      // Two folders, or files beside one, have no name in common.
      await drop(page, [join(cwd, 'uffici', 'alba'), join(cwd, 'uffici', 'Utenti 9.csv')]);
      await page.getByText('Report di 5 file.').waitFor();
    });
  });

  it('makes one report of several files, and refuses them by the name of the one that is hostile', async () => {
    const page = await open();
    const [headers = [], ...users] = fewUsers.Utenti;
    const files = users.map((row, index) => ({
      ...{ name: `Utenti ${index + 1}.csv`, mimeType: 'text/csv' },
      buffer: Buffer.from([headers, row].map((cells) => cells.join(';')).join('\r\n')),
    }));
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByText(`Report di ${files.length} file.`).waitFor();
    await page.getByRole('tab', { name: 'Da sistemare' }).click();
    await page.getByText('Utenti 1.csv').first().waitFor();
    const hostile = {
      name: 'aperto.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a;b\n1;"2\n'),
    };
    await page.locator('input[type=file]').setInputFiles([...files, hostile]);
    await page.getByText('In «aperto.csv» le virgolette di una cella').waitFor();
  });

  it('makes the report again with settings that are typed, and keeps what was typed', async () => {
    const page = await open();
    await choose(page, 'pochi', fewUsers);
    await page.getByRole('tab', { name: 'Impostazioni' }).click();
    await page.getByLabel('Titolo', { exact: true }).fill('Il mio titolo');
    await page.getByRole('button', { name: 'Rifai il report' }).click();
    await page.getByText('Report rifatto con queste impostazioni.').waitFor();
    expect(await page.getByLabel('Titolo', { exact: true }).inputValue()).toBe('Il mio titolo');
    await page.getByRole('tab', { name: 'Report' }).click();
    expect(await pageShown(page)).toContain('<title>Il mio titolo</title>');
  });

  it('refuses what is no workbook, and one without registrations, and says why', async () => {
    const page = await open();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'finto.xlsx', mimeType: '' },
      buffer: Buffer.from('PK\u0003\u0004 e poi nulla'),
    });
    await page.getByText('«finto.xlsx» è danneggiato o incompleto').waitFor();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'vuoto.xlsx', mimeType: '' },
      buffer: Buffer.from(xlsxOf({ Appunti: [['ciao']] })),
    });
    await page.getByText('non contiene le registrazioni degli utenti').waitFor();
  });

  it('stops when it is asked to', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Apri i dati di esempio' }).click();
    await page.getByRole('button', { name: 'Annulla' }).click();
    await page.getByText('Operazione annullata.').waitFor();
    await choose(page, 'pochi', fewUsers);
  });

  it.each([
    [320, 'light'],
    [1100, 'dark'],
  ] as const)('is accessible at %d px, %s', async (width, colorScheme) => {
    const page = await open({ viewport: { width, height: 800 }, colorScheme });
    await choose(page, 'tutto', everySheet());
    for (const name of ['Report', 'Da sistemare', 'Impostazioni']) {
      await page.getByRole('tab', { name }).click();
      const shots = process.env['WEB_SHOTS'];
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        width,
      );
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run({ iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))",
      );
      expect(violations).toEqual([]);
    }
  });
});

/** What the button of that name downloads. */
async function downloaded(
  page: Page,
  button: string,
  folder: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  const path = join(folder, 'scaricato');
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: await readFile(path) };
}

/** A sheet of it, as far as its box. */
const formerReport = {
  '1 Registrati': [
    ['1. Utenti registrati nell’area web'],
    ['Mettersi in proprio: dati dal 1° giugno 2017 al 30 giugno 2018 (2 semestri)'],
    ['Un testo del report di prima.', '◂ Qui a sinistra si può scrivere un testo proprio: …'],
  ],
};

/** All sheets of a service, with a date that is none. */
function everySheet(): MemorySheets {
  const rows = Object.fromEntries(
    syntheticSample(200, 'pagina').sheets.map((sheet) => [
      sheet.name,
      [sheet.columns.map(({ header }) => header), ...sheet.rows()],
    ]),
  );
  const { Utenti: [header = [], [id = null, ...first] = [], ...users] = [] } = rows;
  return { ...rows, Utenti: [header, [id, 'domani', ...first.slice(1)], ...users] };
}

const fewUsers = {
  Utenti: [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['U1', '01/02/2018', 'CMTO'],
    ['U2', '03/04/2018', 'CMTO'],
    ['U3', 'domani', 'CMTO'],
  ],
};
