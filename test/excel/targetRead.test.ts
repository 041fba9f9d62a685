import { beforeEach, describe, expect, it } from '@jest/globals';
import { markText } from '../../src/excel/sheetMark';
import { readOwnedSheets } from '../../src/excel/readOwnedSheets';
import type { SheetMark } from '../../src/plan/ownedSheet';
import { createHost, type Host } from '../host/createHost';
import { connectOffice } from '../host/officeClient';
import { sheetNamed, typeInto } from '../host/userActions';

const mark: SheetMark = {
  sheet: 'Indice',
  status: 'completo',
  blocks: ['B2:C3 body text'],
  merges: [],
  links: '',
  sizes: '',
  page: '',
  charts: {},
};

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

describe('readOwnedSheets', () => {
  it('gives no cells of a sheet without a mark, and says whether it is blank', async () => {
    const blank = { name: 'Foglio1', isBlank: true, contents: [], charts: [] };
    expect(await readOwnedSheets()).toEqual([blank]);
    typeInto(host, 'Foglio1!A1', [['mio']]);
    expect(await readOwnedSheets()).toEqual([{ ...blank, isBlank: false }]);
  });

  it('gives the contents of a marked sheet from A1, formulas as such, in four requests', async () => {
    sheetNamed(host, 'Foglio1').customProperties.set('ReportMIP', markText(mark));
    typeInto(host, 'Foglio1!B2:C3', [
      ['testo', 3],
      ['', '=C2'],
    ]);
    const before = host.counters.requests;
    expect(await readOwnedSheets()).toEqual([
      {
        name: 'Foglio1',
        isBlank: false,
        mark,
        contents: [[], ['', 'testo', 3], ['', '', '=C2']],
        charts: [],
      },
    ]);
    expect(host.counters.requests - before).toBe(4);
    expect(host.counters.writes).toBe(0);
  });

  it("takes a sheet whose mark is not readable for the user's", async () => {
    sheetNamed(host, 'Foglio1').customProperties.set('ReportMIP', '{');
    expect((await readOwnedSheets()).map((sheet) => sheet.mark)).toEqual([undefined]);
  });
});
