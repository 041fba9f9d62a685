import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FileFault } from '../../src/faults/unreadableFile';
import type { RawChunk, RowRequest } from '../../src/intake/rawSource';
import { readWholeXml, readXml } from '../../src/xlsx/read/readXml';
import { gatherRows } from '../../src/xlsx/read/rowChunks';
import { sheetRows } from '../../src/xlsx/read/sheetRows';
import { runs } from '../support/runs';

/** Cells as programs write them, and as hardly any does. */
const cells = [
  ...['<c r="A1" s="3" t="s"><v>1</v></c>', '<c r="C1" s="4"><v>42901</v></c>', '<c><v>7</v></c>'],
  ...['<c r="D2" s="2"/>', '<c r="E2"></c>', '<c r="F2"><v></v></c>', '<c r="F2"><v/></c>'],
  ...[
    '<c r="b3"><v>-0.5E-3</v></c>',
    '<c r="B3"><v>1234567890123456</v></c>',
    '<c t="n"><v>007</v></c>',
  ],
  ...['<c r="A4" t="str"><f>A1&amp;B1</f><v>x y</v></c>', '<c r="A4"><f>A1+1</f><v>8</v></c>'],
  ...['<c r="A5"><f t="shared" ref="A5:A9" si="0"/><v>9</v></c>', '<c r="B5"><f>NOW()</f></c>'],
  ...[
    '<c r="A6" t="b"><v>1</v></c>',
    '<c r="B6" t="e"><v>#N/A</v></c>',
    '<c r="C6" t="d"><v>2019-03-01</v></c>',
  ],
  ...['<c r="A7" t="inlineStr"><is><t xml:space="preserve"> Città </t></is></c>'],
  ...['<c r="B7" t="inlineStr"><is><t>a &lt; b</t></is></c>', '<c t="inlineStr"><is><t/></is></c>'],
  ...['<c t="inlineStr"><is><r><t>ro</t></r><r><t>sso</t></r><rPh><t>no</t></rPh></is></c>'],
  ...[
    '<c t="str"><v><![CDATA[</row>]]></v></c>',
    '<c t="str"><v>a<!-- </row> -->b</v></c>',
    '<c t="str"><v>12</v></c>',
  ],
  ...[
    "<c r='H8'><v>1</v></c>",
    '<c r="&#73;8"><v>2</v></c>',
    '<c t="&#115;"><v>0</v></c>',
    '<c r="J8" ><v >3</v></c>',
  ],
  ...[
    '<c r="K8" r="L8"><v>4</v></c>',
    '<c x r="M8"><v>5</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="8"><v>1</v></c>',
  ],
  ...[
    '<c t="s"><v>9</v></c>',
    '<x:c><v>6</v></x:c>',
    '<c><v>1<2</v></c>',
    '<c><v>1</c>',
    '\n  ',
    '€',
    '<row/>',
    '<rPh>',
  ],
  ...[
    '<c t="str"><v>a>b</v></c>',
    '<c a="x>y" r="B9"><v>1</v></c>',
    '<c><v>1</v><v>2</v></c>',
    '<c><v>1</v></v></c>',
  ],
];
const between = [
  '',
  '',
  '\n',
  ' <!-- </row> -->',
  '<![CDATA[</row>]]>',
  '<?x </row>?>',
  'x&amp;',
  '</sheetData><sheetData>',
];
const starts = [
  '<row>',
  '<row r="N">',
  '<row r="N" spans="1:3" x14ac:dyDescent="0.2">',
  "<row r='N'>",
  '<row  r="N">',
  '<row r="2">',
];

const rowOf = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(fc.constantFrom(...cells), { maxLength: 4 }),
    fc.constantFrom(...between),
  )
  .map(([start, held, behind]) => ({ start, held: held.join(''), behind }));

const below = '<mergeCells><row r="99"/></mergeCells>';

/** Sheets of such rows; most of them hold something that is damaged. */
const sheetOf = fc
  .tuple(
    fc.array(rowOf, { maxLength: 8 }),
    fc.constantFrom(`</sheetData>${below}`, `</sheetData>${below}`, `</sheetData${below}`, ''),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('', '<', '>', '/', '"', '&', ' ', 'r', '1', '</row>', '\uFEFF'),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([rows, end, damages]) => {
    const held = rows.map(
      ({ start, held, behind }, index) =>
        `${start.replace('N', String(index + 1))}${held}</row>${behind}`,
    );
    let xml = `<?xml version="1.0"?><worksheet><dimension ref="A1"/><sheetData>${held.join('')}${end}</worksheet>`;
    for (const [place, put] of damages) {
      const at = place % xml.length;
      xml = xml.slice(0, at) + put + xml.slice(at + 1);
    }
    return xml;
  });

it('takes of a sheet what the parser takes, whatever is wrong with it and wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      sheetOf,
      fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }),
      async (xml, cuts) => {
        expect(await read(xml, cuts, true)).toEqual(await read(xml, [100_000], false));
      },
    ),
    { numRuns: runs(20_000) },
  );
});

const plain =
  '<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>' +
  '<row r="3"><c r="A3" t="str"><v>città</v></c></row><row r="4"/>';
const sheet = (rows: string): string =>
  `<worksheet><sheetData>${rows}</sheetData><pageSetup/></worksheet>`;

it('is the same wherever a plain sheet is cut', async () => {
  const bytes = Buffer.from(sheet(plain)).length;
  const whole = await read(sheet(plain), [bytes], false);
  expect(whole).toEqual([{ firstRow: 0, rows: [['uno', 12.5], [], ['città']] }]);
  for (let cut = 1; cut < bytes; cut += 1)
    expect(await read(sheet(plain), [cut, bytes], true)).toEqual(whole);
});

it('gives the rows and columns that were asked for', async () => {
  for (const request of [
    { firstRow: 1 },
    { rowCount: 2 },
    { columns: [1] },
    { firstRow: 2, rowCount: 1 },
  ])
    expect(await read(sheet(plain), [1000], true, request)).toEqual(
      await read(sheet(plain), [1000], false, request),
    );
});

it('tells of rows that do not show, whoever reads them', async () => {
  const hides = [
    'hidden="1"',
    'hidden="0"',
    'spans="1:2" hidden="true"',
    "hidden='1'",
    'xhidden="1"',
  ];
  const rows = hides.map((each, row) => `<row r="${row + 1}" ${each}><c><v>1</v></c></row>`);
  for (const isPlain of [true, false]) {
    const hidden: number[] = [];
    await read(sheet(rows.join('')), [1000], isPlain, {}, (row) => hidden.push(row));
    expect(hidden).toEqual([0, 2, 3]);
  }
});

it('leaves nothing to the parser of a plain sheet, and one row of each that is not', async () => {
  const opened: string[] = [];
  const rows = `${plain}<row r="5"><c r="A5" t="str"><v>&lt;</v></c></row><row r="6"><c><v>1</v></c></row>`;
  const chunks = gatherRows();
  const handler = sheetRows({}, context, chunks, {
    hidden: () => undefined,
    struck: () => undefined,
  });
  const watched = Object.create(handler, {
    open: {
      value: (...tag: Parameters<NonNullable<typeof handler.open>>) => {
        opened.push(tag[0]);
        handler.open?.(...tag);
      },
    },
  }) as typeof handler;
  await readWholeXml(pieces(sheet(rows), [50]), watched);
  expect(opened).toEqual(['worksheet', 'sheetData', 'row', 'c', 'v', 'pageSetup']);
  expect(chunks.takeRest()).toHaveLength(1);
});

const context = {
  sharedStrings: ['uno', 'due'],
  dateSystem: 1900,
  struck: new Set<string>(),
} as const;

/** The chunks of the sheet, or why it can't be read; without `isPlain`, by the parser alone. */
async function read(
  xml: string,
  cuts: readonly number[],
  isPlain: boolean,
  request: RowRequest = {},
  onHidden: (row: number) => void = () => undefined,
): Promise<readonly RawChunk[] | string> {
  const chunks = gatherRows();
  const handler = sheetRows(request, context, chunks, {
    hidden: onHidden,
    struck: () => undefined,
  });
  const reader = isPlain
    ? handler
    : (Object.create(handler, { rows: { value: undefined } }) as typeof handler);
  try {
    for await (const { state } of readXml(pieces(xml, cuts), reader))
      if (state === 'pastRequest') break;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return error.reason;
  }
  return chunks.takeRest();
}

/** The bytes cut behind so many of them, over and over. */
async function* pieces(xml: string, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const end = at + Math.max(1, cuts[turn % cuts.length] ?? 1);
    yield await Promise.resolve(bytes.subarray(at, end));
    at = end;
  }
}
