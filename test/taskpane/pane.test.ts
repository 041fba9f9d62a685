import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { createHost } from '../host/createHost';
import type { Host } from '../host/createHost';
import { cellAt } from '../host/model/grid';
import { addSheet } from '../host/model/sheets';
import { sheetNamed, typeInto } from '../host/userActions';
import { buildPane } from './buildPane';
import { openPane } from './openPane';
import type { OpenPane, Surroundings } from './openPane';
import { sampleHost } from './sampleHost';

const executablePath = '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The value in the first row of sheet 1 that is labelled so. */
function reportCell(host: Host, label: string, column: number): unknown {
  const { cells } = sheetNamed(host, '1 Registrati');
  for (let row = 0; row < 30; row++) {
    if (cellAt(cells, row, 0).value === label) return cellAt(cells, row, column).value;
  }
  return undefined;
}

const describeInBrowser = existsSync(executablePath) ? describe : describe.skip;

describeInBrowser('the pane, in Chromium (skipped where it is not installed)', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await buildPane();
    browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
        .concat(['--disable-background-networking', '--disable-component-update'])
        .concat(['--disable-sync']),
    });
  }, 120_000);

  afterEach(async () => {
    const faults = opened.splice(0).flatMap((pane) => [...pane.strayRequests, ...pane.complaints]);
    // office.js that does not load is what one of the tests is about.
    expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
  });

  const opened: OpenPane[] = [];
  const open = async (surroundings: Surroundings): Promise<OpenPane> => {
    const pane = await openPane(browser, folder, surroundings);
    opened.push(pane);
    return pane;
  };

  const generateButton = (page: Page) => page.getByRole('button', { name: 'Genera report' });
  const checkButton = (page: Page) => page.getByRole('button', { name: 'Controlla i dati' });

  it('asks Excel for nothing before the user does', async () => {
    const host = sampleHost();
    const { page } = await open({ host });
    await checkButton(page).waitFor();
    expect(host.counters.requests).toBe(0);
  });

  it('tells what it found in the sample, by keyboard alone, and writes nothing', async () => {
    const host = sampleHost();
    const { page } = await open({ host });
    await checkButton(page).waitFor();
    for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Controllo terminato.').waitFor();
    await page.getByText('Utenti: Utenti registrati, 8.909 righe').waitFor({ timeout: 1000 });
    await page.getByText('Dati dal 1° giugno 2017 al 31 dicembre 2019.').waitFor({ timeout: 1000 });
    expect(host.counters.writes).toBe(0);
  });

  it('generates the report, and writes nothing the second time', async () => {
    const host = sampleHost();
    const { page } = await open({ host });
    await generateButton(page).click();
    await page.getByText('Rapporto generato.').waitFor();
    await page.getByText('Attendibile').waitFor({ timeout: 1000 });
    const names = host.workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Indice', '1 Registrati', 'Controlli']));
    expect(reportCell(host, 'Città Metropolitana di Torino', 1)).toBe(1512);
    const { writes } = host.counters;
    expect(writes).toBeGreaterThan(0);
    await generateButton(page).click();
    await page.getByText('non è stato scritto nulla').waitFor();
    expect(host.counters.writes).toBe(writes);
  });

  it('previews without writing, then writes what changed', async () => {
    const host = sampleHost();
    const { page } = await open({ host });
    await generateButton(page).click();
    await page.getByText('Rapporto generato.').waitFor();
    typeInto(host, 'Utenti!C2', [['CN']]);
    const { writes } = host.counters;
    await page.getByRole('button', { name: 'Anteprima' }).click();
    await page.getByText('Cambierebbero').waitFor();
    expect(host.counters.writes).toBe(writes);
    await generateButton(page).click();
    await page.getByText('Rapporto generato.').waitFor();
    expect(host.counters.writes).toBeGreaterThan(writes);
  });

  it('does not write over a sheet of the user', async () => {
    const host = sampleHost();
    addSheet(host.workbook, 'Indice');
    typeInto(host, 'Indice!A1', [['Appunti miei']]);
    const { page } = await open({ host });
    await generateButton(page).click();
    await page.getByRole('alert').getByText('«Indice»').waitFor();
    expect(host.counters.writes).toBe(0);
  });

  it('generates from the ribbon, showing itself', async () => {
    const host = sampleHost();
    const { page, clickRibbon, paneState } = await open({ host });
    await generateButton(page).waitFor();
    await clickRibbon('generateReport');
    expect(paneState()).toBe('Visible');
    await page.getByText('Rapporto generato.').waitFor({ timeout: 1000 });
  });

  it('leads from a finding to its cell', async () => {
    const host = sampleHost();
    typeInto(host, 'Utenti!B3', [['31/31/2018']]);
    const { page } = await open({ host });
    await checkButton(page).click();
    await page.getByRole('button', { name: 'Vai a Utenti, B3' }).click();
    await page.waitForTimeout(500);
    const { selection, activeSheetId } = host.workbook;
    expect(selection).toMatchObject({ firstRow: 2, firstColumn: 1 });
    expect(activeSheetId).toBe(sheetNamed(host, 'Utenti').id);
  });

  it('says why nothing can be counted, and what is missing', async () => {
    const { page } = await open({ host: createHost() });
    await checkButton(page).click();
    await page.getByRole('alert').getByText('non contiene le registrazioni').waitFor();
  });

  it('puts an error in words, with its diagnostics, and works again afterwards', async () => {
    const host = sampleHost();
    host.trouble.cellEdit = true;
    const { page } = await open({ host });
    await checkButton(page).click();
    await page.getByRole('alert').getByText('premere Invio o Esc').waitFor();
    await page.getByText('Diagnostica da copiare').click();
    const diagnostics = await page.getByRole('textbox', { name: 'Diagnostica' }).inputValue();
    expect(diagnostics).toContain('InvalidOperationInCellEditMode');
    host.trouble.cellEdit = false;
    await checkButton(page).click();
    await page.getByText('Controllo terminato.').waitFor();
  });

  it('stops when the user cancels', async () => {
    const slow = sampleHost();
    const handle = async (request: string) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return slow.handle(request);
    };
    const { page } = await open({ host: { ...slow, handle } });
    await checkButton(page).click();
    await page.getByRole('button', { name: 'Annulla' }).click();
    await page.getByText('Operazione annullata.').waitFor();
  });

  it.each<[string, Partial<Surroundings>, string]>([
    ['office.js does not load', { office: 'missing' }, 'La libreria di Office non si è caricata'],
    ['it is opened outside Excel', { office: 'outside' }, 'funziona solo dentro Excel'],
    ['Excel is too old', { requirementSets: { ExcelApi: '1.11' } }, 'troppo vecchia'],
  ])('explains itself where %s', async (_name, surroundings, sentence) => {
    const { page } = await open({ host: createHost(), ...surroundings });
    await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it.each([
    [320, 'none'],
    [270, 'none'],
    [320, 'active'],
    [270, 'active'],
  ] as const)('is accessible at %i px with forced colours %s', async (width, forcedColors) => {
    const host = sampleHost();
    typeInto(host, 'Utenti!B3', [['31/31/2018']]);
    const { page } = await open({ host, width, forcedColors });
    await checkButton(page).click();
    await page.getByText('Controllo terminato.').waitFor();
    await generateButton(page).click();
    await page.getByText('Rapporto generato.').waitFor();
    await page.evaluate(axe);
    const violations = await page.evaluate('axe.run().then((result) => result.violations)');
    expect(violations).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    const shots = process.env['PANE_SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/${width}-${forcedColors}.png` });
  });
});
