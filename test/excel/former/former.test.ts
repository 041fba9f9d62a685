import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, stateOf } from '../workbookState';
import { formerWorkbook } from './formerWorkbook';

/** Where the former report had its one box for the analyst. */
const formerBox = 'Indice!A68';

let wanted: PlacedWorkbook;
beforeAll(async () => {
  wanted = await smallReport(3);
});

describe('a workbook that holds the former report', () => {
  const opened = (): Host => {
    const host = createHost({ workbook: formerWorkbook() });
    connectOffice(host);
    return host;
  };

  it('is another report indeed', () => {
    const { sheets } = formerWorkbook();
    const held = sheets.map(({ name }) => name);
    expect(held).not.toContain('Conteggi');
    expect(held).toContain('Indice');
    expect(sheets.flatMap(({ charts }) => charts)).not.toEqual([]);
  });

  it('becomes the new one at the next click, as if that had been there from the start', async () => {
    const host = opened();
    await refresh(wanted);
    const fresh = newHost();
    await refresh(wanted);
    expectState(host.workbook, stateOf(fresh.workbook));
  });

  it('keeps what the user typed, and the click after that writes nothing', async () => {
    const host = opened();
    typeInto(host, formerBox, 'Da dire: il calo di agosto.');
    typeInto(host, "'1 Registrati'!Z5", 'accanto');
    await refresh(wanted);
    expect(textsOf(host, 'Indice')).toContain('Da dire: il calo di agosto.');
    expect(textsOf(host, '1 Registrati')).toContain('accanto');
    const { writes } = host.counters;
    expect((await refresh(wanted)).sheets).toEqual([]);
    expect(host.counters.writes).toBe(writes);
  });
});

function textsOf(host: Host, sheet: string): unknown[] {
  return [...sheetNamed(host, sheet).cells.values()].flatMap((line) =>
    [...line.values()].map(({ value }) => value),
  );
}
