import { beforeEach, describe, expect, it } from '@jest/globals';
import { markKey, markText } from '../../../src/excel/marks/sheetMark';
import { watchCells } from '../../../src/excel/read/watchCells';
import { writeExcel } from '../../../src/excel/request/excelRequest';
import type { SheetMark } from '../../../src/plan/ownedSheet';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { raise } from '../../../tools/excel-host/events';
import { addSheet } from '../../../tools/excel-host/model/sheets';
import { connectOffice, deliverEvents } from '../../../tools/excel-host/officeClient';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';

let host: Host;

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

/** Handlers of the tests before go on: each has a list of its own. */
async function watch(): Promise<readonly string[]> {
  const changed: string[] = [];
  const own = new Map<string, readonly number[] | undefined>();
  await watchCells(({ sheet, rows }) => {
    changed.push(sheet);
    own.set(sheet, rows && [...(own.get(sheet) ?? []), ...rows]);
  });
  rowsOf = own;
  return changed;
}

/** Of the last one that watches. */
let rowsOf: ReadonlyMap<string, readonly number[] | undefined>;

const settled = async (): Promise<void> => {
  await deliverEvents(host);
  await new Promise((resolve) => setTimeout(resolve, 50));
};

describe('watchCells', () => {
  it('says in which sheets cells changed, and asks about many at once', async () => {
    const changed = await watch();
    addSheet(host.workbook, 'Utenti');
    for (let row = 1; row <= 20; row++) typeInto(host, `Utenti!A${row}`, [[row]]);
    typeInto(host, 'Foglio1!A1', [[1]]);
    const { requests } = host.counters;
    await settled();
    expect(new Set(changed)).toEqual(new Set(['Utenti', 'Foglio1']));
    expect(host.counters.requests - requests).toBeLessThanOrEqual(2);
  });

  it('says which rows changed, unless rows moved or there are too many of them', async () => {
    await watch();
    addSheet(host.workbook, 'Patti');
    const { id } = addSheet(host.workbook, 'Utenti');
    typeInto(host, 'Foglio1!B3:C4', [
      [1, 2],
      [3, 4],
    ]);
    typeInto(host, 'Foglio1!A9', [[5]]);
    raise(host.state.events, 'changed', id, { address: '4:4', changeType: 'RowDeleted' });
    const long = { address: 'A1:A2001', changeType: 'RangeEdited' };
    raise(host.state.events, 'changed', sheetNamed(host, 'Patti').id, long);
    await settled();
    expect(rowsOf).toEqual(
      new Map([
        ['Foglio1', [2, 3, 8]],
        ['Utenti', undefined],
        ['Patti', undefined],
      ]),
    );
  });

  it('leaves out sheets of the report and sheets that are gone', async () => {
    const changed = await watch();
    const mark = { sheet: '1 Registrati', blocks: [] } as unknown as SheetMark;
    addSheet(host.workbook, 'Miei').customProperties.set(markKey, markText(mark));
    addSheet(host.workbook, 'Via');
    typeInto(host, 'Miei!A1', [[1]]);
    typeInto(host, 'Via!A1', [[1]]);
    host.workbook.sheets = host.workbook.sheets.filter(({ name }) => name !== 'Via');
    await settled();
    expect(changed).toEqual([]);
  });

  it('asks nothing about what the add-in writes itself', async () => {
    const changed = await watch();
    await writeExcel(({ worksheets }) => {
      worksheets.getItem('Foglio1').getRange('A1').values = [[1]];
    });
    const { requests } = host.counters;
    await settled();
    expect(host.counters.requests).toBe(requests);
    expect(changed).toEqual([]);
  });

  it('asks about every change where Excel does not say whose it is', async () => {
    const changed = await watch();
    const { id } = sheetNamed(host, 'Foglio1');
    raise(host.state.events, 'changed', id, { address: 'A1', changeType: 'RangeEdited' });
    await settled();
    expect(changed).toEqual(['Foglio1']);
  });

  it('goes on after a question that failed', async () => {
    const changed = await watch();
    host.trouble.cellEdit = true;
    typeInto(host, 'Foglio1!A1', [[1]]);
    await settled();
    host.trouble.cellEdit = false;
    typeInto(host, 'Foglio1!A2', [[1]]);
    await settled();
    expect(changed).toEqual([sheetNamed(host, 'Foglio1').name]);
  });
});
