import { describe, expect, it } from '@jest/globals';
import { publishReport } from '../../src/app/publishReport';
import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { cellName } from '../../src/grid/address';
import { typeInto } from '../../tools/excel-host/userActions';
import { newHost, refresh } from '../excel/refreshing';
import { generated, plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';

const source = memorySource({
  Utenti: [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['u1', '05/06/2017', 'Nord'],
    ['u2', '05/02/2018', 'Sud'],
  ],
});
const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

describe('publishReport', () => {
  it('has what the analyst wrote in the boxes, and writes nothing', async () => {
    const host = newHost();
    const { workbook } = await generated(source);
    await refresh(workbook);
    const sheet = workbook.sheets.find(({ name }) => name === '1 Registrati');
    const box = sheet?.cells.find(({ style }) => style.role === 'notes');
    if (!box) throw new Error('no box');
    typeInto(host, `'1 Registrati'!${cellName(box)}`, [['Un testo proprio.']]);
    const { writes } = host.counters;
    const result = await publishReport(source, { readOwned: readOwnedSheets }, plainRun, hooks);
    if (result.outcome !== 'published') throw new Error('nothing to count');
    const written = result.published.blocks.filter(({ key }) => key.endsWith('-analista'));
    expect(written).toEqual([
      {
        ...{ type: 'text', key: 'capitolo-1-analista', role: 'analyst' },
        paragraphs: ['Un testo proprio.'],
      },
    ]);
    expect(host.counters.writes).toBe(writes);
  });

  it('needs no report in the workbook', async () => {
    newHost();
    const result = await publishReport(source, { readOwned: readOwnedSheets }, plainRun, hooks);
    expect(result.outcome).toBe('published');
  });
});
