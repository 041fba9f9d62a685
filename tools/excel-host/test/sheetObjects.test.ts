import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { connectOffice } from '../officeClient';
import { sheetNamed, typeInto } from '../userActions';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
});

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  run((context) => work(context.workbook.worksheets.getItem('Foglio1'), context));

describe('tables', () => {
  it('give their ranges, and are found from the cells they cover', async () => {
    typeInto(host, 'Foglio1!B3:C5', [
      ['ID', 'Data'],
      [1, 43_100],
      [2, 43_101],
    ]);
    const read = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('B3:C5', true);
      table.name = 'Utenti';
      await context.sync();
      const found = context.workbook.tables.getItem('utenti');
      const ranges = [found.getRange(), found.getHeaderRowRange(), found.getDataBodyRange()];
      for (const range of ranges) range.load('address');
      const covering = sheet.getRange('A1:B3').getTables().load('items/name');
      const none = sheet.getRange('A1:A9').getTables().getCount();
      await context.sync();
      return [...ranges.map(({ address }) => address), covering.items[0]?.name, none.value];
    });
    expect(read).toEqual(['Foglio1!B3:C5', 'Foglio1!B3:C3', 'Foglio1!B4:C5', 'Utenti', 0]);
  });

  it('do not overlap', async () => {
    const failing = onSheet(async (sheet, context) => {
      sheet.tables.add('A1:B3', true);
      sheet.tables.add('B3:C5', true);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'TableCollection.add' },
    });
  });
});

describe('names', () => {
  it('come from a range or a text that begins with =', async () => {
    const read = await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add('uno', sheet.getRange('A1:B2'));
      names.add('due', '=Foglio1!$C$3');
      await context.sync();
      const [one, two] = [names.getItem('uno'), names.getItemOrNullObject('DUE')];
      one.load('formula');
      const range = two.getRange().load('address');
      const byName = sheet.getRange('uno').load('address');
      await context.sync();
      return [one.formula as string, range.address, byName.address];
    });
    expect(read).toEqual(['=Foglio1!$A$1:$B$2', 'Foglio1!C3', 'Foglio1!A1:B2']);
  });

  it.each([
    ['uno', 'Foglio1!$A$1', 'InvalidArgument'],
    ['A1', '=Foglio1!$A$1', 'InvalidArgument'],
    ['c e', '=Foglio1!$A$1', 'InvalidArgument'],
    ['c_è', '=Foglio1!$A$1', 'ItemAlreadyExists'],
  ])('%s as %s is %s', async (name, formula, code) => {
    const failing = run(async (context) => {
      context.workbook.names.add('C_È', '=Foglio1!$A$1');
      context.workbook.names.add(name, formula);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code });
  });
});

describe('what an add-in keeps in the file', () => {
  it('settings hold any value, and a key once', async () => {
    const read = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add('stato', 'in corso');
      settings.add('stato', { versione: 1, fogli: ['Indice'] });
      const setting = settings.getItemOrNullObject('stato').load('value');
      const missing = settings.getItemOrNullObject('altro').load('value');
      const count = settings.getCount();
      await context.sync();
      return [setting.value as unknown, missing.isNullObject, count.value];
    });
    expect(read).toEqual([{ versione: 1, fogli: ['Indice'] }, true, 1]);
  });

  it('custom properties of a sheet hold text under at most 255 characters of key', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.customProperties.add('Report', 'Indice');
      const found = sheet.customProperties.getItemOrNullObject('report').load('key,value');
      await context.sync();
      return [found.key, found.value];
    });
    expect(read).toEqual(['Report', 'Indice']);
    const failing = onSheet(async (sheet, context) => {
      sheet.customProperties.add('x'.repeat(256), '');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('how a sheet prints and scrolls', () => {
  it('keeps layout, titles, breaks, footers and frozen rows', async () => {
    await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.setPrintMargins('Centimeters', { left: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
      sheet.horizontalPageBreaks.removePageBreaks();
      sheet.horizontalPageBreaks.add('A20');
      sheet.freezePanes.freezeRows(3);
      await context.sync();
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(frozen.address).toBe('Foglio1!1:3');
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const sheet = sheetNamed(host, 'Foglio1');
    expect(sheet.pageLayout).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      leftMargin: 72,
      printArea: { firstRow: 0, lastRow: 39, lastColumn: 5 },
      printTitleRows: { firstRow: 0, lastRow: 2 },
      headerFooter: { rightFooter: '&P/&N' },
    });
    expect(sheet.pageBreakRows).toEqual([19]);
  });
});

describe('the workbook', () => {
  it.each([
    [false, 1900],
    [true, 1904],
  ])('tells its date system (1904: %s) by the year of serial 1', async (date1904, year) => {
    host.workbook.date1904 = date1904;
    const first = await run(async (context) => {
      const result = context.workbook.functions.year(1).load('value');
      await context.sync();
      return result.value;
    });
    expect(first).toBe(year);
  });

  it('counts how often screen updating was suspended', async () => {
    await run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
    });
    expect(host.counters).toMatchObject({ screenSuspensions: 1, writes: 0 });
  });

  it('shows which sheet and cells are active', async () => {
    const address = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Altro');
      sheet.activate();
      sheet.getRange('C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return selected.address;
    });
    expect(address).toBe('Altro!C3');
    expect(host.counters.writes).toBe(1);
  });

  it('takes a number of pages that is not said for one', async () => {
    const sheet = sheetNamed(host, 'Foglio1');
    await onSheet(async ({ pageLayout }, context) => {
      pageLayout.zoom = { horizontalFitToPages: 1 };
      await context.sync();
    });
    expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    await onSheet(async ({ pageLayout }, context) => {
      pageLayout.zoom = { scale: 84 };
      await context.sync();
    });
    expect(sheet.pageLayout.zoom).toEqual({ scale: 84 });
  });
});
