import { expect, it } from '@jest/globals';
import { createHost } from '../../tools/excel-host/createHost';
import { editCell } from '../../tools/excel-host/userActions';
import { button, faultsOf, generate, generateButton, shoot } from './controls';
import { describePane } from './describePane';
import { smallHost } from './sampleHost';
import { heldAt, slowly } from './slowHosts';

interface Step {
  readonly text: string;
  readonly canStop: boolean;
}

/**
 * Takes note, in the page, of everything that is announced, and whether there is a way to stop just then; of how far
 * the bar is, and of what stands beside the step that writes.
 */
const recordSteps = `
  steps = [];
  shares = [];
  sheets = new Set();
  rows = '';
  new MutationObserver(() => {
    const bar = document.querySelector('[role=progressbar]');
    if (bar) shares.push(Number(bar.getAttribute('aria-valuenow')));
    rows = document.querySelector('.work li .figure')?.textContent || rows;
    const written = document.querySelector('.work li:nth-child(3)');
    if (written?.className === 'now') sheets.add(written.lastElementChild.textContent);
    const text = document.querySelector('[role=status]').textContent;
    const canStop = [...document.querySelectorAll('button')].some((one) => one.textContent.startsWith('Annulla') && one.getAttribute('aria-disabled') !== 'true');
    if (steps.at(-1)?.text !== text) steps.push({ text, canStop });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
`;

describePane('a job of the pane', (open) => {
  it('names each step, and can be stopped until it writes', async () => {
    const { page } = await open({ host: smallHost() });
    await page.getByText('Nessun report, per ora.').waitFor();
    await page.evaluate(recordSteps);
    await generate(page);
    const steps = await page.evaluate<readonly Step[]>('steps');
    const named = (canStop: boolean) =>
      steps.filter((step) => step.canStop === canStop).map(({ text }) => text);
    expect(named(true)).toEqual(
      ['Apertura dei fogli…', 'Lettura dei dati…', 'Conteggio…'].concat([
        'Composizione delle tabelle…',
        'Impaginazione…',
        'Confronto con i fogli…',
      ]),
    );
    expect(named(false).slice(0, 4)).toEqual(
      ['Scrittura delle celle…', 'Aspetto dei fogli…', 'Grafici…'].concat([
        'Impostazioni di stampa…',
      ]),
    );
    expect(named(false).slice(4)).toEqual([expect.stringMatching(/^Aggiornato alle/)]);
    expect(await page.evaluate('[...sheets]')).toEqual([
      '11 fogli',
      expect.stringMatching(/^[4-8] fogli di 11$/),
      '11 fogli di 11',
    ]);
    expect(await page.evaluate('rows')).toMatch(/^[\d.]+ righe di 10 fogli$/);
    const shares = await page.evaluate<number[]>('shares');
    expect(new Set(shares).size).toBeGreaterThan(6);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('writes nothing when the user cancels at the last moment before it', async () => {
    const host = smallHost();
    const { reached, release, ...held } = heldAt(host, '"Protection"');
    const { page } = await open({ host: held.host });
    await generateButton(page).click();
    await reached;
    await button(page, 'Annulla').click();
    release();
    await page.getByText('Operazione annullata').waitFor();
    expect(host.counters.writes).toBe(0);
  });

  it('takes away what it wrote of the sample when the user cancels', async () => {
    const host = createHost();
    const { page } = await open({ host: slowly(host, 100) });
    await button(page, 'Prova con dati di esempio').click();
    await page.getByText('Scrittura dei dati di esempio…').first().waitFor();
    await button(page, 'Annulla').click();
    await page.getByText('Operazione annullata').waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Foglio1']);
    await button(page, 'Prova con dati di esempio').waitFor({ timeout: 10_000 });
  });

  it('stops when the user cancels, and leaves the keyboard where it is', async () => {
    const host = smallHost();
    const { page } = await open({ host: slowly(host, 200) });
    await generateButton(page).click();
    await page.getByText('Lettura dei dati…').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, 'avanzamento');
    await button(page, 'Annulla').click();
    await page.getByText('Operazione annullata').waitFor();
    expect(host.counters.writes).toBe(0);
    expect(await button(page, 'Annulla').evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
  });

  it('waits while a cell is being edited, says why, and ends for the user who cancels', async () => {
    const host = smallHost();
    const { page } = await open({ host });
    await page.getByText('Nessun report, per ora.').waitFor();
    const leave = editCell(host);
    await generateButton(page).click();
    const silence = page
      .getByRole('status')
      .filter({ hasText: 'Excel non risponde: cella in modifica? Premi Invio o Esc.' });
    await silence.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, 'cella-in-modifica');
    await button(page, 'Annulla').click();
    await page.getByText('Operazione annullata').waitFor();
    // The next one waits for the former, and says so at once.
    await generateButton(page).click();
    await silence.waitFor();
    const { requests } = host.counters;
    leave();
    await page.getByText('Aggiornato alle').waitFor();
    expect(requests).toBeLessThan(host.counters.requests);
    const { writes } = host.counters;
    await generateButton(page).click();
    await page.getByText('Già aggiornato').waitFor();
    expect(host.counters.writes).toBe(writes);
  });
});
