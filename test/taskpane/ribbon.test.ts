import { expect, it } from '@jest/globals';
import { createHost } from '../../tools/excel-host/createHost';
import { button, generateButton } from './controls';
import { describePane } from './describePane';
import { smallHost } from './sampleHost';
import { heldAt } from './slowHosts';

/** A promise and the way to keep it. */
function gate() {
  let open = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  return {
    isOpen,
    open: () => {
      open();
    },
  };
}

describePane('the ribbon’s button', (open) => {
  it('generates the report, showing the pane, and is done before, so that Excel does not give it up', async () => {
    const host = smallHost();
    const { reached, release, ...held } = heldAt(host, '"Protection"');
    const { page, clickRibbon, paneState } = await open({ host: held.host });
    await generateButton(page).waitFor();
    await clickRibbon('generateReport');
    await reached;
    expect(host.counters.writes).toBe(0);
    release();
    await page.getByText(/^Aggiornato alle/).waitFor();
    expect(paneState()).toBe('Visible');
  });

  it('is not in vain where the click is what loads the page, and Excel is slow', async () => {
    const { isOpen, open: ready } = gate();
    const { page, clickRibbon } = await open({ host: smallHost(), isReady: isOpen });
    const clicked = clickRibbon('generateReport');
    await page.waitForTimeout(300);
    ready();
    await clicked;
    await page.getByText(/^Aggiornato alle/).waitFor();
  });
});

/** The quarter of a minute that the pane waits for Excel passes in a moment. */
const impatience = `
  const inTime = setTimeout;
  window.setTimeout = (work, delay) => inTime(work, delay === 15000 ? 500 : delay);
`;

describePane('the pane when Excel answers late', (open) => {
  it('says so after a while, and works once it does', async () => {
    const { isOpen, open: ready } = gate();
    const { page } = await open({ host: createHost(), isReady: isOpen, script: impatience });
    await page.getByText('Excel non risponde ancora').waitFor();
    ready();
    await button(page, 'Prova con dati di esempio').waitFor();
    expect(await page.getByText('Excel non risponde ancora').count()).toBe(0);
  });
});
