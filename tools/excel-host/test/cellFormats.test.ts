import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { cellAt } from '../model/grid';
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

const cell = (row: number, column: number) =>
  cellAt(sheetNamed(host, 'Foglio1').cells, row, column);

describe('the format of cells', () => {
  it('is null where the cells of a range differ', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#E3EAF0';
      sheet.getRange('A1:B1').format.horizontalAlignment = 'Right';
      const { format } = sheet.getRange('A1:B1');
      format.load('horizontalAlignment,fill/color,font/bold');
      await context.sync();
      return format.toJSON();
    });
    expect(read).toMatchObject({ horizontalAlignment: 'Right', font: { bold: false } });
    expect(read.fill?.color).toBeNull();
  });

  it('takes no value that Office does not have', async () => {
    const failing = onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.horizontalAlignment = 'Mid' as 'Left';
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'RangeFormat.horizontalAlignment' },
    });
  });

  it('draws borders at the edges and between the rows', async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B3').format;
      borders.getItem('EdgeBottom').color = '#1F2A37';
      borders.getItem('InsideHorizontal').style = 'Dot';
      await context.sync();
    });
    expect(cell(2, 1).format.borders.bottom).toEqual({
      style: 'Continuous',
      weight: 'Thin',
      color: '#1F2A37',
    });
    expect(cell(0, 0).format.borders.bottom?.style).toBe('Dot');
    expect(cell(2, 1).format.borders.top).toBeUndefined();
  });

  it('keeps column widths and row heights in points', async () => {
    const sizes = await onSheet(async (sheet, context) => {
      sheet.getRange('B:C').format.columnWidth = 80;
      sheet.getRange('2:2').format.rowHeight = 30;
      const before = sheet.getRange('B1:B2').format.load('columnWidth,rowHeight');
      await context.sync();
      return [before.columnWidth, before.rowHeight];
    });
    expect(sizes).toEqual([80, null]);
  });

  it('is not kept for whole columns', async () => {
    const failing = onSheet(async (sheet, context) => {
      sheet.getRange('B:C').format.font.bold = true;
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  it('is changed by a date that is typed, unless it is text', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['General', '@']];
      range.values = [['15-Feb', '15-Feb']];
      await context.sync();
    });
    expect(cell(0, 0)).toMatchObject({ value: 46068, format: { numberFormat: 'd-mmm' } });
    expect(cell(0, 1)).toMatchObject({ value: '15-Feb', format: { numberFormat: '@' } });
  });
});

describe('clearing', () => {
  it('leaves formats with the contents, and contents with the formats', async () => {
    typeInto(host, 'Foglio1!A1:B1', [[1, 2]]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      await context.sync();
    });
    expect(cell(0, 0)).toMatchObject({ value: '', format: { bold: true } });
    expect(cell(0, 1)).toMatchObject({ value: 2, format: { bold: false } });
  });
});

describe('merged cells', () => {
  it('keep the first value only, and take no other', async () => {
    typeInto(host, 'Foglio1!A1:B1', [['a', 'b']]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      await context.sync();
    });
    expect([cell(0, 0).value, cell(0, 1).value]).toEqual(['a', '']);
    const failing = onSheet(async (sheet, context) => {
      sheet.getRange('B1').values = [['c']];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  it('do not overlap', async () => {
    const failing = onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('B1:C1').merge();
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('links', () => {
  it('write their text literally and look like links', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').hyperlink = {
        documentReference: "'1 Registrati'!A1",
        textToDisplay: '15-Feb',
      };
      await context.sync();
    });
    expect(cell(0, 0)).toMatchObject({
      value: '15-Feb',
      hyperlink: { documentReference: "'1 Registrati'!A1" },
      format: { underline: 'Single' },
    });
  });
});

describe('formulas', () => {
  it('give 0 until a value is put there, or what the test computes', async () => {
    const read = async () =>
      onSheet(async (sheet, context) => {
        const range = sheet.getRange('A1').load('values,formulas,text');
        await context.sync();
        return [range.values, range.formulas, range.text];
      });
    typeInto(host, 'Foglio1!A1', '=1+1');
    expect(await read()).toEqual([[[0]], [['=1+1']], [['0']]]);
    const computed = createHost({
      workbook: host.workbook,
      evaluate: (formula, sheet, row, column) => `${formula} ${sheet.name} ${row} ${column}`,
    });
    connectOffice(computed);
    expect(await read()).toEqual([[['=1+1 Foglio1 0 0']], [['=1+1']], [['=1+1 Foglio1 0 0']]]);
  });

  it('are too long above 8,192 characters', async () => {
    const failing = onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [[`="${'x'.repeat(8_190)}"`]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.formulas' },
    });
  });
});

describe('the grid', () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['Range.getOffsetRange', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['Range.getResizedRange', (sheet) => sheet.getRange('A1').getResizedRange(0, 16_384)],
    ['Worksheet.getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(1_048_575, 0, 2, 1)],
    ['Worksheet.getRange', (sheet) => sheet.getRange('XFE1')],
    ['Worksheet.getRange', (sheet) => sheet.getRange('A0')],
  ])('ends where %s leaves it', async (location, leave) => {
    const failing = onSheet(async (sheet, context) => {
      leave(sheet).load('address');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: location },
    });
  });
});
