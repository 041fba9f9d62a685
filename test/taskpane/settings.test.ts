import { expect, it } from '@jest/globals';
import type { Host } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import {
  button,
  checkData,
  choose,
  faultsOf,
  generate,
  generateButton,
  looks,
  shoot,
  shootWindow,
  tab,
  until,
} from './controls';
import { describePane } from './describePane';
import { fewUsers, smallHost } from './sampleHost';
import { heldAt } from './slowHosts';

/** The rows of the sheet Parametri, as texts and numbers. */
function parameters(host: Host): readonly (readonly unknown[])[] {
  const { cells } = sheetNamed(host, 'Parametri');
  return Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, row) =>
    Array.from({ length: 6 }, (_cell, column) => cellAt(cells, row, column).value),
  );
}

describePane('the settings in the pane', (open) => {
  it('are saved where they stand once their field is left, and leave the rest of the sheet alone', async () => {
    const host = smallHost();
    typeInto(host, 'Parametri!A9:C9', [['Responsabile', 'Rossi', 'nota mia']]);
    const saving = heldAt(host, 'Rapporto di prova');
    const { page } = await open({ host: saving.host });
    await tab(page, 'Impostazioni').click();
    const title = page.getByRole('textbox', { name: 'Titolo', exact: true });
    await title.fill('Rapporto di prova');
    expect(await button(page, 'Annulla la modifica').count()).toBe(0);
    await page.getByRole('spinbutton', { name: 'Soglia riservatezza' }).fill('5');
    await saving.reached;
    // A save that waits takes nothing along that is set meanwhile.
    await choose(page, 'Periodo', 'anno');
    saving.release();
    await page.getByText('Salvato: Periodo.').waitFor();
    for (const width of [480, 270, 320]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await faultsOf(page)).toEqual([]);
      await shoot(page, `impostazioni-${width}`);
    }
    const rows = parameters(host);
    expect(rows.find(([name]) => name === 'Titolo')?.[1]).toBe('Rapporto di prova');
    expect(rows.find(([name]) => name === 'Periodo')?.[1]).toBe('anno');
    expect(rows.find(([name]) => name === 'Soglia riservatezza')?.[1]).toBe(5);
    expect(rows[8]?.slice(0, 3)).toEqual(['Responsabile', 'Rossi', 'nota mia']);
    await generate(page);
    expect(cellAt(sheetNamed(host, 'Indice').cells, 0, 0).value).toBe('Rapporto di prova');
    // An area is chosen among those that there are.
    await tab(page, 'Impostazioni').click();
    await choose(page, 'Area sull’asse secondario', 'Cuneo');
    await page.getByText('Salvato: Area sull’asse secondario.').waitFor();
    expect(parameters(host).flat()).toContain('Cuneo');
  });

  it('make the sheet where there is none', async () => {
    const host = smallHost();
    host.workbook.sheets = host.workbook.sheets.filter(({ name }) => name !== 'Parametri');
    const { page } = await open({ host });
    await tab(page, 'Impostazioni').click();
    await page.getByRole('combobox', { name: 'Dati al' }).fill('31/12/2019');
    await page.keyboard.press('Tab');
    await page.getByText('Salvato: Dati al.').waitFor();
    expect(parameters(host).map((row) => row.slice(0, 2))).toEqual([
      ['Parametro', 'Valore'],
      ['Dati al', '31/12/2019'],
    ]);
    // By keyboard alone: the calendar, the steps of a number, and the way back.
    const start = page.getByRole('combobox', { name: 'Inizio servizio' });
    await start.fill('giugno 2017');
    await page.keyboard.press('Tab');
    await page.getByText('Salvato: Inizio servizio.').waitFor();
    expect(await start.inputValue()).toBe('giugno 2017');
    await start.focus();
    await page.keyboard.press('Enter');
    await page.getByText('giugno 2017', { exact: true }).waitFor();
    // Another width would close the calendar.
    for (const look of looks) {
      await page.emulateMedia(look);
      expect(await faultsOf(page)).toEqual([]);
      await shootWindow(page, `calendario-${look.name}`);
    }
    await page.emulateMedia(looks[0]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await until(() => parameters(host).some(([, value]) => value === '02/06/2017'));
    expect(await start.inputValue()).toBe('02/06/2017');
    const threshold = page.getByRole('spinbutton', { name: 'Soglia riservatezza' });
    await threshold.focus();
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Tab'])
      await page.keyboard.press(key);
    await until(() => parameters(host).some(([, value]) => value === 3));
    const valueOf = (name: string): unknown =>
      parameters(host).find(([parameter]) => parameter === name)?.[1];
    const undo = async (): Promise<void> => {
      const before = JSON.stringify(parameters(host));
      await button(page, 'Annulla la modifica').click();
      await until(() => JSON.stringify(parameters(host)) !== before);
      await page.getByText('Modifica annullata.').waitFor();
    };
    for (const left of ['02/06/2017', 'giugno 2017', '']) {
      await undo();
      expect(valueOf('Soglia riservatezza')).toBe('');
      expect(valueOf('Inizio servizio')).toBe(left);
    }
  });

  it('keep what was typed through an error and another tab', async () => {
    const host = smallHost();
    const { page } = await open({ host });
    await tab(page, 'Impostazioni').click();
    const title = page.getByRole('textbox', { name: 'Titolo', exact: true });
    await title.fill('Scritto a mano');
    sheetNamed(host, 'Parametri').isProtected = true;
    await page.keyboard.press('Tab');
    await page.getByText('togli la protezione').waitFor();
    expect(await title.inputValue()).toBe('Scritto a mano');
    await checkData(page);
    await page.getByText('Operazione non riuscita').waitFor();
    await tab(page, 'Da sistemare').click();
    await tab(page, 'Impostazioni').click();
    expect(await title.inputValue()).toBe('Scritto a mano');
    sheetNamed(host, 'Parametri').isProtected = false;
    await title.focus();
    await page.keyboard.press('Tab');
    await page.getByText('Salvato: Titolo.').waitFor();
  });

  it('correct a column that is not recognised', async () => {
    const host = smallHost();
    typeInto(host, 'Utenti!B1', [['Entrata']]);
    const { page } = await open({ host });
    await checkData(page);
    await page.getByText('«Data registrazione»').first().waitFor();
    await tab(page, 'Impostazioni').click();
    await choose(page, 'Foglio', 'Utenti');
    await choose(page, 'Campo', 'Data registrazione');
    await page.getByText(/^«Entrata» \(B\): .+ · .+/).waitFor();
    await page.getByText(/^«Genere» /).waitFor();
    await choose(page, 'Colonna', 'Entrata');
    await page.getByText(/^«Genere» /).waitFor({ state: 'detached' });
    await page.getByText(/^«Entrata» \(B\): .+ · .+/).waitFor();
    await button(page, 'Aggiungi la correzione').click();
    await page.getByText('Utenti: Data registrazione è la colonna «Entrata»').waitFor();
    await page.getByText('Salvato: Correzioni delle colonne.').waitFor();
    await shoot(page, 'correzioni');
    await checkData(page);
    await page.getByText(`${fewUsers} righe`).waitFor();
    await tab(page, 'Impostazioni').click();
    await button(page, 'Elimina la correzione Data registrazione di Utenti').click();
    await until(() => !parameters(host).flat().includes('Entrata'));

    // What is half chosen stays, and what is all chosen is saved by whatever goes by it.
    await choose(page, 'Foglio', 'Utenti');
    await choose(page, 'Campo', 'Data registrazione');
    await tab(page, 'Da sistemare').click();
    await tab(page, 'Impostazioni').click();
    await choose(page, 'Colonna', 'Entrata');
    await checkData(page);
    await until(() => parameters(host).flat().includes('Entrata'));
  });

  it('are saved before a check, a preview and a run go by them', async () => {
    const host = smallHost();
    const { page } = await open({ host });
    for (const [threshold, job, done] of [
      [3, 'Controlla i dati', 'Dati controllati'],
      [4, 'Anteprima', 'Cambierebbero'],
      [5, 'Genera report', 'Aggiornato alle'],
    ] as const) {
      await tab(page, 'Impostazioni').click();
      await page.getByRole('spinbutton', { name: 'Soglia riservatezza' }).fill(String(threshold));
      if (threshold > 3)
        await page.getByText(/^Con i dati letti (nasconde|non nasconde)/).waitFor();
      else await page.getByText('Quante celle nasconde si vede dopo').waitFor();
      if (job === 'Controlla i dati') await tab(page, 'Da sistemare').click();
      await button(page, job).click();
      await page.getByText(new RegExp(`^${done}`)).waitFor();
      const saved = parameters(host).find(([name]) => name === 'Soglia riservatezza');
      expect(saved?.[1]).toBe(threshold);
    }
    // What comes of the settings is told beside them.
    await tab(page, 'Impostazioni').click();
    await choose(page, 'Periodo', 'anno');
    await page.getByText(/^\d periodi, dal 1° giugno 2017 al/).click();
    await page.getByText('01/01/2018 – 31/12/2018').waitFor();
    await shoot(page, 'impostazioni-effetti');
    const { cells } = sheetNamed(host, '8 Qualità');
    expect(JSON.stringify([...cells.values()].map((line) => [...line.values()]))).toContain('<5');
  });

  it('are not saved while a value cannot be used, and stop every job until it can', async () => {
    const host = smallHost();
    const { page } = await open({ host });
    await tab(page, 'Impostazioni').click();
    const asOf = page.getByRole('combobox', { name: 'Dati al' });
    await asOf.fill('31/31/2019');
    // What is being typed is not wrong before the field is left.
    expect(await page.getByText('serve una data').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.getByText('serve una data').waitFor();
    await checkData(page);
    await page.getByText('«Dati al» ha un valore sbagliato').waitFor();
    await shoot(page, 'impostazione-sbagliata');
    expect(await asOf.inputValue()).toBe('31/31/2019');
    await generateButton(page).click();
    await page.waitForTimeout(300);
    expect(host.counters.writes).toBe(0);
    await asOf.fill('31/12/2019');
    await checkData(page);
    await page.getByText(/^Dati controllati/).waitFor();
  });
});
