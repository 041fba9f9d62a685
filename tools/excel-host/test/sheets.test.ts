import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHost, type Host } from '../createHost';
import { copySheet } from '../model/sheets';
import { connectOffice } from '../officeClient';
import { sheetNamed, typeInto } from '../userActions';

let host: Host;
let run: typeof Excel.run;

beforeEach(() => {
  host = createHost();
  run = connectOffice(host).run;
});

const withSheets = (work: (sheets: Excel.WorksheetCollection) => void) =>
  run(async (context) => {
    work(context.workbook.worksheets);
    await context.sync();
  });

const refused = { code: 'InvalidArgument' };

describe('sheet names', () => {
  it.each(['x'.repeat(32), '', 'a:b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', 'a\\b', "'a", 'History'])(
    '%j is refused',
    async (name) => {
      await expect(
        withSheets((sheets) => {
          sheets.add('ok').name = name;
        }),
      ).rejects.toMatchObject(refused);
    },
  );

  it('are at most 31 characters, and unique ignoring case', async () => {
    await withSheets((sheets) => sheets.add('x'.repeat(31)));
    await expect(withSheets((sheets) => sheets.add('FOGLIO1'))).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
    });
  });

  it('are followed by formulas and names', async () => {
    await withSheets((sheets) => sheets.add('Indice'));
    typeInto(host, 'Indice!A1', '=SUM(Foglio1!A1:A3)&"Foglio1!A1"');
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      context.workbook.names.add('dati', sheet.getRange('A1:A3'));
      sheet.name = "L'anno 1";
      await context.sync();
    });
    expect(sheetNamed(host, 'Indice').cells.get(0)?.get(0)?.formula).toBe(
      `=SUM('L''anno 1'!A1:A3)&"Foglio1!A1"`,
    );
    expect(host.workbook.names[0]?.formula).toBe("='L''anno 1'!$A$1:$A$3");
  });
});

describe('sheets in formulas', () => {
  it.each([
    ["='Dati.2019'!A1", '=Dati.2019!A1'],
    ["='Società'!A1", '=Società!A1'],
    ["='_prova2'!A1", '=_prova2!A1'],
    ["='2019'!A1", "='2019'!A1"],
    ["='A1'!A1", "='A1'!A1"],
    ["='r1c1'!A1", "='r1c1'!A1"],
    ["='due parole'!A1", "='due parole'!A1"],
    ["='L''anno'!A1", "='L''anno'!A1"],
    [`="'Dati'!A1"`, `="'Dati'!A1"`],
  ])('%s comes back as %s', (typed, held) => {
    typeInto(host, 'Foglio1!A1', typed);
    expect(sheetNamed(host, 'Foglio1').cells.get(0)?.get(0)?.formula).toBe(held);
  });
});

describe('deleting and hiding sheets', () => {
  it('cannot take the last visible one away', async () => {
    await withSheets((sheets) => {
      sheets.add('Altro').visibility = 'Hidden';
    });
    const first = (sheets: Excel.WorksheetCollection) => sheets.getItem('Foglio1');
    await expect(
      withSheets((sheets) => {
        first(sheets).delete();
      }),
    ).rejects.toMatchObject(refused);
    await expect(
      withSheets((sheets) => {
        first(sheets).visibility = 'VeryHidden';
      }),
    ).rejects.toMatchObject(refused);
  });

  it('breaks names and formulas for good', async () => {
    await withSheets((sheets) => sheets.add('Via'));
    typeInto(host, 'Foglio1!A1', '=Via!A1+1');
    await run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('dati', worksheets.getItem('Via').getRange('A1'));
      worksheets.getItem('Via').delete();
      worksheets.add('Via');
      await context.sync();
      const range = names.getItem('dati').getRangeOrNullObject();
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
    expect(sheetNamed(host, 'Foglio1').cells.get(0)?.get(0)?.formula).toBe('=#REF!+1');
  });
});

describe('a sheet that the user copies', () => {
  it('leaves its custom properties behind and gets charts of its own', async () => {
    typeInto(host, 'Foglio1!A1:A2', [['a'], [1]]);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.customProperties.add('chiave', 'valore');
      sheet.charts.add('Line', sheet.getRange('A1:A2'), 'Columns');
      await context.sync();
    });
    const original = sheetNamed(host, 'Foglio1');
    const copy = copySheet(host.workbook, original, 'Foglio1 (2)');
    expect(copy.customProperties.size).toBe(0);
    expect(original.customProperties.size).toBe(1);
    expect(copy.charts[0]?.id).not.toBe(original.charts[0]?.id);
    expect(copy.charts[0]?.series[0]?.values?.sheetId).toBe(copy.id);
    typeInto(host, 'Foglio1 (2)!A1', 'b');
    expect(original.cells.get(0)?.get(0)?.value).toBe('a');
  });
});

describe('used ranges', () => {
  const used = (valuesOnly: boolean) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      const range = sheet.getUsedRangeOrNullObject(valuesOnly).load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    });

  it('count formatted blank cells only when they are asked to', async () => {
    expect(await used(true)).toBeNull();
    typeInto(host, 'Foglio1!B2', 1);
    await run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('C9').format.font.bold = true;
      await context.sync();
    });
    expect(await used(true)).toBe('Foglio1!B2');
    expect(await used(false)).toBe('Foglio1!B2:C9');
  });
});

describe('the view of a sheet', () => {
  it('is set by one name and read by another', async () => {
    const shown = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.tabColor = '#0b4f6c';
      await context.sync();
      sheet.load('showGridlines,showHeadings,tabColor');
      await context.sync();
      return [sheet.showGridlines, sheet.showHeadings, sheet.tabColor];
    });
    expect(shown).toEqual([false, false, '#0B4F6C']);
  });
});
