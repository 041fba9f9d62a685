import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Download, Page } from 'playwright-core';
import { docxBytes } from '../../src/docx/docxBytes';
import { unpackDocument } from '../../src/docx/packDocument';
import { renderPage } from '../../src/page/renderPage';
import { inspectDocx } from '../support/inspectDocx';
import { inScratch } from '../support/scratch';
import { button, faultsOf, fromMenu, shoot, upToDate } from './controls';
import { describePane } from './describePane';
import { reportHost } from './sampleHost';

/** Instead of the browser's window: what is to be printed, by its title and its pictures. */
const notePrints = `print = () => {
  top.printed = [...(top.printed ?? []), document.title, document.querySelectorAll('svg').length];
}`;

/** Resolves once something is printed. */
const printsOnce = `new Promise((resolve) => {
  const look = () => (window.printed ? resolve() : setTimeout(look, 20));
  look();
})`;

/** What the downloaded page has the browser print when it is opened. */
async function printedBy(pane: Page, download: Download): Promise<unknown> {
  const page = await pane.context().newPage();
  await page.addInitScript(notePrints);
  return inScratch(async (folder) => {
    const path = join(folder, 'da stampare.html');
    await download.saveAs(path);
    await page.goto(`file://${path}`);
    const printed = await page.evaluate('window.printed');
    await page.close();
    return printed;
  });
}

describePane('the document of the pane', (open) => {
  it('is downloaded, with the blocks of the report', async () => {
    const host = await reportHost();
    const { page } = await open({ host });
    await upToDate(page);
    // The pane under test is that of the Mac: let no platform be one.
    await page.evaluate("Office.PlatformType.Mac = 'nowhere'");
    const { writes } = host.counters;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      fromMenu(page, 'Documento Word'),
    ]);
    await page.getByText('Documento scaricato: Rapporto di monitoraggio MIP.docx').waitFor();
    expect(download.suggestedFilename()).toBe('Rapporto di monitoraggio MIP.docx');
    const { controls } = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.docx');
      await download.saveAs(path);
      return inspectDocx(await readFile(path));
    });
    await shoot(page, 'documento');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      fromMenu(page, 'Pagina web'),
    ]);
    await page.getByText('Pagina scaricata: Rapporto di monitoraggio MIP.html').waitFor();
    const html = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.html');
      await saved.saveAs(path);
      return readFile(path, 'utf8');
    });
    expect(html).toContain('Utenti registrati al servizio Mip');
    const pictures = html.match(/<svg /g)?.length;
    expect(pictures).toBeGreaterThan(11);
    const [toPrint] = await Promise.all([page.waitForEvent('download'), fromMenu(page, 'PDF')]);
    await page.getByText('Pagina scaricata: aprila e scegli «Salva come PDF».').waitFor();
    await page.getByText('Apri «Rapporto di monitoraggio MIP (per il PDF).html»').waitFor();
    await shoot(page, 'pdf');
    expect(await printedBy(page, toPrint)).toEqual(['Rapporto di monitoraggio MIP', pictures]);
    expect([...controls.keys()]).toEqual(expect.arrayContaining(['tabella-1', 'figura-11']));
    expect(host.counters.writes).toBe(writes);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('goes on the Mac to a page in the browser, which makes the same document', async () => {
    const host = await reportHost();
    const { page, openedWindows } = await open({ host, requirementSets: macSets });
    await upToDate(page);
    await fromMenu(page, 'PDF');
    await page.getByText('Report aperto nel browser: premi lì «Salva come PDF».').waitFor();
    await fromMenu(page, 'Documento Word');
    await page.getByText('Documento aperto nel browser: scaricalo da lì.').waitFor();
    await page.getByText('Se nel browser non si è aperto nulla').waitFor();
    await shoot(page, 'documento-mac');
    expect(await faultsOf(page)).toEqual([]);
    const [forPdf, address = '', ...others] = openedWindows();
    expect(forPdf).toMatch(/#[\w-]+$/);
    expect(others).toEqual([]);
    expect(address).toMatch(/^https:\/\/localhost:3000\/documento\.html#[\w-]+$/);

    await page.addInitScript(notePrints);
    await page.goto(address);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByText('«Rapporto di monitoraggio MIP» è pronto.').waitFor();
    await page.getByText('Le cifre stavano').waitFor();
    await shoot(page, 'documento-pagina');
    expect(page.url()).toBe('https://localhost:3000/documento.html');
    expect(await faultsOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Scarica il documento').click(),
    ]);
    await page.getByText('Documento scaricato: Rapporto di monitoraggio MIP.docx').waitFor();
    expect(download.suggestedFilename()).toBe('Rapporto di monitoraggio MIP.docx');
    const made = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.docx');
      await download.saveAs(path);
      return readFile(path);
    });
    const { published, created } = unpackDocument(new URL(address).hash.slice(1));
    expect(made.equals(docxBytes(published, { created }))).toBe(true);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Scarica la pagina web').click(),
    ]);
    await page.getByText('Pagina scaricata: Rapporto di monitoraggio MIP.html').waitFor();
    const html = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.html');
      await saved.saveAs(path);
      return readFile(path, 'utf8');
    });
    expect(html).toBe(renderPage(published));
    const pictures = html.match(/<svg /g)?.length;
    expect(pictures).toBeGreaterThan(11);
    await button(page, 'Salva come PDF').click();
    await page.getByText('Nella finestra di stampa scegli «Salva come PDF».').waitFor();
    await page.evaluate(printsOnce);
    expect(await page.evaluate('window.printed')).toEqual([
      'Rapporto di monitoraggio MIP',
      pictures,
    ]);
    expect(await page.title()).toBe('Rapporto di monitoraggio MIP');
    await page.evaluate("frames[0].dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('iframe').count()).toBe(0);
    expect(requests.filter((each) => !each.startsWith('blob:'))).toEqual([]);
    for (const [fragment, said] of [
      ['', 'Non c’è nessun report'],
      ['#abc', 'Il report non è arrivato intero'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`https://localhost:3000/documento.html${fragment}`);
      await page.getByText(said).waitFor();
      expect(await button(page, 'Scarica il documento').count()).toBe(0);
      expect(await page.getByText('Le cifre stavano').isVisible()).toBe(false);
    }
  });

  it('is copied, where Excel opens no browser or it is too long, by the clipboard, as if selected, or with another click', async () => {
    const { page } = await open({ host: await reportHost() });
    await fromMenu(page, 'Documento Word');
    await page.getByText(/^Attenzione.*questa versione non apre il browser: premi Copia/).waitFor();
    await page.evaluate("window.btoa = () => 'A'.repeat(60000)");
    await fromMenu(page, 'Documento Word');
    await page.getByText(/^Attenzione.*troppo lungo per passare al browser: premi Copia/).waitFor();

    for (const refusal of ['', 'navigator.clipboard.write = () => Promise.reject(new Error())']) {
      await page.evaluate(`${refusal}; navigator.clipboard.writeText('altro')`);
      await fromMenu(page, 'Copia per Word');
      await page.getByText('Report copiato: ora incollalo in Word.').waitFor();
      const [html, plain] = await page.evaluate<readonly [string, string]>(clipboardNow);
      expect(html).toContain('Utenti registrati al servizio Mip');
      expect(html).toContain('<td colspan=');
      expect(plain).toContain('Tabella 1. Utenti registrati al servizio Mip');
    }
    await shoot(page, 'copia');
    // Where the clipboard wants a click of its own, or is barred.
    await page.evaluate('document.execCommand = () => false');
    await fromMenu(page, 'Copia per Word');
    await page.getByText('Report pronto: premi «Copia ora».').waitFor();
    await shoot(page, 'copia-pronta');
    expect(await faultsOf(page)).toEqual([]);
    await button(page, 'Copia ora').click();
    await page.getByText(/^Attenzione.*Excel non lascia copiare dal pannello/).waitFor();
    await fromMenu(page, 'Copia per Word');
    await button(page, 'Copia ora').waitFor();
    await page.evaluate('delete navigator.clipboard.write');
    await button(page, 'Copia ora').click();
    await page.getByText('Report copiato: ora incollalo in Word.').waitFor();
  });
});

const macSets = { ExcelApi: '1.17', SharedRuntime: '1.1', OpenBrowserWindowApi: '1.1' };

const clipboardNow = `navigator.clipboard.read().then(([item]) =>
  Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text())))`;
