import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { editPart } from './editPart';
import { cell, emptySheet } from './placedByHand';
import { disagreements, recalculated } from './recalculated';
import { inScratch } from './scratch';
import { validateXlsx } from './validateXlsx';

const bytes = reportBytes({
  title: 'Prova',
  sheets: [
    {
      ...emptySheet,
      name: 'Prova',
      cells: [
        cell(0, 0, 2),
        { ...cell(1, 0, 1.4142135), formula: '=SQRT(A1)' },
        { ...cell(2, 0, Math.SQRT2), formula: '=SQRT(A1)' },
        { ...cell(3, 0, 'no', 'body', 'text'), formula: '=IF(A1=2,"sì","no")' },
        { ...cell(4, 0, 0, 'body', 'text'), formula: '=""' },
      ],
    },
  ],
});

describe('validateXlsx', () => {
  it('accepts a sound file and names the errors of another', async () => {
    const misordered = editPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/(<sheetData>.*<\/sheetData>)(<pageMargins[^>]*>)/s, '$2$1'),
    );

    await expect(validateXlsx(bytes)).resolves.toEqual([]);
    await expect(validateXlsx(misordered)).resolves.toEqual([
      expect.stringContaining('unexpected child element'),
    ]);
  });
});

describe('recalculated', () => {
  it('finds the results that LibreOffice does not agree with, and no others', async () => {
    const results = await inScratch(async (folder) => {
      const path = join(folder, 'prova.xlsx');
      await writeFile(path, bytes);
      return recalculated(path);
    });

    expect(results).toHaveLength(4);
    expect(disagreements(results)).toEqual([
      expect.stringMatching(/^Prova!A2 =SQRT\(A1\): 1\.4142135 in the file, 1\.41421356\d* recalc/),
      expect.stringContaining('Prova!A4'),
      expect.stringContaining('Prova!A5'),
    ]);
  });
});
