import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Host } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { addSheet } from '../../tools/excel-host/model/sheets';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import {
  button,
  faultsInAllLooks,
  faultsOf,
  fromMenu,
  generateButton,
  shoot,
  until,
  upToDate,
} from './controls';
import { describePane } from './describePane';
import { reportHost, smallHost } from './sampleHost';

const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.textContent');

/** A note below the findings, and dates that make these reach it. */
function fillBelowFindings(host: Host): string {
  const { cells } = sheetNamed(host, 'Controlli');
  const cell = `A${Math.max(...cells.keys()) + 2}`;
  typeInto(host, `Controlli!${cell}`, [['mia nota']]);
  typeInto(host, 'Utenti!B3:B6', [['x'], ['x'], ['x'], ['x']]);
  return cell;
}

describePane('before it takes cells that the user filled, the pane', (open) => {
  it('asks, with what they hold and the way to them', async () => {
    const host = await reportHost();
    const { page } = await open({ host });
    await upToDate(page);
    const cell = fillBelowFindings(host);
    const { writes } = host.counters;
    await button(page, 'Anteprima').click();
    await page.getByText('ti chiederà se sovrascrivere 1 cella').waitFor();
    // What it holds, and the way to it, are there before anything is asked.
    await page.getByText('mia nota').waitFor();
    await page.getByRole('button', { name: `Controlli, ${cell}` }).waitFor();
    expect(await faultsInAllLooks(page, 'anteprima')).toEqual([]);
    await generateButton(page).click();
    await page.getByRole('heading', { name: 'Vuoi sovrascrivere una tua cella?' }).waitFor();
    await shoot(page, 'domanda-celle');
    expect(await focused(page)).toBe('Torna indietro');
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.getByText('Attenzione.').count()).toBe(0);
    await page.getByText('mia nota').waitFor();
    await page.getByRole('button', { name: `Controlli, ${cell}` }).click();
    await until(() => host.workbook.activeSheetId === sheetNamed(host, 'Controlli').id);

    await button(page, 'Torna indietro').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Torna indietro').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Genera report');
    expect(host.counters.writes).toBe(writes);

    await generateButton(page).click();
    await button(page, 'Sovrascrivi e genera').click();
    await page.getByText(/^Aggiornato alle/).waitFor();
    expect(host.counters.writes).toBeGreaterThan(writes);
  });
});

describePane('where a sheet of the user’s has a name of the report’s, the pane', (open) => {
  it('offers to rename it, asks before, and says where it may not', async () => {
    const host = smallHost();
    addSheet(host.workbook, 'Indice');
    typeInto(host, 'Indice!A1', [['Appunti miei']]);
    const { page } = await open({ host });
    await button(page, 'Anteprima').click();
    await page.getByText('ti chiederà di rinominare').waitFor();
    await generateButton(page).click();
    await page.getByRole('heading', { name: 'Vuoi rinominare un tuo foglio?' }).waitFor();
    await shoot(page, 'domanda-nomi');
    expect(await focused(page)).toBe('Torna indietro');
    expect(await faultsOf(page)).toEqual([]);
    expect(host.counters.writes).toBe(0);
    const rename = button(page, 'Rinomina in «Indice (mio)» e genera');
    host.workbook.isStructureProtected = true;
    await rename.click();
    await page.getByText('la struttura').waitFor();
    expect(cellAt(sheetNamed(host, 'Indice').cells, 0, 0).value).toBe('Appunti miei');
    host.workbook.isStructureProtected = false;
    await generateButton(page).click();
    await rename.click();
    await page.getByText(/^Aggiornato alle/).waitFor();
    expect(cellAt(sheetNamed(host, 'Indice (mio)').cells, 0, 0).value).toBe('Appunti miei');
    expect(cellAt(sheetNamed(host, 'Indice').cells, 0, 0).value).toBe(
      'Rapporto di monitoraggio MIP',
    );
  });
});

describePane('where another program took the marks off the report’s sheets, the pane', (open) => {
  it('asks whether they are the report’s, and then writes them', async () => {
    const host = await reportHost();
    const { page } = await open({ host });
    await upToDate(page);
    const names = host.workbook.sheets.map(({ name }) => name);
    for (const sheet of host.workbook.sheets) sheet.customProperties.clear();
    const { writes } = host.counters;
    await generateButton(page).click();
    await page.getByRole('heading', { name: 'Vuoi che il report riprenda 11 fogli?' }).waitFor();
    await shoot(page, 'domanda-fogli');
    expect(await focused(page)).toBe('Torna indietro');
    expect(await faultsOf(page)).toEqual([]);
    expect(host.counters.writes).toBe(writes);
    await button(page, 'Riprendi i fogli e genera').click();
    await page.getByText(/^Aggiornato alle/).waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(sheetNamed(host, 'Indice').customProperties.size).toBeGreaterThan(0);
  });
});

describePane('asked to write the looks again, the pane', (open) => {
  it('puts right what the user dressed otherwise, and leaves the contents', async () => {
    const host = await reportHost();
    const { page } = await open({ host });
    await upToDate(page);
    const { charts } = sheetNamed(host, '1 Registrati');
    expect(charts.length).toBeGreaterThan(0);
    for (const { title } of charts) title.visible = true;
    await generateButton(page).click();
    await page.getByText('Già aggiornato').waitFor();
    expect(charts.map(({ title }) => title.visible)).not.toContain(false);
    await fromMenu(page, 'Riscrivi l’aspetto');
    await page.getByText(/^Aggiornato alle/).waitFor();
    await page.getByText('Aspetto dei fogli rifatto').waitFor();
    expect(charts.map(({ title }) => title.visible)).not.toContain(true);
  });
});
