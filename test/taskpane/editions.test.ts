import { expect, it } from '@jest/globals';
import { typeInto } from '../../tools/excel-host/userActions';
import { button, choose, faultsInAllLooks, fromMenu, generate, upToDate } from './controls';
import { describePane } from './describePane';
import { reportHost } from './sampleHost';

describePane('the editions of the pane', (open) => {
  it('are archived, compared with a later report, and taken out again', async () => {
    const host = await reportHost();
    const { page, deliverEvents } = await open({ host });
    await upToDate(page);
    await button(page, 'Edizioni archiviate').click();
    await page.getByText('Nessuna edizione archiviata').waitFor();
    await page.getByLabel('Nome dell’edizione').fill('relazione di giugno');
    await button(page, 'Archivia edizione').click();
    await page.getByText('Edizione archiviata: relazione di giugno').waitFor();
    await page.getByText('relazione di giugno', { exact: true }).first().waitFor();

    await page.getByLabel('Nome dell’edizione').fill('relazione di giugno');
    await button(page, 'Archivia edizione').click();
    await page.getByText('ce n’è già una che si chiama «relazione di giugno»').waitFor();
    // What was typed stays.
    expect(await page.getByLabel('Nome dell’edizione').inputValue()).toBe('relazione di giugno');

    await button(page, 'Genera report').click();
    await page.getByText('Non è stato scritto nulla').waitFor();
    await button(page, 'Confronta le edizioni').click();
    await page.getByText('Nessun conteggio è cambiato.').waitFor();

    // The user who was registered first is registered no more.
    typeInto(host, 'Utenti!A2:B2', [['', '']]);
    await deliverEvents();
    await generate(page);
    await button(page, 'Confronta le edizioni').click();
    await page.getByText('Da «relazione di giugno» a «Report di questa cartella»').waitFor();
    await page.getByRole('heading', { name: 'Rettifiche di periodi conclusi' }).waitFor();
    await page
      .getByText(/^Utenti registrati, /)
      .first()
      .waitFor();
    expect(await faultsInAllLooks(page, 'edizioni')).toEqual([]);
    await choose(page, 'Confronta', 'Report di questa cartella');
    const compare = button(page, 'Confronta le edizioni');
    expect(await compare.getAttribute('aria-disabled')).toBe('true');

    await button(page, 'Togli l’edizione relazione di giugno').click();
    await page.getByText('Edizione tolta: relazione di giugno').waitFor();
    await page.getByText('Nessuna edizione archiviata').waitFor();

    // The report is taken out, once what the analyst wrote in it is named.
    typeInto(host, '7 Sintesi!Z70', [['da non perdere']]);
    await fromMenu(page, 'Togli il report');
    await page.getByRole('heading', { name: 'Vuoi togliere il report?' }).waitFor();
    await page.getByText('da non perdere').waitFor();
    expect(await faultsInAllLooks(page, 'togli')).toEqual([]);
    await button(page, 'Copia i tuoi testi').click();
    await page.getByText('Copiati: ora incollali').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('da non perdere');
    await button(page, 'Togli il report e i testi').click();
    await page.getByText('Report tolto: i tuoi fogli sono rimasti.').waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('Indice');
    await page.getByRole('heading', { name: 'Dai tuoi fogli al report' }).waitFor();
  });
});
