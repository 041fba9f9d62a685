import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createHost } from '../../tools/excel-host/createHost';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { button, checkData, generateButton, shoot, tab } from './controls';
import { describePane } from './describePane';
import { smallHost } from './sampleHost';
import { heldAt } from './slowHosts';

/** Where everything stands that can be clicked above the tabs' own content. */
const placesOf = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('.main.actions button, .progress button, [role=tab]')].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.textContent.slice(0, 7), x, y + scrollY, width, height].join(' ');
  })`);

const widths = [320, 270, 480];

/** Takes note of what there is of the way to stop, and where, whenever something changes at the first width. */
const watchCancel = `
  seen = new Set();
  new MutationObserver(() => {
    if (innerWidth !== ${widths[0]}) return;
    const status = document.querySelector('[role=status]').textContent;
    const cancel = document.querySelector('.progress button');
    const { y } = cancel.getBoundingClientRect();
    seen.add([status.startsWith('Scrittura'), cancel.getAttribute('aria-disabled'), cancel.title, y + scrollY].join('|'));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
`;

/** The places at each width. */
async function placesAtAllWidths(page: Page, state: string): Promise<readonly unknown[]> {
  const places: unknown[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 720 });
    places.push(await placesOf(page));
    await shoot(page, `luoghi-${state}-${width}`);
  }
  return places;
}

describePane('the buttons and tabs of the pane', (open) => {
  it('stand where they are whatever happens', async () => {
    const blank = await open({ host: createHost() });
    await button(blank.page, 'Prova con dati di esempio').waitFor();
    const places = await placesAtAllWidths(blank.page, 'vuota');
    expect(places.flat()).toHaveLength(7 * widths.length);
    await blank.page.close();

    const host = smallHost();
    const reading = heldAt(host, '"Protection"');
    let runs = 0;
    const handle = (request: string): Promise<string> => {
      if (request.includes('"Protection"')) runs += 1;
      return reading.host.handle(request);
    };
    const { page, deliverEvents } = await open({ host: { ...host, handle } });
    const expectSame = async (state: string): Promise<void> => {
      expect(await placesAtAllWidths(page, state)).toEqual(places);
    };
    await page.getByText('Nessun report').waitFor();
    await expectSame('primo-avvio');
    await page.evaluate(watchCancel);
    // A double click starts one run, and cancels nothing.
    await generateButton(page).dblclick();
    await reading.reached;
    await page.getByRole('heading', { name: 'Il report si fa in quattro passi' }).waitFor();
    await expectSame('lettura');
    await page.setViewportSize({ width: 320, height: 720 });
    reading.release();
    await page.getByText(/^Aggiornato alle/).waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText(/^Aggiornato alle/).count()).toBe(1);
    expect(runs).toBe(1);
    // While the report is written, it can no longer be stopped.
    const seen = await page.evaluate<string[]>('[...seen]');
    expect(seen.filter((line) => line.startsWith('true|'))).toEqual([
      expect.stringMatching(/^true\|true\|Ora non puoi annullare/),
    ]);
    expect(new Set(seen.map((line) => line.split('|').at(-1))).size).toBe(1);
    await expectSame('generato');

    await deliverEvents();
    typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
    await deliverEvents();
    await page.getByText('Da aggiornare').waitFor();
    await expectSame('da-aggiornare');
    await button(page, 'Anteprima').click();
    await page.getByText(/^Cambierebbero/).waitFor();
    await expectSame('anteprima');
    host.trouble.cellEdit = true;
    await checkData(page);
    await page.getByText('Operazione non riuscita').waitFor();
    await expectSame('errore');
    host.trouble.cellEdit = false;
    await tab(page, 'Impostazioni').click();
    await expectSame('impostazioni');
    const { cells } = sheetNamed(host, 'Controlli');
    typeInto(host, `Controlli!A${Math.max(...cells.keys()) + 2}`, [['mia nota']]);
    typeInto(host, 'Utenti!B3:B6', [['x'], ['x'], ['x'], ['x']]);
    await generateButton(page).click();
    await button(page, 'Torna indietro').waitFor();
    await expectSame('domanda');
  });
});
