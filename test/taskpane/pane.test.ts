import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createHost, type Host } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { addSheet } from '../../tools/excel-host/model/sheets';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import {
  button,
  checkData,
  choose,
  faultsInAllLooks,
  faultsOf,
  generate,
  generateButton,
  openProblem,
  shoot,
  tab,
  until,
  upToDate,
} from './controls';
import { describePane } from './describePane';
import { fewUsers, reportHost, smallHost } from './sampleHost';

/** The value in the first row of sheet 1 that is labelled so. */
function reportCell(host: Host, label: string, column: number): unknown {
  const { cells } = sheetNamed(host, '1 Registrati');
  for (let row = 0; row < 30; row++) {
    if (cellAt(cells, row, 0).value === label) return cellAt(cells, row, column).value;
  }
  return undefined;
}

/** What the button that makes the report says of itself. */
const hintOf = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `document.getElementById(genera.getAttribute('aria-describedby')).textContent`,
  );

/** As published: 1,044 registered users, and these pacts by semester. */
const pactsOfCuneo =
  'Patto di servizio 597 57,2% dei registrati (1° sem. 74, 2° sem. 174, 3° sem. 96, 4° sem. 104 e 5° sem. 149). Vai al foglio 6 Patto di servizio';

describePane('the pane', (open) => {
  it('writes nothing and leaves the keyboard alone before the user acts', async () => {
    const host = smallHost();
    const { page } = await open({ host });
    await generateButton(page).waitFor();
    await page.getByRole('heading', { name: 'Trovati 8 fogli di dati su 8' }).waitFor();
    await page.getByText(`${fewUsers} righe`).waitFor();
    await page.waitForTimeout(500);
    expect(await faultsInAllLooks(page, 'primo-avvio')).toEqual([]);
    expect(host.counters.writes).toBe(0);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });

  it('puts the sample into an empty workbook, makes its report, and writes nothing the second time', async () => {
    const host = createHost();
    const { page } = await open({ host });
    await page.getByText('Questa cartella di lavoro è vuota').waitFor();
    await shoot(page, 'cartella-vuota');
    await button(page, 'Inserisci un modello vuoto').click();
    await page.getByText('Modello inserito: riempilo, poi genera il report.').waitFor();
    await page.getByRole('heading', { name: 'I fogli di dati non hanno ancora righe' }).waitFor();
    await shoot(page, 'modello-vuoto');
    expect(await faultsOf(page)).toEqual([]);
    host.workbook.sheets = createHost().workbook.sheets;
    await page.reload();
    await button(page, 'Prova con dati di esempio').click();
    await page.getByText('Dati di esempio inseriti').waitFor();
    await page.getByText('8.909 righe').waitFor();
    expect(await hintOf(page)).toBe('Crea i fogli del report');
    await generate(page);
    expect(await hintOf(page)).toBe('Aggiorna i fogli del report');
    expect(host.workbook.activeSheetId).toBe(sheetNamed(host, 'Indice').id);
    await page.getByText('Dati attendibili').waitFor({ timeout: 10_000 });
    expect(reportCell(host, 'Città metropolitana di Torino', 1)).toBe(1512);
    await shoot(page, 'rapporto');
    const names = host.workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Indice', '1 Registrati', 'Controlli']));
    expect(await generateButton(page).evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
    const { writes } = host.counters;
    await generateButton(page).click();
    await page.getByText('Già aggiornato').waitFor();
    expect(host.counters.writes).toBe(writes);
    for (const step of [
      'Registrazione 8.909',
      'Pre-accoglienza 7.421 83,3% dei registrati',
      'Questionario 5.545 62,2% dei registrati',
      'Scelta del soggetto attuatore 5.065 56,9% dei registrati',
      'Patto di servizio 4.115 46,2% dei registrati',
    ])
      await page.getByRole('button', { name: `${step} (1° sem. ` }).waitFor();
    await choose(page, 'Area territoriale', 'Cuneo');
    await button(page, pactsOfCuneo).click();
    await until(() => host.workbook.activeSheetId === sheetNamed(host, '6 Patto di servizio').id);
    await page.getByRole('button', { name: 'Controlli' }).click();
    await until(() => host.workbook.activeSheetId === sheetNamed(host, 'Controlli').id);
  });

  it('tells what it found, by keyboard alone, and writes nothing', async () => {
    const host = smallHost();
    const rowsOf = (sheet: string): string => `${sheetNamed(host, sheet).cells.size - 1} righe`;
    const { page } = await open({ host });
    await page.getByText('Nessun report, per ora.').waitFor();
    expect(await hintOf(page)).toBe('Crea i fogli del report');
    for (let stop = 0; stop < 5; stop++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await button(page, 'Controlla i dati').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^Dati controllati/).waitFor();
    await page.getByText(rowsOf('Utenti')).waitFor({ timeout: 10_000 });
    await page.getByText(rowsOf('Incontri')).waitFor({ timeout: 10_000 });
    await page
      .getByText('Dati dal 1° giugno 2017 al 31 dicembre 2019.')
      .waitFor({ timeout: 10_000 });
    await shoot(page, 'dati');
    expect(host.counters.writes).toBe(0);
  });

  it('previews without writing, then writes what changed and says what', async () => {
    const host = await reportHost();
    const { page } = await open({ host });
    await upToDate(page);
    typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
    const { writes } = host.counters;
    await button(page, 'Anteprima').click();
    await page.getByText(/^Cambierebbero/).waitFor();
    await page.getByText('Rettifiche di periodi conclusi').waitFor({ timeout: 10_000 });
    await page
      .getByText(/^\d° sem\. \(\w{3} \d{4} – \w{3} \d{4}\)$/)
      .first()
      .waitFor();
    expect(await page.getByRole('row').nth(1).innerText()).toBe('Registrazione\t600\t600\t–');
    await page.getByText(/^\d+ fogli cambierebbero$/).click();
    await shoot(page, 'anteprima');
    expect(host.counters.writes).toBe(writes);
    await button(page, 'Chiudi l’anteprima').click();
    await page.getByRole('heading', { name: 'Il percorso' }).waitFor();
    const focused = await page.evaluate('document.activeElement.textContent');
    expect(focused).toBe('Anteprima');
    await button(page, 'Anteprima').click();
    await page.getByText(/^Cambierebbero/).waitFor();
    host.workbook.activeSheetId = sheetNamed(host, 'Utenti').id;
    await generate(page);
    // The index shows by itself after the first run alone.
    expect(host.workbook.activeSheetId).toBe(sheetNamed(host, 'Utenti').id);
    expect(host.counters.writes).toBeGreaterThan(writes);
    await page.getByText('Rettifiche di periodi conclusi').waitFor({ timeout: 10_000 });
    await shoot(page, 'variazioni');
  });

  it('says that the report is out of date once a raw cell changes, and no longer once it is not', async () => {
    const host = await reportHost();
    addSheet(host.workbook, 'Appunti');
    const { page, deliverEvents } = await open({ host });
    await upToDate(page);
    await deliverEvents();
    typeInto(host, 'Appunti!A1', [['mio']]);
    await deliverEvents();
    await page.waitForTimeout(300);
    const banner = page.getByText('Da aggiornare');
    expect(await banner.count()).toBe(0);
    typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
    await deliverEvents();
    await banner.waitFor();
    await shoot(page, 'da-aggiornare');
    await generate(page);
    expect(await banner.count()).toBe(0);
  });

  it('sees on opening whether the raw data are still those of the report, and whether that is whole', async () => {
    const host = await reportHost();
    typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
    // As a run leaves it that does not come to its end.
    const { customProperties } = sheetNamed(host, '1 Registrati');
    customProperties.set('ReportMIP.stato', 'in corso');
    const { page } = await open({ host });
    await page
      .getByText('Report scritto a metà: se nessun altro lo sta scrivendo, premi Genera report.')
      .waitFor();
    await tab(page, 'Da sistemare').click();
    await page.getByText(`${fewUsers} righe`).waitFor();
    expect(await page.getByText('Report scritto a metà').count()).toBeGreaterThan(0);
    await generate(page);
    expect(customProperties.get('ReportMIP.stato')).toBe('completo');
    await page.close();
    const again = await open({ host });
    await again.page.getByRole('button', { name: /^Registrazione 600 / }).waitFor();
    await again.page.getByText(/^Aggiornato il/).waitFor();
    await tab(again.page, 'Da sistemare').click();
    await again.page.getByText(`${fewUsers} righe`).waitFor();
    expect(await again.page.getByText('Da aggiornare').count()).toBe(0);
    await again.page.close();
    typeInto(host, 'Utenti!C3', [['Provincia Cuneo']]);
    const changed = await open({ host });
    await changed.page.getByText('Da aggiornare').waitFor();
  });

  it('says where a link leads nowhere, and keeps the result', async () => {
    const host = await reportHost();
    const { page } = await open({ host });
    await upToDate(page);
    sheetNamed(host, '6 Patto di servizio').visibility = 'Hidden';
    await page.getByRole('button', { name: '6 Patto di servizio' }).click();
    await page.getByText('il suo foglio è nascosto').waitFor();
    sheetNamed(host, '7 Sintesi').name = 'Riassunto';
    await page.getByRole('button', { name: '7 Sintesi' }).click();
    await page.getByText('non c’è più').waitFor();
    await page.getByRole('button', { name: '8 Qualità' }).click();
    await until(() => host.workbook.activeSheetId === sheetNamed(host, '8 Qualità').id);
    await page.getByText('non c’è più').waitFor({ state: 'detached' });
  });

  it('says why nothing can be counted, and what is missing', async () => {
    const host = createHost();
    typeInto(host, 'Foglio1!A1', [['Appunti miei']]);
    const { page } = await open({ host });
    await checkData(page);
    await page.getByText('non contiene le registrazioni').waitFor();
    await page.getByText('Manca un foglio «Patti»').first().waitFor({ timeout: 10_000 });
  });

  it('shows the verdict with its counts first, leads to a cell, and keeps it all through an error', async () => {
    const host = smallHost();
    typeInto(
      host,
      'Utenti!B3:B6',
      Array.from({ length: 4 }, () => ['31/31/2018']),
    );
    const { page } = await open({ host });
    await checkData(page);
    const verdict = page.getByRole('heading', { name: 'Dati attendibili con avvisi' });
    const counts = page.getByText('4 errori');
    const first = page.getByRole('listitem').first();
    await verdict.waitFor();
    const places = await Promise.all(
      [verdict, counts.last(), first].map(async (one) => (await one.boundingBox())?.y ?? NaN),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[1]).toBeLessThan(400);
    await page.getByText(/^4 errori · .*4 righe su \d\.\d{3} non contate$/).waitFor();
    await openProblem(page, 'Date impossibili');
    await page.getByText('1 di 4').waitFor();
    await page.getByRole('button', { name: 'Vai a Utenti, B3' }).click();
    await until(() => host.workbook.activeSheetId === sheetNamed(host, 'Utenti').id);
    expect(host.workbook.selection).toMatchObject({ firstRow: 2, firstColumn: 1 });
    host.trouble.cellEdit = true;
    await button(page, 'Controlla i dati').click();
    await page.getByText('Operazione non riuscita').waitFor();
    await verdict.waitFor();
    await page.getByText('1 di 4').waitFor();
  });

  it('puts an error in words, with its diagnostics, and works again afterwards', async () => {
    const host = smallHost();
    const { page } = await open({ host });
    await generateButton(page).waitFor();
    await page.waitForTimeout(500);
    host.trouble.cellEdit = true;
    await checkData(page);
    await page.getByText('premi Invio o Esc').waitFor();
    await page.getByText('Diagnostica per l’assistenza').click();
    await shoot(page, 'errore');
    await button(page, 'Copia la diagnostica').click();
    await page.getByText('Copiata.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('InvalidOperationInCellEditMode');
    expect(copied).toContain('Report MIP');
    host.trouble.cellEdit = false;
    await button(page, 'Controlla i dati').click();
    await page.getByText(/^Dati controllati/).waitFor();

    // Where the clipboard's own interface is refused.
    await page.evaluate(
      `navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))`,
    );
    host.trouble.otherWorkbookInFront = Infinity;
    await button(page, 'Controlla i dati').click();
    await page.getByText('Diagnostica per l’assistenza').click();
    const copy = button(page, 'Copia la diagnostica');
    await copy.click();
    await page.getByText('Copiata.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'codice: GeneralException',
    );
    expect(await copy.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});
