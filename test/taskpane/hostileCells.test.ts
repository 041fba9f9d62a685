import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Host } from '../../tools/excel-host/createHost';
import { hiddenSigns } from '../report/hiddenSigns';
import { hostileSheets } from '../report/hostileSource';
import { hostileTexts } from '../report/hostileTexts';
import { isOurFormula } from '../report/isOurFormula';
import { button, checkData, faultsOf, generate, openProblem, shoot, tab } from './controls';
import { describePane } from './describePane';
import { hostOf } from './hostOf';

const rowCount = hostileTexts.length;

/** Everything in the sheets of these names, to see that nothing was touched. */
function contentsOf({ workbook }: Host, names: readonly string[]): readonly unknown[] {
  return workbook.sheets
    .filter(({ name }) => names.includes(name))
    .map(({ name, cells }) => [name, [...cells].map(([row, line]) => [row, [...line]])]);
}

/** Scripts that the page would run if markup in the cells were more than text. */
async function watchForScripts(page: Page): Promise<readonly string[]> {
  const run: string[] = [];
  page.on('dialog', (dialog) => {
    run.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction('scriptRan', () => run.push('script'));
  return run;
}

describePane('the pane, with hostile texts in every kind of cell', (open) => {
  const sheets = {
    ...hostileSheets(),
    // What a careless page would run.
    Patti: [
      ['ID utente', 'Data', '<img src=x onerror=scriptRan()>'],
      ['0=1+1', '<img src=x onerror="scriptRan()">', null],
      ['0=1+1', '</script><script>scriptRan()</script>', null],
    ],
  };
  const rawNames = Object.keys(sheets);

  it('shows them as text, accounts for every row, and makes a report in which nothing of them runs', async () => {
    const host = hostOf(sheets);
    const before = contentsOf(host, rawNames);
    const { page } = await open({ host });
    const run = await watchForScripts(page);
    await checkData(page);
    await page.getByText(/^Dati controllati/).waitFor();
    await openProblem(page, 'Date che non si leggono');
    for (let index = 2; index < rowCount + 2; index++) {
      await button(page, 'Caso successivo (Alt+freccia giù)').click();
      await page.getByText(`${index} di `).waitFor();
    }
    await page.getByText('«<img src=x onerror="scriptRan()">»').waitFor();
    await shoot(page, 'ostili-dati');
    expect(await faultsOf(page)).toEqual([]);
    const lines = await page.getByRole('listitem').allInnerTexts();
    const of = (name: string): string => lines.find((line) => line.startsWith(name)) ?? '';
    expect(of('Utenti')).toMatch(new RegExp(`${rowCount} righe(?!.*non contat)`, 's'));
    expect(of('Questionari')).toMatch(
      new RegExp(`${rowCount} righe.*${rowCount} non contate`, 's'),
    );
    expect(of('Patti')).toMatch(/2 righe.*2 non contate/s);
    await tab(page, 'Impostazioni').click();
    expect(await faultsOf(page)).toEqual([]);
    expect(host.counters.writes).toBe(0);

    await tab(page, 'Report').click();
    await generate(page);
    await page.getByText(/Dati da verificare: \d+ domand[ae]$/).waitFor();
    await shoot(page, 'ostili-rapporto');
    expect(await faultsOf(page)).toEqual([]);

    expect(contentsOf(host, rawNames)).toEqual(before);
    const written = host.workbook.sheets
      .filter(({ name }) => !rawNames.includes(name))
      .flatMap(({ cells }) => [...cells.values()].flatMap((line) => [...line.values()]));
    const formulas = written.flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => !isOurFormula(formula))).toEqual([]);
    const texts = written.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    for (const text of ['=1+1', '<script>alert(1)</script>', '&amp;', ']]>', '__proto__']) {
      expect(texts).toContain(text);
    }
    expect(texts.filter((text) => hiddenSigns.test(text))).toEqual([]);
    expect(run).toEqual([]);
  });
});
