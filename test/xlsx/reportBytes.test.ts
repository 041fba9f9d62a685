import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { PlacedSheet, PlacedWorkbook } from '../../src/layout/placed';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { blindSpots } from '../support/blindSpots';
import { inspectXlsx } from '../support/inspectXlsx';
import { cell, emptySheet } from '../support/placedByHand';
import { disagreements, recalculated } from '../support/recalculated';
import { inScratch } from '../support/scratch';
import { showcase } from '../support/showcase';
import { validateXlsx } from '../support/validateXlsx';

function workbookOf(...sheets: readonly Partial<PlacedSheet>[]): PlacedWorkbook {
  return {
    title: 'Prova',
    sheets: sheets.map((sheet, index) => ({
      ...emptySheet,
      name: `Foglio ${index + 1}`,
      cells: [],
      ...sheet,
    })),
  };
}

describe('reportBytes', () => {
  it('writes what the Open XML SDK and our own assertions find sound', async () => {
    const bytes = reportBytes(showcase());

    await expect(validateXlsx(bytes)).resolves.toEqual([]);
    expect(blindSpots(inspectXlsx(bytes))).toEqual([]);
  });

  it('keeps beside each formula what LibreOffice works out', async () => {
    const results = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.xlsx');
      await writeFile(path, reportBytes(showcase()));
      return recalculated(path);
    });

    expect(results).toHaveLength(33);
    expect(disagreements(results)).toEqual([]);
  });

  it('writes the sheets in their order, opens on the first and says its title', () => {
    const workbook = inspectXlsx(reportBytes({ ...showcase(), title: 'A & B <\u0001>' }));

    expect(workbook.sheets.map(({ name }) => name)).toEqual(
      showcase().sheets.map(({ name }) => name),
    );
    expect(workbook.activeSheet).toBe(0);
    expect(workbook.title).toBe('A & B <>');
  });

  it('writes a workbook without charts, links, merges or cells', async () => {
    await expect(validateXlsx(reportBytes(workbookOf({}, {})))).resolves.toEqual([]);
  });

  it('gives the same bytes for the same input, with the creation stamp that it is given', () => {
    const created = '2020-01-31T08:09:10.123Z';
    const bytes = reportBytes(showcase(), { created });

    expect(reportBytes(showcase(), { created })).toEqual(bytes);
    expect(inspectXlsx(bytes).created).toBe('2020-01-31T08:09:10Z');
  });

  it('stamps the entries of the archive with the first moment that archives know', () => {
    const header = new DataView(reportBytes(workbookOf({})).buffer);

    // In MS-DOS: no time of day, and 1 January 1980.
    expect(header.getUint16(10, true)).toBe(0);
    expect(header.getUint16(12, true)).toBe(0x21);
  });

  it('differs between two creation stamps in the core properties alone', () => {
    const one = unzipSync(reportBytes(showcase(), { created: '2020-01-31T00:00:00Z' }));
    const other = unzipSync(reportBytes(showcase()));

    expect(Object.keys(one)).toEqual(Object.keys(other));
    const different = Object.keys(one).filter(
      (path) =>
        strFromU8(one[path] ?? new Uint8Array()) !== strFromU8(other[path] ?? new Uint8Array()),
    );
    expect(different).toEqual(['docProps/core.xml']);
  });

  it.each(['2020-01-31', '2020-01-31T08:09:10', '2020-01-31T08:09:10+01:00'])(
    'refuses %s as a creation stamp',
    (created) => {
      expect(() => reportBytes(workbookOf({}), { created })).toThrow('not a time in UTC');
    },
  );

  it.each<[string, string, Partial<PlacedSheet>]>([
    ['a number that is not finite', 'A1: NaN', { cells: [cell(0, 0, NaN)] }],
    ['text too long for a cell', 'MaxStringLength', { cells: [cell(0, 0, 'x'.repeat(32_768))] }],
    ["a sheet's name too long", 'SheetnameLength', { name: 'x'.repeat(32) }],
    [
      'merges that overlap',
      'MergeRangeOverlaps',
      {
        cells: [cell(0, 0, 'a'), cell(1, 1, 'b')],
        merges: [
          { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
          { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 },
        ],
      },
    ],
    [
      'a merge without a cell',
      'corner of a merge',
      { merges: [{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }] },
    ],
  ])('throws an Error on %s', (_, message, sheet) => {
    expect(() => reportBytes(workbookOf(sheet))).toThrow(message);
    expect(() => reportBytes(workbookOf(sheet))).toThrow(Error);
  });
});
