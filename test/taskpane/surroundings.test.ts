import { expect, it } from '@jest/globals';
import { createHost } from '../../tools/excel-host/createHost';
import { calculateManually, typeInto } from '../../tools/excel-host/userActions';
import {
  button,
  checkData,
  faultsInAllLooks,
  faultsOf,
  generate,
  looks,
  shoot,
  shootWindow,
  tab,
  upToDate,
} from './controls';
import { describePane } from './describePane';
import type { Surroundings } from './openPane';
import { reportHost, smallHost } from './sampleHost';

describePane('the pane where it cannot work', (open) => {
  it.each<[string, Partial<Surroundings>, string]>([
    ['office.js does not load', { office: 'missing' }, 'La libreria di Office non si è caricata'],
    ['it is opened outside Excel', { office: 'outside' }, 'funziona solo dentro Excel'],
    ['Excel is too old', { requirementSets: { ExcelApi: '1.11' } }, 'troppo vecchia'],
  ])('explains itself: %s', async (_name, surroundings, sentence) => {
    const { page } = await open({ host: createHost(), ...surroundings });
    await page.getByText(sentence).waitFor();
    await shoot(page, `ostacolo-${surroundings.office ?? 'vecchio'}`);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describePane('the pane while office.js is long in coming', (open) => {
  it('shows itself all the same, and in time says what may be the matter', async () => {
    const { page } = await open({ host: createHost(), office: 'silent' });
    await page.getByText('Caricamento…').waitFor();
    const late = page.getByText('Ci vuole più del solito');
    await late.waitFor({ state: 'hidden' });
    await page.evaluate('document.getAnimations().forEach((animation) => animation.finish())');
    await late.waitFor();
    await shoot(page, 'attesa');
  });
});

describePane('the pane for everybody', (open) => {
  it('is accessible and fits, in each of its states', async () => {
    const host = smallHost();
    typeInto(host, 'Utenti!B3', [['31/31/2018']]);
    const { page, deliverEvents } = await open({ host });
    await generate(page);
    expect(await faultsInAllLooks(page, 'report')).toEqual([]);
    await button(page, 'Altre azioni').click();
    await page.getByRole('menuitem', { name: 'Documento Word' }).waitFor();
    // Another width would close the menu.
    for (const { name, ...media } of looks) {
      await page.emulateMedia(media);
      expect(await faultsOf(page)).toEqual([]);
      await shootWindow(page, `menu-${name}`);
    }
    await page.emulateMedia(looks[0]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 480, height: 720 });
    expect(await faultsOf(page)).toEqual([]);
    const columns = await Promise.all(
      ['Il percorso', 'Dati attendibili'].map(async (name) =>
        page.getByRole('heading', { name }).boundingBox(),
      ),
    );
    expect(columns[0]?.x).toBeLessThan((columns[1]?.x ?? 0) - 200);
    await deliverEvents();
    typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
    await deliverEvents();
    await page.getByText('Da aggiornare').waitFor();
    expect(await faultsInAllLooks(page, 'avviso')).toEqual([]);
    await checkData(page);
    await page.getByText(/^Dati controllati|^Da aggiornare/).waitFor();
    expect(await faultsInAllLooks(page, 'dati')).toEqual([]);
    await tab(page, 'Impostazioni').click();
    const dataDate = page.getByRole('combobox', { name: 'Dati al' });
    await dataDate.fill('mai');
    await dataDate.blur();
    await page.getByText('serve una data').waitFor();
    expect(await faultsInAllLooks(page, 'impostazioni')).toEqual([]);
  });

  it.each(looks)('opens in the look of the system: $name', async ({ name, ...media }) => {
    const { page } = await open({ host: createHost(), ...media });
    await button(page, 'Prova con dati di esempio').waitFor();
    const theme = await page.evaluate('document.documentElement.dataset.theme');
    expect(theme).toBe(media.colorScheme);
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, `${name}-primo-avvio`);
  });
});

describePane('the pane in a workbook that is calculated by hand', (open) => {
  it('says after a run which formulas still wait', async () => {
    const host = await reportHost();
    const { page } = await open({ host });
    await upToDate(page);
    expect(await page.getByText('calcolo manuale').count()).toBe(0);
    calculateManually(host);
    typeInto(host, '1 Registrati!A1', [['Un altro titolo']]);
    await generate(page);
    await page.getByText('calcolo manuale').waitFor();
    expect(host.workbook.calculationMode).toBe('Manual');
  });
});
