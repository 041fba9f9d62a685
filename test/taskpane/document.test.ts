import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { inspectDocx } from '../support/inspectDocx';
import { inScratch } from '../support/scratch';
import { button, faultsOf, generate, shoot } from './controls';
import { describePane } from './describePane';
import { smallHost } from './sampleHost';

describePane('the document of the pane', (open) => {
  it('is downloaded, with the blocks of the report', async () => {
    const host = smallHost();
    const { page } = await open({ host });
    await generate(page);
    // The pane under test is that of the Mac: let no platform be one.
    await page.evaluate("Office.PlatformType.Mac = 'nowhere'");
    const { writes } = host.counters;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Documento Word').click(),
    ]);
    await page.getByText('Documento scaricato: Rapporto di monitoraggio MIP.docx').waitFor();
    expect(download.suggestedFilename()).toBe('Rapporto di monitoraggio MIP.docx');
    const { controls } = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.docx');
      await download.saveAs(path);
      return inspectDocx(await readFile(path));
    });
    await shoot(page, 'documento');
    expect([...controls.keys()]).toEqual(expect.arrayContaining(['tabella-1', 'figura-11']));
    expect(host.counters.writes).toBe(writes);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is refused on the Mac, with what to do', async () => {
    const { page } = await open({ host: smallHost() });
    await generate(page);
    await button(page, 'Documento Word').click();
    await page.getByText(/^Attenzione.*Excel per Mac non lascia scaricare/).waitFor();
  });
});
