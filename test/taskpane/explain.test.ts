import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Host } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { selectChart, selectRange, sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { button, faultsInAllLooks, faultsOf, generate, shoot, until, upToDate } from './controls';
import { describePane } from './describePane';
import { reportHost, smallHost } from './sampleHost';

/** The first cell of the row with this label: `Conteggi!B7`. */
function cellBeside(host: Host, sheet: string, label: string, column = 'B'): string {
  const { cells } = sheetNamed(host, sheet);
  for (const row of cells.keys())
    if (String(cellAt(cells, row, 0).value).startsWith(label))
      return `${sheet}!${column}${row + 1}`;
  throw new Error('no such row');
}

/** The count of an area in a period. */
const firstFigure = (host: Host): string =>
  cellBeside(host, '1 Registrati', 'Città metropolitana di Torino');

/** What has the keyboard, by its text. */
const focused = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement.textContent');

/** Goes on with Tab to what is called so; fails where it cannot be reached. */
async function tabTo(page: Page, text: RegExp, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    const now = await page.evaluate<string>(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
    );
    if (text.test(now)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not come to ${text.source}`);
}

describePane('the card of a cell', (open) => {
  it('leads from a figure to its rows and back, by keyboard alone, and writes nothing', async () => {
    const host = smallHost();
    const { page, deliverEvents } = await open({ host });
    await generate(page);
    await deliverEvents();
    const { writes } = host.counters;
    const places = `[...document.querySelectorAll('.main.actions button, .progress button, [role=tab], #spiega')].map((one) => one.getBoundingClientRect().y + scrollY)`;
    const before = await page.evaluate(places);
    selectRange(host, firstFigure(host));
    await tabTo(page, /^Spiega la cella selezionata$/);
    await page.keyboard.press('Enter');
    const heading = (text: string | RegExp) => page.locator('#carta', { hasText: text });
    await heading(/^Utenti registrati, /).waitFor();
    const figure = await heading('').textContent();
    expect(await focused(page)).toBe(figure);
    await page.getByText('Ecco che cos’è la cifra selezionata.').waitFor();
    await page.getByText(/^\d+,\d% di tutte le aree · \d+,\d% di tutti i periodi$/).waitFor();
    expect(await page.locator('.neighbours .own').innerText()).toMatch(/^1° sem\.\s+\d+$/);
    await page.getByRole('button', { name: 'Figura 1', exact: true }).waitFor();
    expect(await page.evaluate(places)).toEqual(before);
    expect(await faultsInAllLooks(page, 'carta-cifra')).toEqual([]);

    await tabTo(page, /^Utenti, riga \d+$/);
    const row = Number(/\d+/.exec(String(await focused(page)))?.[0]);
    await page.keyboard.press('Enter');
    await until(() => host.workbook.activeSheetId === sheetNamed(host, 'Utenti').id);
    expect(host.workbook.selection).toMatchObject({ firstRow: row - 1, firstColumn: 0 });

    await tabTo(page, /^Spiega la cella selezionata$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await heading(`Utenti, riga ${row}`).waitFor();
    expect(await faultsInAllLooks(page, 'carta-riga')).toEqual([]);
    await tabTo(page, /^Utenti registrati, tutte le aree, 1° sem/);
    await page.keyboard.press('Enter');
    await page.getByText('La somma degli addendi.').waitFor();
    expect(await faultsInAllLooks(page, 'carta-formula')).toEqual([]);
    await tabTo(page, /^Utenti registrati, Città/);
    expect(await focused(page)).toBe(figure);
    await page.keyboard.press('Enter');
    await heading(figure ?? '').waitFor();
    for (const back of [/tutte le aree/, `Utenti, riga ${row}`]) {
      await tabTo(page, /^Indietro$/);
      await page.keyboard.press('Enter');
      await heading(back).waitFor();
    }
    await heading(`Utenti, riga ${row}`).waitFor();
    expect(await focused(page)).toBe(`Utenti, riga ${row}`);
    await page.keyboard.press('Escape');
    await heading('').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Spiega la cella selezionata');

    // The card goes along with what is selected; what the pane itself goes to is no answer to anything.
    await page.keyboard.press('Enter');
    await heading(`Utenti, riga ${row}`).waitFor();
    selectRange(host, firstFigure(host));
    await deliverEvents();
    await heading(figure ?? '').waitFor();
    host.workbook.activeSheetId = sheetNamed(host, 'Utenti').id;
    await page.getByText(/^1 Registrati, B/).click();
    await until(() => host.workbook.activeSheetId === sheetNamed(host, '1 Registrati').id);
    selectChart(host, '1 Registrati', 'Figura 1');
    await deliverEvents();
    await heading(/^Figura 1\. /).waitFor();
    expect(await faultsInAllLooks(page, 'carta-grafico')).toEqual([]);
    selectRange(host, firstFigure(host));
    await deliverEvents();
    await heading(figure ?? '').waitFor();
    await button(page, 'Copia con la fonte').click();
    await page.getByText('Cifra copiata, con la sua fonte').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /^Utenti registrati, Città .*: \d+\n.*Tabella 1 .*\. Fonte: /,
    );
    expect(host.counters.writes).toBe(writes);
  });

  it('says what else a cell is: no figure, one that is out of date, a row that counts nothing', async () => {
    const host = await reportHost();
    const { page, deliverEvents } = await open({ host });
    await upToDate(page);
    await deliverEvents();
    const ask = button(page, 'Spiega la cella selezionata');
    selectRange(host, cellBeside(host, 'Conteggi', 'Registrazione', 'K'));
    await page.route('**/cards.*.js', (route) => route.abort());
    await ask.click();
    await page.getByText('Questa parte del pannello non si è caricata').waitFor();
    await page.unroute('**/cards.*.js');
    await ask.click();
    const { hiddenRows } = sheetNamed(host, 'Utenti');
    await button(page, 'Mostra solo queste righe').click();
    await page.getByText('In vista solo le righe che hai scelto.').waitFor();
    expect(hiddenRows.size).toBeGreaterThan(100);
    expect(hiddenRows.has(0)).toBe(false);
    expect(hiddenRows.has(host.workbook.selection.firstRow)).toBe(false);
    for (const width of [320, 270, 480]) {
      await page.setViewportSize({ width, height: 720 });
      await shoot(page, `carta-righe-${width}`);
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    await button(page, 'Mostra tutte le righe').click();
    await page.getByText('Tutte le righe sono di nuovo in vista.').waitFor();
    expect(hiddenRows.size).toBe(0);
    selectRange(host, '1 Registrati!A1');
    await ask.click();
    await page.getByRole('heading', { name: 'Qui non c’è una cifra' }).waitFor();
    typeInto(host, firstFigure(host), [[3]]);
    selectRange(host, firstFigure(host));
    await ask.click();
    await page.getByRole('heading', { name: 'Il report va prima aggiornato' }).waitFor();
    typeInto(host, 'Utenti!B3', [['31/31/2018']]);
    await deliverEvents();
    await page.getByText('I dati sono cambiati dopo questa risposta').waitFor();
    selectRange(host, 'Utenti!D3');
    await ask.click();
    await page.getByText('Non conta in nessuna cifra').waitFor();
    await shoot(page, 'carta-riga-esclusa');
    // What was answered of other data is gone.
    expect(await button(page, 'Indietro').count()).toBe(0);
  });
});
