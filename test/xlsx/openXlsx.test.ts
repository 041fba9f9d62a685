import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/intake/rawSource';
import { readLimits } from '../../src/xlsx/read/zipArchive';
import {
  type HandmadeWorkbook,
  handmadeWorkbook,
  relationship,
  relationships,
} from './handmadeWorkbook';
import { chunksOf, rowsOf, withWorkbook } from './readSheets';

describe('openXlsx reads a cell', () => {
  it.each<[string, string, RawCell]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number with an exponent', '<c r="A1"><v>1.5E3</v></c>', 1500],
    ['zero', '<c r="A1"><v>0</v></c>', 0],
    ['a date as its serial number', '<c r="A1" s="1"><v>43831</v></c>', 43831],
    ['a date in ISO 8601 as its serial number', '<c r="A1" t="d"><v>2020-01-01</v></c>', 43831],
    ['a time in ISO 8601', '<c r="A1" t="d"><v>2020-01-01T18:00:00</v></c>', 43831.75],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'Torino'],
    ['the runs of a rich text', '<c r="A1" t="s"><v>1</v></c>', 'Città di Torino'],
    ['spaces at both ends', '<c r="A1" t="s"><v>2</v></c>', '  U1 '],
    ['an escaped line break', '<c r="A1" t="s"><v>3</v></c>', 'a\r\nb'],
    ['an escape that is meant so', '<c r="A1" t="s"><v>4</v></c>', '_x000D_'],
    ['no reading aids', '<c r="A1" t="s"><v>5</v></c>', '課'],
    [
      'an inline string',
      '<c r="A1" t="inlineStr"><is><t>Cuneo &amp; c.</t></is></c>',
      'Cuneo & c.',
    ],
    [
      'an inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>',
      'a b',
    ],
    [
      'no reading aids of an inline string',
      '<c r="A1" t="inlineStr"><is><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></is></c>',
      '課',
    ],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', 'a < b'],
    ['a text that looks like a number', '<c r="A1" t="inlineStr"><is><t>007</t></is></c>', '007'],
    ['the result of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['the text of a formula', '<c r="A1" t="str"><f>"x"</f><v>x</v></c>', 'x'],
    ['an error as its text', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', '#N/A'],
    ['a formula that nobody worked out', '<c r="A1"><f>1+1</f></c>', '#CALC!'],
    ['a formula whose result is written as nothing', '<c r="A1"><f>1+1</f><v></v></c>', '#CALC!'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
  ])('%s', async (_, cell, expected) => {
    const workbook = {
      sheets: [{ name: 'Utenti', rows: `<row r="1">${cell}</row>` }],
      sharedStrings: [
        '<si><t>Torino</t></si>',
        '<si><r><rPr><b/></rPr><t>Città</t></r><r><t xml:space="preserve"> di Torino</t></r></si>',
        '<si><t xml:space="preserve">  U1 </t></si>',
        '<si><t>a_x000D_&#10;b</t></si>',
        '<si><t>_x005F_x000D_</t></si>',
        '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si>',
      ].join(''),
    };
    expect(await firstSheet(workbook)).toEqual({ 0: [expected] });
  });

  it.each([
    ['without content', '<c r="B1" s="1"/>'],
    ['with an empty value', '<c r="B1"><v></v></c>'],
    ['with an empty text', '<c r="B1" t="str"><f>""</f><v></v></c>'],
    ['with an empty inline text', '<c r="B1" t="inlineStr"><is><t></t></is></c>'],
  ])('%s as blank', async (_, cell) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c>${cell}</row><row r="2">${cell}</row>`;
    expect(await firstSheet({ sheets: [{ name: 'Utenti', rows }] })).toEqual({ 0: [1] });
  });

  it('in the 1904 system as it stands, and ISO dates in that system', async () => {
    const rows = '<row r="1"><c r="A1"><v>42369</v></c><c r="B1" t="d"><v>2020-01-01</v></c></row>';
    const head = '<workbookPr date1904="1"/>';
    const bytes = handmadeWorkbook({ sheets: [{ name: 'U', rows }], workbookHead: head });
    await withWorkbook(bytes, async (source) => {
      expect(source.dateSystem).toBe(1904);
      // 1 January 2020 is 43831 days after 30 December 1899 and 42369 after 1 January 1904.
      expect(await rowsOf(source, 0)).toEqual({ 0: [42369, 42369] });
    });
  });
});

describe('openXlsx places rows and cells', () => {
  it('where the sheet has them, blank rows and cells between them or not', async () => {
    const rows = [
      '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row>',
      '<row r="4"/>',
      '<row r="6"><c r="A6"><v>3</v></c></row>',
      '<row r="1000"><c r="AA1000"><v>4</v></c></row>',
    ].join('');
    expect(await firstSheet({ sheets: [{ name: 'U', rows }] })).toEqual({
      2: [null, 1, null, 2],
      5: [3],
      999: [...(Array(26).fill(null) as null[]), 4],
    });
  });

  it('one after the other where the producer leaves the places out', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>';
    expect(await firstSheet({ sheets: [{ name: 'U', rows }] })).toEqual({
      0: [1, 2],
      1: [null, 3],
    });
  });

  it('at both ends of a sheet with a handful of rows between them', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    await withWorkbook(handmadeWorkbook({ sheets: [{ name: 'U', rows }] }), async (source) => {
      const chunks = await chunksOf(source, 0);
      expect(chunks.map(({ firstRow, rows: { length } }) => [firstRow, length])).toEqual([
        [0, 1],
        [1_048_575, 1],
      ]);
      expect(chunks[1]?.rows[0]?.[16_383]).toBe(2);
    });
  });

  it('in chunks that follow each other without gap or overlap', async () => {
    const rows = numberedRows(12_345);
    await withWorkbook(handmadeWorkbook({ sheets: [{ name: 'U', rows }] }), async (source) => {
      const chunks = await chunksOf(source, 0);
      expect(chunks.map(({ firstRow, rows: { length } }) => [firstRow, length])).toEqual([
        [0, 5000],
        [5000, 5000],
        [10_000, 2345],
      ]);
      const values = chunks.flatMap(({ rows: chunk }) => chunk.map(([value]) => value));
      expect(values).toEqual(Array.from({ length: 12_345 }, (_, row) => row));
    });
  });

  it('in shorter chunks where rows are wide', async () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      .map((row) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`)
      .join('');
    await withWorkbook(handmadeWorkbook({ sheets: [{ name: 'U', rows }] }), async (source) => {
      const chunks = await chunksOf(source, 0);
      expect(chunks.map(({ rows: { length } }) => length)).toEqual([7, 3]);
    });
  });
});

describe('openXlsx reads what was asked for', () => {
  const bytes = handmadeWorkbook({ sheets: [{ name: 'U', rows: numberedRows(30_000) }] });

  it('rows from one to another', async () => {
    await withWorkbook(bytes, async (source) => {
      expect(await rowsOf(source, 0, { firstRow: 7, rowCount: 2 })).toEqual({
        7: [7, 14],
        8: [8, 16],
      });
      expect(await rowsOf(source, 0, { firstRow: 29_999, rowCount: 5 })).toEqual({
        29_999: [29_999, 59_998],
      });
      expect(await rowsOf(source, 0, { rowCount: 0 })).toEqual({});
    });
  });

  it('columns of a large sheet, the others blank', async () => {
    await withWorkbook(
      bytes,
      async (source) => {
        expect(await rowsOf(source, 0, { rowCount: 2, columns: [1] })).toEqual({
          0: [null, 0],
          1: [null, 2],
        });
        expect(await rowsOf(source, 0, { rowCount: 2, columns: [5] })).toEqual({});
      },
      { ...readLimits, keptPartBytes: 0 },
    );
  });

  it('of a large file without reading on, and without keeping the file open', async () => {
    // The sheet's checksum is wrong, which only who reads to the end can know.
    const damaged = Buffer.from(bytes);
    const entry = damaged.lastIndexOf('xl/worksheets/sheet1.xml');
    damaged.writeUInt32LE(0, entry - 30);
    const limits = { ...readLimits, heldBytes: 0, keptPartBytes: 0 };
    await withWorkbook(
      damaged,
      async (source, path) => {
        expect(Object.keys(await rowsOf(source, 0, { rowCount: 20 }))).toHaveLength(20);
        await expect(rowsOf(source, 0)).rejects.toMatchObject({ reason: 'damaged' });
        const [sheet] = source.sheets;
        if (!sheet) throw new Error('no sheet');
        // The consumer stops by itself.
        for await (const { firstRow } of source.readRows(sheet, {})) {
          expect(firstRow).toBe(0);
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(handlesOn(path)).toBe(0);
      },
      limits,
    );
  });
});

describe('openXlsx lists the sheets', () => {
  it('in their order, hidden ones included, charts left out', async () => {
    const bytes = handmadeWorkbook({
      sheets: [
        { name: 'Utenti &amp; c.', rows: numberedRows(3), head: '<dimension ref="A1:B3"/>' },
        { name: 'Nascosto', rows: '', attributes: 'state="veryHidden"' },
        { name: 'Grafico', rows: '' },
        { name: 'Patti', rows: numberedRows(1) },
      ],
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relationship('rId2', 'worksheet', 'worksheets/sheet2.xml'),
          relationship('rId3', 'chartsheet', 'chartsheets/sheet1.xml'),
          relationship('rId4', 'worksheet', 'worksheets/sheet4.xml'),
        ]),
      },
    });
    await withWorkbook(bytes, async (source) => {
      expect(source.name).toBe('dati.xlsx');
      expect(
        source.sheets.map(({ name, rowCount, isHidden }) => [name, rowCount, isHidden]),
      ).toEqual([
        ['Utenti & c.', 3, false],
        ['Nascosto', 0, true],
        ['Patti', 0, false],
      ]);
      expect(await rowsOf(source, 2)).toEqual({ 0: [0, 0] });
    });
  });

  it('with their tables', async () => {
    const table = (ref: string, attributes: string) =>
      `<table id="1" ref="${ref}" ${attributes}><autoFilter ref="A1:B2"/></table>`;
    const bytes = handmadeWorkbook({
      sheets: [{ name: 'Utenti', rows: '' }],
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          relationship('rId1', 'table', '../tables/table1.xml'),
          relationship('rId2', 'table', '/xl/tables/table2.xml'),
          relationship('rId3', 'comments', '../comments1.xml'),
        ]),
        'xl/tables/table1.xml': table('B3:D10', 'totalsRowCount="1"'),
        'xl/tables/table2.xml': table('F1:F4', 'headerRowCount="0" totalsRowShown="1"'),
      },
    });
    await withWorkbook(bytes, (source) => {
      expect(source.sheets[0]?.tables).toEqual([
        {
          firstRow: 2,
          firstColumn: 1,
          rowCount: 8,
          columnCount: 3,
          hasHeaderRow: true,
          hasTotalRow: true,
        },
        {
          firstRow: 0,
          firstColumn: 5,
          rowCount: 4,
          columnCount: 1,
          hasHeaderRow: false,
          hasTotalRow: false,
        },
      ]);
      return Promise.resolve();
    });
  });
});

async function firstSheet(workbook: HandmadeWorkbook) {
  return await withWorkbook(handmadeWorkbook(workbook), (source) => rowsOf(source, 0));
}

function numberedRows(count: number): string {
  return Array.from(
    { length: count },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="B${row + 1}"><v>${2 * row}</v></c></row>`,
  ).join('');
}

/** Open handles of this process on the file, where the system tells. */
function handlesOn(path: string): number {
  const list = '/proc/self/fd';
  if (!existsSync(list)) return 0;
  return readdirSync(list).filter((handle) => linkOf(`${list}/${handle}`) === path).length;
}

function linkOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    // The handle that the listing itself needed is closed by now.
    return '';
  }
}
