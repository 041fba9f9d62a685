import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { cellAt } from '../model/grid';
import type { LineEdit } from '../model/lineEdit';
import { addSheet } from '../model/sheets';
import { connectOffice } from '../officeClient';
import { annotate, changeLines, sheetNamed, typeInto } from '../userActions';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
});

const rows = (task: LineEdit['task'], at: number, count = 1): LineEdit => ({
  ...{ task, at, count },
  lines: 'rows',
});
const columns = (task: LineEdit['task'], at: number, count = 1): LineEdit => ({
  ...{ task, at, count },
  lines: 'columns',
});

const change = (edit: LineEdit): void => {
  changeLines(host, 'Foglio1', edit);
};
const sheet = () => sheetNamed(host, 'Foglio1');
const cell = (row: number, column: number) => cellAt(sheet().cells, row, column);
const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
  run(async (context) => {
    work(context.workbook.worksheets.getItem('Foglio1'));
    await context.sync();
  });

describe('lines that are put in', () => {
  it('push contents, comments and links down or to the right', async () => {
    typeInto(host, 'Foglio1!A1:B2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    annotate(host, 'Foglio1!B2', 'nota');
    await onSheet((target) => {
      target.getRange('A2').hyperlink = { documentReference: 'Foglio1!A1', textToDisplay: 'c' };
    });
    change(rows('insert', 1, 2));
    expect([cell(0, 0).value, cell(1, 0).value, cell(3, 1).value]).toEqual(['a', '', 'd']);
    expect(cell(3, 0).hyperlink?.documentReference).toBe('Foglio1!A1');
    expect(sheet().annotations).toEqual([{ row: 3, column: 1, text: 'nota' }]);
    change(columns('insert', 0));
    expect([cell(0, 0).value, cell(0, 1).value, cell(3, 2).value]).toEqual(['', 'a', 'd']);
    expect(sheet().annotations).toEqual([{ row: 3, column: 2, text: 'nota' }]);
  });

  it('look like the line before them, and are as high or wide', async () => {
    typeInto(host, 'Foglio1!A1', [['a']]);
    await onSheet((target) => {
      target.getRange('A1').format.font.bold = true;
      target.getRange('1:1').format.rowHeight = 40;
      target.getRange('A:A').format.columnWidth = 100;
    });
    change(rows('insert', 1));
    change(columns('insert', 1));
    expect([cell(1, 0).format.bold, cell(0, 1).format.bold, cell(1, 1).format.bold]).toEqual([
      ...[true, true, true],
    ]);
    expect([cell(1, 0).value, cell(0, 1).value]).toEqual(['', '']);
    expect([...sheet().rowHeights]).toEqual([
      [0, 40],
      [1, 40],
    ]);
    expect([...sheet().columnWidths]).toEqual([
      [0, 100],
      [1, 100],
    ]);
    change(rows('insert', 0));
    expect([cell(0, 0).format.bold, sheet().rowHeights.get(0)]).toEqual([false, undefined]);
  });

  it('widen merges that they fall into and move those behind', async () => {
    await onSheet((target) => {
      target.getRange('A1:C1').merge();
      target.getRange('A5:B6').merge();
    });
    change(columns('insert', 1));
    change(rows('insert', 4));
    change(columns('insert', 0));
    expect(sheet().merges).toEqual([
      { firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 4 },
      { firstRow: 5, firstColumn: 1, lastRow: 6, lastColumn: 3 },
    ]);
  });

  it('move page breaks, the print area and what is frozen', async () => {
    await onSheet((target) => {
      target.freezePanes.freezeRows(2);
      target.pageLayout.setPrintArea('A1:C20');
      target.pageLayout.setPrintTitleRows('$1:$2');
      target.horizontalPageBreaks.add('A10');
    });
    change(rows('insert', 1, 3));
    const { frozen, pageLayout, pageBreakRows } = sheet();
    expect(frozen).toMatchObject({ firstRow: 0, lastRow: 4 });
    expect(pageLayout.printArea).toMatchObject({ firstRow: 0, lastRow: 22 });
    expect(pageLayout.printTitleRows).toMatchObject({ firstRow: 0, lastRow: 4 });
    expect(pageBreakRows).toEqual([12]);
  });
});

describe('lines that are taken out', () => {
  it('take along what stands in them, and only that', async () => {
    typeInto(host, 'Foglio1!A1:A4', [['a'], ['b'], ['c'], ['d']]);
    annotate(host, 'Foglio1!A2', 'via');
    await onSheet((target) => {
      target.getRange('A2:C2').merge();
      target.getRange('A4:C4').merge();
      target.horizontalPageBreaks.add('A2');
      target.horizontalPageBreaks.add('A4');
    });
    change(rows('delete', 1, 2));
    expect([cell(0, 0).value, cell(1, 0).value, cell(2, 0).value]).toEqual(['a', 'd', '']);
    const { annotations, merges, pageBreakRows } = sheet();
    expect(annotations).toEqual([]);
    expect(merges).toEqual([{ firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 2 }]);
    expect(pageBreakRows).toEqual([1]);
    change(columns('delete', 0, 2));
    expect([sheet().merges, cell(1, 0).value]).toEqual([[], '']);
  });
});

describe('what points to moved lines', () => {
  const formulaAfter = (formula: string, edit: LineEdit): string | undefined => {
    addSheet(host.workbook, 'Altro');
    typeInto(host, 'Altro!Z50', formula);
    change(edit);
    return cellAt(sheetNamed(host, 'Altro').cells, 49, 25).formula;
  };

  it.each([
    ['=Foglio1!B5', rows('insert', 4), '=Foglio1!B6'],
    ['=Foglio1!B5', rows('insert', 5), '=Foglio1!B5'],
    ["='Foglio1'!$B$5", columns('insert', 0, 2), '=Foglio1!$D$5'],
    ['=SUM(Foglio1!B5:B7)', rows('insert', 4), '=SUM(Foglio1!B6:B8)'],
    ['=SUM(Foglio1!B5:B7)', rows('insert', 5), '=SUM(Foglio1!B5:B8)'],
    ['=SUM(Foglio1!B5:B7)', rows('insert', 7), '=SUM(Foglio1!B5:B7)'],
    ['=SUM(Foglio1!$B5:B$7)', rows('delete', 4, 2), '=SUM(Foglio1!$B5:B$5)'],
    ['=SUM(Foglio1!B5:B7)', rows('delete', 5, 9), '=SUM(Foglio1!B5:B5)'],
    ['=SUM(Foglio1!B5:B7)', rows('delete', 4, 3), '=SUM(Foglio1!#REF!)'],
    ['=Foglio1!B5+1', columns('delete', 1), '=Foglio1!#REF!+1'],
    ['=B5+LOG10(C7)&"Foglio1!B5"', rows('insert', 0), '=B5+LOG10(C7)&"Foglio1!B5"'],
    ["=Foglio1!B5+'Foglio1 bis'!B5", rows('insert', 0), "=Foglio1!B6+'Foglio1 bis'!B5"],
  ])('%s follows', (formula, edit, expected) => {
    expect(formulaAfter(formula, edit)).toBe(expected);
  });

  it('follows within the sheet', () => {
    typeInto(host, 'Foglio1!A9', '=SUM(A1:A3)+Foglio1!A2+STDEV.S(B5:C5)');
    change(rows('insert', 1));
    expect(cell(9, 0).formula).toBe('=SUM(A1:A4)+Foglio1!A3+STDEV.S(B6:C6)');
  });

  it('names follow or are broken', () => {
    const name = (formula: string) => {
      host.workbook.names = [{ name: 'n', formula, visible: true, comment: '' }];
      return () => host.workbook.names[0]?.formula;
    };
    const formula = name('=Foglio1!$A$5:$C$9');
    change(rows('insert', 0));
    expect(formula()).toBe('=Foglio1!$A$6:$C$10');
    change(rows('delete', 4, 20));
    expect(formula()).toBe('=Foglio1!#REF!');
  });
});

describe('charts', () => {
  beforeEach(async () => {
    typeInto(host, 'Foglio1!A1:C3', [
      ['', 'x', 'y'],
      ['p', 1, 2],
      ['q', 3, 4],
    ]);
    await onSheet((target) => {
      const chart = target.charts.add('Line', target.getRange('A1:C3'), 'Columns');
      chart.setPosition('B6', 'D10');
    });
  });

  const place = () => {
    const [chart] = sheet().charts;
    return [chart?.left, chart?.top, chart?.width, chart?.height];
  };

  it('move with the cells that they lie over, and size with them', () => {
    const [left = NaN, top = NaN, width = NaN, height = NaN] = place();
    change(rows('insert', 5));
    expect(place()).toEqual([left, top + 15, width, height]);
    change(rows('insert', 8, 2));
    expect(place()).toEqual([left, top + 15, width, height + 30]);
    change(rows('insert', 13));
    change(columns('insert', 0));
    expect(place()).toEqual([left + 48, top + 15, width, height + 30]);
    change(rows('delete', 0, 40));
    expect(place()).toEqual([left + 48, 0, width, 0]);
  });

  it('draw the cells that moved, and none that are gone', () => {
    const values = () => sheet().charts[0]?.series.map((series) => series.values?.area);
    change(rows('insert', 1));
    expect(values()).toEqual([
      { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 },
      { firstRow: 2, firstColumn: 2, lastRow: 3, lastColumn: 2 },
    ]);
    change(columns('delete', 1));
    expect(values()).toEqual([
      undefined,
      { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 },
    ]);
    expect(sheet().charts[0]?.series[0]?.name).toBe('#REF!');
  });
});

it('a column is as wide as the sheet has columns again', async () => {
  await onSheet((target) => {
    target.getRange('B:C').format.columnWidth = 100;
    target.getRange('C:C').format.useStandardWidth = true;
  });
  expect([...sheet().columnWidths]).toEqual([[1, 100]]);
});

it('the change is told', () => {
  host.state.events.registered.set('changed Workbook', 1);
  change(rows('insert', 2, 2));
  expect(host.takeEvents()[0]?.message).toContain('"address":"3:4"');
});
