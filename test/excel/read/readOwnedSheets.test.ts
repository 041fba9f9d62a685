import { beforeEach, describe, expect, it } from '@jest/globals';
import { markKey, markText, stateKey, textsKey } from '../../../src/excel/marks/sheetMark';
import { readFormulas } from '../../../src/excel/read/readFormulas';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import type { SheetMark } from '../../../src/plan/ownedSheet';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { cell, emptySheet } from '../../support/placedByHand';

const mark: SheetMark = {
  sheet: 'Indice',
  status: 'completo',
  area: 'A1:C4',
  texts: 'abcd',
  blocks: ['B2:C3 body text'],
  merges: [],
  widths: '',
  heights: '',
  page: '',
  printed: '',
  charts: {},
};

/** It reaches to C4. */
const wanted: PlacedWorkbook = {
  title: 'Rapporto',
  sheets: [{ ...emptySheet, name: 'Indice', cells: [cell(3, 1, 'x'), cell(1, 2, 'x')] }],
};

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

describe('readOwnedSheets', () => {
  it('gives no cells of a sheet without a mark, and says whether it is blank', async () => {
    const blank = { name: 'Foglio1', isBlank: true, contents: [], charts: [] };
    expect(await readOwnedSheets(wanted)).toEqual([blank]);
    typeInto(host, 'Foglio1!A1', [['mio']]);
    expect(await readOwnedSheets(wanted)).toEqual([{ ...blank, isBlank: false }]);
  });

  const markedSheet = () => {
    const { customProperties } = sheetNamed(host, 'Foglio1');
    customProperties.set(markKey, markText(mark));
    customProperties.set(stateKey, mark.status);
    customProperties.set(textsKey, mark.texts);
    typeInto(host, 'Foglio1!B2:C4', [
      ['testo', 3],
      ['', '=C2'],
      ['', 'ultimo'],
    ]);
    return {
      name: 'Foglio1',
      isBlank: false,
      mark,
      contents: [
        ['', '', ''],
        ['', 'testo', 3],
        ['', '', '=C2'],
        ['', '', 'ultimo'],
      ],
      charts: [],
    };
  };

  it('gives the contents of a marked sheet from A1, formulas as such, in three requests', async () => {
    const expected = markedSheet();
    const before = host.counters.requests;
    expect(await readOwnedSheets(wanted)).toEqual([expected]);
    expect(host.counters.requests - before).toBe(3);
    expect(host.counters.writes).toBe(0);
  });

  it('looks no further than the report reaches', async () => {
    const expected = markedSheet();
    typeInto(host, 'Foglio1!XFD1048576', [['lontano']]);
    expect(await readOwnedSheets(wanted)).toEqual([expected]);
  });

  it('asks for less at once where Excel gives no more', async () => {
    const expected = markedSheet();
    host.trouble.nullAboveCells = 3;
    expect(await readOwnedSheets(wanted)).toEqual([expected]);
    host.trouble.nullAboveCells = Infinity;
    typeInto(host, 'Foglio1!B1:B3', [['a'.repeat(600)], ['b'.repeat(600)], ['c'.repeat(600)]]);
    const whole = await readOwnedSheets(wanted);
    host.trouble.responseLimit = 1000;
    expect(await readOwnedSheets(wanted)).toEqual(whole);
  });

  it('says so where Excel does not even give one row', async () => {
    markedSheet();
    host.trouble.nullAboveCells = 1;
    await expect(readOwnedSheets(wanted)).rejects.toMatchObject({ reason: 'noValues' });
  });

  it('gives up soon where the reason is not that too much was asked for', async () => {
    host.trouble.otherWorkbookInFront = Infinity;
    const area = { sheet: 'Foglio1', firstRow: 0, rowCount: 100_000, columnCount: 2 };
    await expect(readFormulas([area, area])).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.counters.requests).toBeLessThanOrEqual(10);
  });

  it.each(['{', 'null', '{"sheet":"Indice"}', '{"sheet":"Indice","area":"A1","blocks":["x"]}'])(
    "takes a sheet whose mark is %s for the report's",
    async (text) => {
      const { isBlank, contents, charts } = markedSheet();
      sheetNamed(host, 'Foglio1').customProperties.set(markKey, text);
      expect(await readOwnedSheets(wanted)).toEqual([
        { name: 'Foglio1', isMarkLost: true, isBlank, contents, charts },
      ]);
    },
  );
});
