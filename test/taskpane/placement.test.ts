import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createHost } from '../../tools/excel-host/createHost';
import { addSheet } from '../../tools/excel-host/model/sheets';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { button, checkData, generate, generateButton, shoot, tab } from './controls';
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
    const { page, deliverEvents } = await open({ host: reading.host });
    const expectSame = async (state: string): Promise<void> => {
      expect(await placesAtAllWidths(page, state)).toEqual(places);
    };
    await page.getByText('Nessun report').waitFor();
    await expectSame('primo-avvio');
    await generateButton(page).click();
    await reading.reached;
    await page.getByRole('heading', { name: 'Il report si fa in quattro passi' }).waitFor();
    await expectSame('lettura');
    reading.release();
    await page.getByText(/^Aggiornato alle/).waitFor();
    await expectSame('generato');

    await deliverEvents();
    typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
    await deliverEvents();
    await page.getByText('Report da aggiornare').waitFor();
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

  it('stand still while the report is written, when it can no longer be stopped', async () => {
    const host = smallHost();
    addSheet(host.workbook, 'Appunti');
    const { page } = await open({ host });
    await generateButton(page).waitFor();
    await page.evaluate(`
      seen = new Set();
      new MutationObserver(() => {
        const status = document.querySelector('[role=status]').textContent;
        const cancel = document.querySelector('.progress button');
        const { y } = cancel.getBoundingClientRect();
        seen.add([status.startsWith('Scrittura'), cancel.getAttribute('aria-disabled'), cancel.title, y].join('|'));
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    `);
    await generate(page);
    const seen = await page.evaluate<string[]>('[...seen]');
    const writing = seen.filter((line) => line.startsWith('true|'));
    expect(writing).toHaveLength(1);
    expect(writing[0]).toMatch(/^true\|true\|Ora non puoi annullare/);
    expect(new Set(seen.map((line) => line.split('|').at(-1))).size).toBe(1);
  });

  it('start one run where they are clicked twice, and cancel nothing', async () => {
    const host = smallHost();
    let runs = 0;
    const counting = {
      ...host,
      handle: (request: string) => {
        if (request.includes('"Protection"')) runs += 1;
        return host.handle(request);
      },
    };
    const { page } = await open({ host: counting });
    await generateButton(page).waitFor();
    await page.waitForTimeout(500);
    const box = await generateButton(page).boundingBox();
    if (!box) throw new Error('there is no button');
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByText(/^Aggiornato alle/).waitFor();
    await page.waitForTimeout(1000);
    expect(await page.getByText(/^Aggiornato alle/).count()).toBe(1);
    expect(runs).toBe(1);
  });
});
