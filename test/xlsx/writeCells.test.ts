import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { inScratch } from '../support/scratch';
import { hostileTexts, showcase } from '../support/showcase';
import { convert } from '../support/soffice';

const bytes = reportBytes(showcase());
const sheet = inspectXlsx(bytes).sheets[0];

function cellAt(address: string) {
  const found = sheet?.cell(address);
  if (!found) throw new Error(`no cell ${address}`);
  return found;
}

describe('writeCells', () => {
  it.each(hostileTexts.map((text, index) => [text.slice(0, 40), text, index] as const))(
    'writes %j literally',
    (_, text, index) => {
      const written = cellAt(`A${index + 4}`);

      expect(written).toMatchObject({ type: 'text', value: text });
      expect(written.formula).toBeUndefined();
      // Excel shows a longer text as ##### where its format is text.
      expect(written.style.numberFormat).toBe(text.length > 255 ? 'General' : '@');
      expect(sheet?.links.map(({ address }) => address)).not.toContain(written.address);
    },
  );

  it('writes text that LibreOffice, too, takes for text', async () => {
    const converted = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.xlsx');
      await writeFile(path, bytes);
      return inspectXlsx(await readFile(await convert(path, 'xlsx', join(folder, 'out'))));
    });

    hostileTexts.forEach((text, index) => {
      const read = converted.sheets[0]?.cell(`A${index + 4}`);
      expect(read).toMatchObject({ type: 'text', value: text });
      expect(read?.formula).toBeUndefined();
    });
  });

  it('writes numbers in full precision', () => {
    expect(cellAt('B4')).toMatchObject({ type: 'number', value: 0.1 + 0.2 });
    expect(cellAt('B5')).toMatchObject({ type: 'number', value: 1e-7 });
  });

  it('writes a styled blank', () => {
    expect(cellAt('B6')).toMatchObject({ type: 'blank', style: { wrap: true } });
  });

  it.each([
    ['B7', 'B4/7', 'number', 0.30000000000000004 / 7],
    ['B8', 'IF(B6=0,"n.d.",1/B6)', 'text', 'n.d.'],
    ['B9', '"20"&"18"', 'text', '2018'],
    ['B10', 'IF(B6=0,"",B6)', 'text', ''],
    ['B11', '"a<b&c"', 'text', 'a<b&c'],
    ['B12', '_xlfn.STDEV.S(C12:C13)', 'number', Math.SQRT2],
  ])('writes the formula of %s with its result', (address, formula, type, value) => {
    expect(cellAt(address)).toMatchObject({ formula, type, value });
  });

  it('does not format a formula as text, which would stop it at its next edit', () => {
    expect(cellAt('B9').style.numberFormat).toBe('General');
  });

  it('merges ranges around text, and around formulas', () => {
    expect(sheet?.merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 6 },
      { firstRow: 15, firstColumn: 1, lastRow: 16, lastColumn: 2 },
    ]);
    expect(cellAt('A1')).toMatchObject({ value: 'Un titolo unito, =1+1', style: { fontSize: 18 } });
    expect(cellAt('B16')).toMatchObject({ formula: 'SUM(C12:C13)', value: 4 });
    expect(cellAt('C17').style).toEqual(cellAt('B16').style);
  });

  it('writes links with the text, the number and the style of their cells', () => {
    expect(sheet?.links).toEqual([
      { address: 'A2', target: "'1 Registrati'!B5" },
      { address: 'B2', target: "'8 Qualità dell''area'!A1" },
    ]);
    expect(cellAt('A2')).toMatchObject({
      value: 'Vai a =Registrati',
      style: { color: '#0B5394', underline: true, numberFormat: '@' },
    });
    expect(cellAt('B2')).toMatchObject({ type: 'number', value: 42 });
  });
});
