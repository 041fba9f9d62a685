import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { connectOffice } from '../officeClient';
import { sheetNamed } from '../userActions';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
});

describe('objects of a request', () => {
  it('makes a sheet once and finds it again after the sync', async () => {
    const name = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Nuovo');
      await context.sync();
      sheet.tabColor = '#0B4F6C';
      sheet.load('name,tabColor,position');
      await context.sync();
      return sheet.toJSON();
    });
    expect(name).toMatchObject({ name: 'Nuovo', tabColor: '#0B4F6C', position: 1 });
    expect(host.workbook.sheets).toHaveLength(2);
  });

  it('loads what was asked for of the items of a collection', async () => {
    const loaded = await run(async (context) => {
      context.workbook.worksheets.add('Altro');
      const sheets = context.workbook.worksheets.load('items/name');
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(() => sheets.items[0]?.visibility).toThrow('visibility');
      return { count: count.value, names: sheets.items.map(({ name }) => name) };
    });
    expect(loaded).toEqual({ count: 2, names: ['Foglio1', 'Altro'] });
  });

  it('lets the items of a collection be worked with', async () => {
    await run(async (context) => {
      context.workbook.worksheets.add('Altro');
      const sheets = context.workbook.worksheets.load('items');
      await context.sync();
      for (const sheet of sheets.items) sheet.getRange('A1').values = [[sheet.name]];
      await context.sync();
    });
    expect(sheetNamed(host, 'Altro').cells.get(0)?.get(0)?.value).toBe('Altro');
  });

  it('gives null objects, null children, and does nothing on them', async () => {
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Manca');
      const range = sheet.getRange('A1').load('values');
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(found).toEqual([true, true]);
  });

  it('answers ItemNotFound for what is not there', async () => {
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('Manca').getRange('A1').load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('takes objects as arguments', async () => {
    const address = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      const common = sheet.getRange('A1:C3').getIntersectionOrNullObject(sheet.getRange('B2:D4'));
      const none = sheet.getRange('A1').getIntersectionOrNullObject(sheet.getRange('B2'));
      common.load('address');
      none.load('address');
      await context.sync();
      return [common.address, none.isNullObject];
    });
    expect(address).toEqual(['Foglio1!B2:C3', true]);
  });

  it('says that the kept range is gone when its sheet is', async () => {
    const failing = run(async (context) => {
      const range = context.workbook.worksheets.add('Via').getRange('A1');
      await context.sync();
      host.workbook.sheets.pop();
      range.load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('sets several properties at once', async () => {
    await run(async (context) => {
      context.workbook.worksheets
        .getItem('Foglio1')
        .getRange('A1')
        .set({ values: [['x']], format: { wrapText: true, font: { bold: true } } });
      await context.sync();
    });
    const cell = sheetNamed(host, 'Foglio1').cells.get(0)?.get(0);
    expect(cell).toMatchObject({ value: 'x', format: { wrapText: true, bold: true } });
  });

  it('does the actions before the one that fails, and none after it', async () => {
    const failing = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2:B2').values = [[1]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect([...sheetNamed(host, 'Foglio1').cells.keys()]).toEqual([0]);
  });
});

describe('what is not implemented', () => {
  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['Range.insert', (sheet) => sheet.getRange('A1').insert('Down')],
    [
      'Range.delete',
      (sheet) => {
        sheet.getRange('A1').delete('Up');
      },
    ],
    ['Worksheet.copy', (sheet) => sheet.copy()],
    [
      'Range.style',
      (sheet) => {
        sheet.getRange('A1').style = 'Normal';
      },
    ],
    ['Range.style', (sheet) => sheet.getRange('A1').load('style')],
    ['Range.conditionalFormats', (sheet) => sheet.getRange('A1').conditionalFormats.getCount()],
    ['Worksheet.shapes', (sheet) => sheet.shapes.getCount()],
  ])('%s says so', async (location, use) => {
    const failing = run(async (context) => {
      use(context.workbook.worksheets.getItem('Foglio1'));
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'NotImplemented',
      debugInfo: { errorLocation: location },
    });
  });
});

describe('counters', () => {
  it('count requests, actions, writes and bytes', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRange('A1');
      range.load('values');
      await context.sync();
    });
    expect(host.counters).toMatchObject({ requests: 2, writes: 0 });
    await run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('A1').values = [['è']];
      await context.sync();
    });
    expect(host.counters).toMatchObject({ requests: 4, writes: 1 });
    expect(host.counters.log).toHaveLength(4);
    expect(host.counters.log.map(({ writes }) => writes)).toEqual([0, 0, 1, 0]);
    const total = host.counters.log.reduce((sum, { bytesIn }) => sum + bytesIn, 0);
    expect(host.counters.bytesIn).toBe(total);
    expect(host.counters.bytesOut).toBeGreaterThan(0);
  });

  it('count bytes in UTF-8', async () => {
    const request = JSON.stringify({ Actions: [], ObjectPaths: {}, note: 'è' });
    await host.handle(request);
    expect(host.counters.bytesIn).toBe(request.length + 1);
  });
});
