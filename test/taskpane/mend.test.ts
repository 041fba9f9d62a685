import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { dayOf, italianDay } from '../../src/calendar/day';
import type { Host } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { addSheet } from '../../tools/excel-host/model/sheets';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import type { Json } from '../../tools/excel-host/wire';
import {
  button,
  checkData,
  faultsInAllLooks,
  faultsOf,
  openProblem,
  shoot,
  until,
} from './controls';
import { describePane } from './describePane';
import { smallHost } from './sampleHost';

const value = (host: Host, sheet: string, row: number, column: number): unknown =>
  cellAt(sheetNamed(host, sheet).cells, row, column).value;

/** The date in a row of the sheet, as a person writes it. */
const dateIn = (host: Host, row: number, sheet = 'Utenti'): string =>
  italianDay(Number(value(host, sheet, row, 1)) + dayOf(1899, 12, 30));

/** Everything in all sheets; a cell that was written and emptied is as good as none. */
const contentsOf = ({ workbook }: Host): readonly unknown[] =>
  workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]) => (cell.value === '' ? [] : [[row, column, cell]])),
    ),
  ]);

/** A column more, as far down as the sheet goes. */
function fillColumn(
  host: Host,
  sheet: string,
  letter: string,
  header: string,
  valueOf: (row: number) => unknown,
): void {
  const { size } = sheetNamed(host, sheet).cells;
  const below = Array.from({ length: size - 1 }, (_, index) => [valueOf(index + 1)]);
  typeInto(host, `${sheet}!${letter}1:${letter}${size}`, [[header], ...below] as Json);
}

/** Faults of many kinds in a workbook that has none. */
function messUp(host: Host): void {
  typeInto(host, 'Utenti!C2', [['Torin']]);
  typeInto(host, 'Utenti!C4:C6', [['Torin'], ['torin '], ['Torin']]);
  typeInto(host, 'Questionari!C2', [["'TORIN"]]);
  typeInto(host, 'Utenti!B11', [['maggio']]);
  typeInto(host, 'Utenti!B13', [["'31/31/2018"]]);
  typeInto(host, 'Utenti!B15', [[80_000]]);
  typeInto(host, 'Partecipazioni!C4', [['CPI SETIMO']]);
  typeInto(host, 'Scelte SA!C2', [['CODEX S.C. TORNO']]);
  typeInto(host, 'Contatti!C3', [['tre']]);
  typeInto(host, 'Gradimento!B2:B3', [[9], [8]]);
  typeInto(host, 'Questionari!B6', [['03/02/2012']]);
  fillColumn(host, 'Gradimento', 'G', 'Minuti di attesa', (row) => 1 + (row % 10));
  fillColumn(host, 'Patti', 'E', 'Esito', (row) => (row === 4 ? 'in sospeso' : 'firmato'));
  fillColumn(host, 'Incontri', 'D', 'Data incontro', (row) => value(host, 'Incontri', row, 0));
  addSheet(host.workbook, 'Elenco');
  typeInto(host, 'Elenco!A1:C3', [
    ['ID', 'Quando', 'Dove'],
    ['MIP-000001', '11/01/2019', 'CPI CIRIE'],
    ['MIP-000002', '12/01/2019', 'CPI SUSA'],
  ]);
}

async function write(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(text);
  // Not before the row of the case is there.
  await page.locator('button:has-text("Scrivi"):not([aria-disabled="true"])').waitFor();
  await page.keyboard.press('Enter');
}

async function gone(page: Page, problem: string): Promise<void> {
  await page.getByRole('button', { name: problem }).waitFor({ state: 'detached' });
}

describePane('a messy workbook in the pane', (open) => {
  it('is mended to reliable data, a click a problem, and all of it taken back', async () => {
    const host = smallHost();
    const dates = [10, 12, 14].map((row) => dateIn(host, row));
    const questionnaire = dateIn(host, 5, 'Questionari');
    messUp(host);
    const before = contentsOf(host);
    const { page, deliverEvents } = await open({ host });
    await checkData(page);
    await page.getByRole('heading', { name: 'Dati da verificare: 3 domande' }).waitFor();
    await page.getByRole('tab', { name: 'Da sistemare (13)' }).waitFor();

    // The keyboard alone: past the search to the first problem, its cell, the date, and off.
    for (let stop = 0; stop < 2; stop++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('maggio', { exact: true }).waitFor();
    for (let stop = 0; stop < 2; stop++) await page.keyboard.press('Tab');
    await page.keyboard.type('31/31/2018');
    await page.keyboard.press('Enter');
    await page.getByText('Scrivi la data come 31/12/2019.').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(dates[0] ?? '');
    await page.keyboard.press('Enter');
    await gone(page, 'Date che non si leggono');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Rilievi');

    await openProblem(page, 'Valutazioni non valide');
    await page.getByText('1 di 2').waitFor();
    await button(page, 'Vai a Gradimento, B2').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('2 di 2').waitFor();
    await until(() => host.workbook.activeSheetId === sheetNamed(host, 'Gradimento').id);
    expect(host.workbook.selection).toMatchObject({ firstRow: 2, firstColumn: 1 });
    // What is being typed stays with its case, whatever becomes of the others.
    const typed = page.getByRole('textbox', { name: 'Numero giusto' });
    await typed.fill('4');
    for (const vote of [5, 9]) {
      typeInto(host, 'Gradimento!B2', [[vote]]);
      await deliverEvents();
      // What comes back stands by its row, before the case that shows.
      await page.getByText('2 di 2').waitFor({ state: vote === 5 ? 'detached' : 'visible' });
      expect(await typed.inputValue()).toBe('4');
    }
    await page.keyboard.press('Enter');
    await page.getByText('2 di 2').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Numero giusto',
    );
    await write(page, 'Numero giusto', '5');
    await gone(page, 'Valutazioni non valide');

    await openProblem(page, 'Fogli non letti');
    await page.getByText('scegli').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, 'da-sistemare-domanda');
    await button(page, 'Non leggere questo foglio').click();
    await page.getByText('Risposta scritta: Fogli non letti.').waitFor();
    await gone(page, 'Fogli non letti');

    await openProblem(page, 'Colonne ripetute');
    await page.getByText(/^«Data incontro» \(D\): .+ · .+ · .+/).waitFor();
    for (const width of [320, 270, 480]) {
      await page.setViewportSize({ width, height: 720 });
      await shoot(page, `da-sistemare-colonne-${width}`);
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    for (const [problem, answer] of [
      ['Colonne ripetute', 'È la colonna «Data» (A)'],
      ['Esito «in sospeso» da chiarire', 'È avvenuto: conta le righe'],
      ['Colonne forse senza voti', 'Non sono voti'],
    ] as const) {
      if (problem !== 'Colonne ripetute') await openProblem(page, problem);
      await button(page, answer).click();
      await gone(page, problem);
    }

    await openProblem(page, 'Area «Torin» sconosciuta');
    await button(page, 'Correggi 5 celle').waitFor();
    expect(await faultsInAllLooks(page, 'da-sistemare')).toEqual([]);
    // Where there is room the case stands beside the list, and comes after its problem all the same.
    await page.setViewportSize({ width: 480, height: 720 });
    const title = page.getByRole('button', { name: 'Area «Torin» sconosciuta' });
    const problem = await title.boundingBox();
    const shownCase = await page
      .getByRole('group', { name: 'Area «Torin» sconosciuta' })
      .boundingBox();
    expect(shownCase?.x).toBeGreaterThanOrEqual((problem?.x ?? NaN) + (problem?.width ?? NaN));
    await title.focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Vai a /);
    await page.setViewportSize({ width: 320, height: 720 });
    await button(page, 'Mostra solo queste righe').click();
    await page.getByText('In vista solo le righe che hai scelto.').waitFor();
    const { hiddenRows } = sheetNamed(host, 'Utenti');
    expect([0, 1, 2, 3, 4, 5, 6].map((row) => hiddenRows.has(row))).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
    await button(page, 'Mostra tutte le righe').click();
    await page.getByText('Tutte le righe sono di nuovo in vista.').waitFor();
    expect(hiddenRows.size).toBe(0);
    // What somebody changes meanwhile is not written over.
    typeInto(host, 'Utenti!C4', [['Provincia Cuneo']]);
    await button(page, 'Correggi 5 celle').click();
    await page.getByText('4 celle corrette').waitFor();
    await page.getByText('1 cella non è stata toccata').waitFor();
    await gone(page, 'Area «Torin» sconosciuta');
    expect(value(host, 'Utenti', 3, 2)).toBe('Provincia Cuneo');
    // What somebody types is looked at as soon as it stands, and nothing else is read again.
    typeInto(host, 'Utenti!C4', [['Torin']]);
    await deliverEvents();
    await openProblem(page, 'Area «Torin» sconosciuta');
    await page.getByText('l’elenco segue le righe che cambi').waitFor();
    await button(page, 'Correggi 1 cella').click();
    await gone(page, 'Area «Torin» sconosciuta');

    await openProblem(page, 'CPI SETIMO');
    await button(page, 'Va bene così').click();
    await gone(page, 'CPI SETIMO');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Rilievi');
    await page.getByText('Accettati: 1').click();
    await page.getByRole('heading', { name: 'Dati attendibili con avvisi' }).waitFor();
    await page.getByRole('button', { name: /^Rimetti fra i rilievi: .*CPI SETIMO/ }).click();
    await page.getByText('Accettati: 1').waitFor({ state: 'detached' });

    for (const [problem, mend] of [
      ['Date impossibili', () => write(page, 'Data giusta', dates[1] ?? '')],
      ['Date nel futuro', () => write(page, 'Data giusta', dates[2] ?? '')],
      ['Date prima del servizio', () => write(page, 'Data giusta', questionnaire)],
      ['Numeri non validi', () => write(page, 'Numero giusto', '3')],
      ['CPI SETIMO', () => button(page, 'Correggi 1 cella').click()],
      ['CODEX S.C. TORNO', () => button(page, 'Correggi 1 cella').click()],
    ] as const) {
      await openProblem(page, problem);
      await mend();
      await gone(page, problem);
    }
    await page.getByRole('heading', { name: 'Dati attendibili', exact: true }).waitFor();
    // What is left is for information: which column the answer has chosen.
    await page.getByRole('button', { name: 'Correzioni applicate' }).waitFor();

    const undoName = 'button:has-text("Annulla l’ultima correzione")';
    for (let left = 15; left > 0; left--) {
      const { writes } = host.counters;
      await page.locator(`${undoName}:not([aria-disabled="true"])`).click();
      await until(() => host.counters.writes > writes);
      await page.getByText(/^(1 cella rimessa|4 celle rimesse|Risposta tolta)/).waitFor();
    }
    await page.getByRole('tab', { name: 'Da sistemare (13)' }).waitFor();
    expect(await page.locator(undoName).getAttribute('aria-disabled')).toBe('true');
    expect(contentsOf(host)).toEqual(before);
  });
});
