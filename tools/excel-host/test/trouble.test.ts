import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { connectOffice } from '../officeClient';
import { annotate, editCell, filterRows, sheetNamed } from '../userActions';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
});

const write = (address = 'A1', value: unknown = 1) =>
  run(async (context) => {
    context.workbook.worksheets.getItem('Foglio1').getRange(address).values = [[value]];
    await context.sync();
  });

const columnA = () =>
  [...sheetNamed(host, 'Foglio1').cells].map(([row, cells]) => [row, cells.get(0)?.value]);

describe('trouble that a test can switch on', () => {
  it('cell-edit mode refuses every request', async () => {
    host.trouble.cellEdit = true;
    await expect(write()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(columnA()).toEqual([]);
  });

  it('another workbook in front fails once', async () => {
    host.trouble.otherWorkbookInFront = 1;
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    await write();
    expect(columnA()).toEqual([[0, 1]]);
  });

  it('a chosen request fails as a whole', async () => {
    Object.assign(host.trouble, { failRequest: { request: 1, code: 'GeneralException' } });
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(columnA()).toEqual([]);
  });

  it('a chosen write fails, those before it stay done', async () => {
    host.trouble.failWrite = { write: 2, code: 'GeneralException' };
    const failing = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[row]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'GeneralException',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(columnA()).toEqual([[0, 1]]);
  });

  it('a chosen action of a chosen request fails', async () => {
    host.trouble.failAction = { request: 1, action: 3, code: 'AccessDenied' };
    await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(host.counters.actions).toBe(3);
  });

  it('a protected sheet refuses changes of its cells and charts, not reading', async () => {
    sheetNamed(host, 'Foglio1').isProtected = true;
    await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
    const isProtected = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.protection.load('protected');
      sheet.getRange('A1').load('values');
      await context.sync();
      return sheet.protection.protected;
    });
    expect(isProtected).toBe(true);
  });

  it('a protected structure refuses new, renamed, moved, hidden and deleted sheets, not cells', async () => {
    host.workbook.isStructureProtected = true;
    const changes: ((sheets: Excel.WorksheetCollection) => void)[] = [
      (sheets) => sheets.add('Nuovo'),
      (sheets) => {
        sheets.getItem('Foglio1').name = 'Altro';
      },
      (sheets) => {
        sheets.getItem('Foglio1').position = 0;
      },
      (sheets) => {
        sheets.getItem('Foglio1').visibility = 'Hidden';
      },
      (sheets) => {
        sheets.getItem('Foglio1').delete();
      },
    ];
    for (const change of changes) {
      const failing = run(async (context) => {
        change(context.workbook.worksheets);
        await context.sync();
      });
      await expect(failing).rejects.toMatchObject({ code: 'AccessDenied' });
    }
    await write();
    expect(columnA()).toEqual([[0, 1]]);
  });

  it('a read-only workbook refuses every change, and lets events be switched', async () => {
    host.workbook.readOnly = true;
    await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
    await run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    expect(host.state.events.enabled).toBe(false);
  });

  it('a request over the limit is not done', async () => {
    host.trouble.requestLimit = 1000;
    await expect(write('A1', 'x'.repeat(1000))).rejects.toMatchObject({
      code: 'RequestPayloadSizeLimitExceeded',
    });
    expect(columnA()).toEqual([]);
  });

  it('an answer over the limit is not sent', async () => {
    await write('A1', 'x'.repeat(2000));
    host.trouble.responseLimit = 1000;
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('A1').load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  const read = (address: string) =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRange(address).load('values');
      await context.sync();
      return range.values;
    });

  it('values are null above a limit', async () => {
    host.trouble.nullAboveCells = 10;
    expect(await read('A1:A11')).toBeNull();
    expect(await read('A1:A10')).toHaveLength(10);
  });

  it('more than 5,000,000 cells cannot be read at once', async () => {
    await expect(read('A:E')).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });

  it('a cell that is being edited keeps a request that may wait, and refuses another', async () => {
    const leave = editCell(host);
    await expect(write()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const order: string[] = [];
    const patient = async (value: string): Promise<void> => {
      await run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem('Foglio1').getRange('A1').values = [[value]];
        await context.sync();
      });
      order.push(value);
    };
    const both = Promise.all([patient('first'), patient('second')]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(columnA()).toEqual([]);
    leave();
    await both;
    expect(order).toEqual(['first', 'second']);
    expect(columnA()).toEqual([[0, 'second']]);
  });

  it('a filter misplaces what is written over it, until it is cleared', async () => {
    filterRows(host, 'Foglio1!A1:A4', [1]);
    const writeColumn = () =>
      run(async (context) => {
        context.workbook.worksheets.getItem('Foglio1').getRange('A1:A4').values = [
          [1],
          [2],
          [3],
          [4],
        ];
        await context.sync();
      });
    await writeColumn();
    expect(columnA()).toEqual([
      [0, 1],
      [2, 2],
      [3, 3],
    ]);
    await run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').autoFilter.clearCriteria();
      await context.sync();
    });
    await writeColumn();
    expect(new Map(columnA() as [number, unknown][])).toEqual(
      new Map([
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ]),
    );
  });

  it('clearing everything takes comments along, clearing contents does not', async () => {
    annotate(host, 'Foglio1!A1', 'nota');
    const clear = (applyTo?: 'Contents') =>
      run(async (context) => {
        context.workbook.worksheets.getItem('Foglio1').getRange('A1').clear(applyTo);
        await context.sync();
      });
    await clear('Contents');
    expect(sheetNamed(host, 'Foglio1').annotations).toHaveLength(1);
    await clear();
    expect(sheetNamed(host, 'Foglio1').annotations).toHaveLength(0);
  });
});
