import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { emptySheet } from '../support/placedByHand';
import { renderPages } from '../support/renderPages';
import { inScratch } from '../support/scratch';
import { showcase } from '../support/showcase';

const workbook = inspectXlsx(reportBytes(showcase()));
const sheet = workbook.sheets[0];

function footerOf(title: string): string | undefined {
  const sheets = [{ ...emptySheet, name: 'Foglio', cells: [] }];
  return inspectXlsx(reportBytes({ title, sheets })).sheets[0]?.footer;
}

describe('setUpPage', () => {
  it('prints on A4 portrait at the scale that is said, fit to no number of pages, without gridlines', () => {
    expect(sheet).toMatchObject({
      landscape: false,
      paperSize: 9,
      printScale: 65,
      isFittedToPages: false,
      gridlines: false,
    });
  });

  it('prints from A1 to the last row and column, and repeats the header rows', () => {
    const names = workbook.definedNames.filter((name) => name.sheet === sheet?.name);

    expect(names.map(({ name, value }) => [name, value])).toEqual([
      ['_xlnm.Print_Area', "'8 Qualità dell''area'!$A$1:$G$21"],
      ['_xlnm.Print_Titles', "'8 Qualità dell''area'!$2:$3"],
    ]);
  });

  it('freezes the first rows, and none where none are to be', () => {
    expect(sheet?.frozenRows).toBe(3);
    expect(workbook.sheets[3]?.frozenRows).toBe(0);
  });

  it('gives columns and rows their sizes', () => {
    // Excel adds 5 pixels of padding to a width in characters, of 7 pixels each, and stores 256ths.
    expect(sheet?.columnWidths.get(0)).toBeCloseTo(34 + 5 / 7, 2);
    expect(sheet?.rowHeights.get(0)).toBe(30);
  });

  it('starts pages where they are to start, in LibreOffice too', async () => {
    expect(sheet?.pageBreaks).toEqual([10, 15]);

    const pages = await inScratch(async (folder) => {
      const path = join(folder, 'rapporto.xlsx');
      await writeFile(path, reportBytes(showcase()));
      return renderPages(path, join(folder, 'pagine'), 20);
    });
    expect(pages).toHaveLength(15);
  });

  it("puts title, sheet's name and page number in the footer", () => {
    expect(sheet?.footer).toBe('&L&10 Rapporto MIP && dintorni 2017-2019&R&10&A · &P di &N');
  });

  it('keeps a title of digits apart from the size of the font', () => {
    expect(footerOf('2019')).toMatch(/^&L&10 2019&R/);
  });

  it('shortens a title that does not fit into a footer', () => {
    const footer = footerOf('&'.repeat(300)) ?? '';

    expect(footer.length).toBeLessThanOrEqual(255);
    expect(footer).toContain(`${'&&'.repeat(79)}…&R`);
  });
});
