import { expect, it } from '@jest/globals';
import { createHost } from '../host/createHost';
import { calculateManually, typeInto } from '../host/userActions';
import { checkData, faultsOf, generate, shoot, tab } from './controls';
import { describePane } from './describePane';
import type { Surroundings } from './openPane';
import { sampleHost } from './sampleHost';

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

const looks = [
  { name: 'chiaro', colorScheme: 'light', forcedColors: 'none' },
  { name: 'scuro', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrasto', colorScheme: 'dark', forcedColors: 'active' },
] as const;

describePane('the pane for everybody', (open) => {
  it.each(looks.flatMap((look) => [320, 270].map((width) => ({ ...look, width }))))(
    'is accessible and fits: $name, $width px',
    async ({ name, width, colorScheme, forcedColors }) => {
      const host = sampleHost();
      typeInto(host, 'Utenti!B3', [['31/31/2018']]);
      const { page, deliverEvents } = await open({ host, width, colorScheme, forcedColors });
      await generate(page);
      await deliverEvents();
      typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
      await deliverEvents();
      await page.getByText('Report da aggiornare').waitFor();
      await shoot(page, `${name}-${width}-avviso`);
      await generate(page);
      expect(await faultsOf(page)).toEqual([]);
      await shoot(page, `${name}-${width}-rapporto`);
      await checkData(page);
      await page.getByText(/^Dati controllati|^Report da/).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await shoot(page, `${name}-${width}-dati`);
      await tab(page, 'Impostazioni').click();
      await page.getByRole('textbox', { name: 'Dati al' }).fill('mai');
      await page.getByText('serve una data').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await shoot(page, `${name}-${width}-impostazioni`);
    },
  );
});

describePane('the pane in a workbook that is calculated by hand', (open) => {
  it('says after a run which formulas still wait', async () => {
    const host = sampleHost();
    const { page } = await open({ host });
    await generate(page);
    expect(await page.getByText('calcolo manuale').count()).toBe(0);
    calculateManually(host);
    typeInto(host, '1 Registrati!A1', [['Un altro titolo']]);
    await generate(page);
    await page.getByText('calcolo manuale').waitFor();
    expect(host.workbook.calculationMode).toBe('Manual');
  });
});
