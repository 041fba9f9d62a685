import { describe, expect, it } from '@jest/globals';
import { openCsv } from '../../src/csv/openCsv';
import { UnreadableFile } from '../../src/faults/unreadableFile';
import type { RawCell, RowRequest } from '../../src/intake/rawSource';
import { csvOf, encoded, encodings } from '../files/csvOf';

const named = { name: 'dati.csv', calledBy: 'cartella/dati.csv' };

/** Rows of a text that comes in pieces of so many bytes, each at its place. */
async function rowsOf(
  bytes: Uint8Array | string,
  request: RowRequest = {},
  pieceBytes = 7,
): Promise<readonly (readonly RawCell[])[]> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const source = await openCsv(named, () => inPieces(all, pieceBytes));
  const [sheet] = source.sheets;
  if (!sheet) throw new Error('no sheet');
  const rows: (readonly RawCell[])[] = [];
  for await (const chunk of source.readRows(sheet, request))
    chunk.rows.forEach((row, index) => (rows[chunk.firstRow + index] = row));
  return rows;
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

const rows: RawCell[][] = [
  ['Città', 'Nome', 'Nota'],
  ['Forlì', "L'Aquila; è vicina, sì", 'prima\nseconda'],
  ['Cantù', 'detto "il Più"', '€ 5 – l’ultimo'],
];

describe('openCsv', () => {
  it.each(
    encodings.flatMap((encoding) =>
      [';', ',', '\t'].flatMap((separator) =>
        ['\r\n', '\n'].map((newline) => ({ encoding, separator, newline })),
      ),
    ),
  )('reads the same rows of $encoding, $separator, $newline', async (style) => {
    const isPlain = style.encoding !== 'windows-1252';
    // Of what follows, the table of Windows has no dash in this test's own hands.
    const written = rows.map((row) =>
      row.map((cell) => (isPlain ? cell : String(cell).replace(' –', ''))),
    );
    expect(await rowsOf(csvOf(written, { ...style, isQuoted: false }))).toEqual(written);
    expect(await rowsOf(csvOf(written, { ...style, isQuoted: true }), {}, 4096)).toEqual(written);
  });

  it('cuts lines that stand in quotes as a whole', async () => {
    const lines = ['ID;Nome', 'U1;""Rossi, Anna""', 'U2;Bo'].map((line) => `"${line}"`);
    expect(await rowsOf(lines.join('\n'))).toEqual([
      ['ID', 'Nome'],
      ['U1', 'Rossi, Anna'],
      ['U2', 'Bo'],
    ]);
    expect(await rowsOf('"Nome"\n"Rossi, Anna"\n"Bo, Ivo"')).toEqual([
      ['Nome'],
      ['Rossi, Anna'],
      ['Bo, Ivo'],
    ]);
  });

  it('takes whole numbers and decimals with a comma for numbers, and nothing else', async () => {
    const cells = ['1512;4,5;-3;0;0012;1.512;31/12/2017;1e5;1234567890123456; 7;+39;'];
    expect(await rowsOf(`a;b;c;d;e;f;g;h;i;j;k;l\n${cells.join('')}`)).toEqual([
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'],
      [
        1512,
        4.5,
        -3,
        0,
        '0012',
        '1.512',
        '31/12/2017',
        '1e5',
        '1234567890123456',
        ' 7',
        '+39',
        null,
      ],
    ]);
  });

  it('numbers rows as Excel does: blank lines count, lines within a cell do not', async () => {
    const text = 'a;b\n\n1;"due\nrighe"\n2;x\n';
    expect(await rowsOf(text)).toEqual([['a', 'b'], [null], [1, 'due\nrighe'], [2, 'x']]);
  });

  it('gives the rows and columns that are asked for', async () => {
    const text = 'a;b;c\n1;2;3\n4;5\n7;8;9\n';
    const request = { firstRow: 1, rowCount: 2, columns: [2, 0] };
    expect(await rowsOf(text, request)).toEqual([undefined, [1, null, 3], [4]]);
  });

  it('is told the separator by the first line, as Excel is', async () => {
    expect(await rowsOf('sep=|\r\na|b;c;d\r\n1|2;3;4\r\n')).toEqual([
      ['a', 'b;c;d'],
      [1, '2;3;4'],
    ]);
  });

  it('prefers the semicolon where decimals have commas', async () => {
    expect(await rowsOf('Ente;Voto\nA;4,5\nB;3,5\n')).toEqual([
      ['Ente', 'Voto'],
      ['A', 4.5],
      ['B', 3.5],
    ]);
  });

  it('reads the lines of old Macs', async () => {
    expect(await rowsOf('a;b\r1;"due\nrighe"\r')).toEqual([
      ['a', 'b'],
      [1, 'due\nrighe'],
    ]);
  });
});

describe('openCsv refuses', () => {
  it.each<[string, string, Uint8Array | string]>([
    ['nothing', 'empty', ''],
    ['spaces', 'empty', ' \r\n \r\n'],
    ['zeros', 'notText', 'a;b\n1;\0\n'],
    [
      'two encodings',
      'mixedEncodings',
      Buffer.concat([Buffer.from('à;b\n'), Buffer.from('è', 'latin1'), Buffer.from(';c\n')]),
    ],
    [
      'a mark before what is none',
      'mixedEncodings',
      Buffer.concat([Buffer.from('\ufeff'), Buffer.from('è;b\n', 'latin1')]),
    ],
    ['half a character at the end', 'damaged', Buffer.from('à;b\nè').subarray(0, -1)],
    ['half a surrogate', 'damaged', Buffer.from('\ufeffa;\ud800b\n', 'utf16le')],
    ['quotes that never close', 'openQuotes', 'a;b\n1;"due\n3;4\n'],
    ['text after closing quotes', 'openQuotes', 'a;b\n1;"due" e tre\n3;4\n'],
    [
      'quotes closed by those of another cell',
      'openQuotes',
      `a;b\n1;"due\n${'33333;44444\n'.repeat(200)}";5\n`,
    ],
    ['a line without an end', 'longLine', 'a;b\n'.padEnd(4 * 1024 * 1024 + 20, 'x')],
    ['more cells than a sheet has columns', 'longLine', `a;b\n${';'.repeat(20_000)}\n`],
  ])('%s: %s', async (_, reason, bytes) => {
    const error = await rowsOf(bytes, {}, 64 * 1024).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ reason });
    expect((error as UnreadableFile).message).toContain('«cartella/dati.csv»');
  });

  it('quotes that do not close, with their row', async () => {
    const error = await rowsOf('a;b\n1;2\n3;"due\n').catch((thrown: unknown) => thrown);
    expect((error as UnreadableFile).message).toBe(
      'In «cartella/dati.csv» le virgolette di una cella (alla riga 3) non si chiudono, e non si può dire dove la cella finisca: correggila o esporta di nuovo il file.',
    );
  });
});

it('knows UTF-16 without its mark', async () => {
  expect(await rowsOf(Buffer.from('Città;b\n1;2\n', 'utf16le'))).toEqual([
    ['Città', 'b'],
    [1, 2],
  ]);
  expect(await rowsOf(encoded('Città;b\n1;2\n', 'utf-16be'))).toEqual([
    ['Città', 'b'],
    [1, 2],
  ]);
});
