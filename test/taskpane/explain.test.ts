import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Host } from '../../tools/excel-host/createHost';
import { parseSheetAddress } from '../../tools/excel-host/model/address';
import { cellAt } from '../../tools/excel-host/model/grid';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { button, faultsOf, generate, shoot, until } from './controls';
import { describePane } from './describePane';
import { smallHost } from './sampleHost';

/** The user selects a cell: `Utenti!A2`. */
function select(host: Host, address: string): void {
  const parsed = parseSheetAddress(address);
  if (!parsed) throw new Error(`no address ${address}`);
  host.workbook.activeSheetId = sheetNamed(host, parsed.sheet).id;
  host.workbook.selection = parsed.area;
}

/** The count of an area in a period. */
function firstFigure(host: Host): string {
  const { cells } = sheetNamed(host, '1 Registrati');
  for (const row of cells.keys())
    if (cellAt(cells, row, 0).value === 'Città metropolitana di Torino')
      return `1 Registrati!B${row + 1}`;
  throw new Error('no such row');
}

const looks = [
  { name: 'chiaro', colorScheme: 'light', forcedColors: 'none' },
  { name: 'scuro', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrasto', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** What is wrong with the card as it stands, in every look. */
async function faultsInAllLooks(page: Page, card: string): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  for (const { name, ...media } of looks) {
    await page.emulateMedia(media);
    faults.push(...(await faultsOf(page)));
    await shoot(page, `${name}-carta-${card}`);
  }
  return faults;
}

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
    select(host, firstFigure(host));
    await tabTo(page, /^Spiega la cella selezionata$/);
    await page.keyboard.press('Enter');
    const heading = (text: string | RegExp) => page.locator('#carta', { hasText: text });
    await heading(/^Utenti registrati, /).waitFor();
    const figure = await heading('').textContent();
    expect(await focused(page)).toBe(figure);
    await page.getByText('Ecco che cos’è la cifra selezionata.').waitFor();
    expect(await page.evaluate(places)).toEqual(before);
    expect(await faultsInAllLooks(page, 'cifra')).toEqual([]);

    await tabTo(page, /^Utenti, riga \d+$/);
    const row = Number(/\d+/.exec(String(await focused(page)))?.[0]);
    await page.keyboard.press('Enter');
    await until(() => host.workbook.activeSheetId === sheetNamed(host, 'Utenti').id);
    expect(host.workbook.selection).toMatchObject({ firstRow: row - 1, firstColumn: 0 });

    await tabTo(page, /^Spiega la cella selezionata$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await heading(`Utenti, riga ${row}`).waitFor();
    expect(await faultsInAllLooks(page, 'riga')).toEqual([]);
    await tabTo(page, /^Utenti registrati, tutte le aree, 1° sem/);
    await page.keyboard.press('Enter');
    await page.getByText('La somma degli addendi.').waitFor();
    expect(await faultsInAllLooks(page, 'formula')).toEqual([]);
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
    expect(host.counters.writes).toBe(writes);
  });

  it('says what else a cell is: no figure, one that is out of date, a row that counts nothing', async () => {
    const host = smallHost();
    const { page, deliverEvents } = await open({ host });
    await generate(page);
    await deliverEvents();
    const ask = button(page, 'Spiega la cella selezionata');
    select(host, '1 Registrati!A1');
    await ask.click();
    await page.getByRole('heading', { name: 'Qui non c’è una cifra' }).waitFor();
    typeInto(host, firstFigure(host), [[3]]);
    select(host, firstFigure(host));
    await ask.click();
    await page.getByRole('heading', { name: 'Il report va prima aggiornato' }).waitFor();
    typeInto(host, 'Utenti!B3', [['31/31/2018']]);
    await deliverEvents();
    await page.getByText('I dati sono cambiati dopo questa risposta').waitFor();
    select(host, 'Utenti!D3');
    await ask.click();
    await page.getByText('Non conta in nessuna cifra').waitFor();
    await shoot(page, 'carta-riga-esclusa');
    // What was answered of other data is gone.
    expect(await button(page, 'Indietro').count()).toBe(0);
  });
});
