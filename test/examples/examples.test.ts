import { describe, expect, it } from '@jest/globals';
import { findingCodes } from '../support/findingCodes';
import { memorySource } from '../support/memorySource';
import { xlsxOf } from '../support/xlsxOf';
import { withWorkbook } from '../xlsx/readSheets';
import { outcomeOf, wanted } from './outcomeOf';
import { exampleNames, readExample } from './readExample';

const names = exampleNames();

describe('the examples', () => {
  it.each(names)('%s', async (name) => {
    const example = readExample(name);
    const source = memorySource(example.sheets, example.options);
    expect(await outcomeOf(source, example)).toEqual(wanted(example.expected));
  });

  it.each(names)('%s, as an .xlsx file', async (name) => {
    const example = readExample(name);
    await withWorkbook(xlsxOf(example.sheets, example.options), async (workbook) => {
      const { setAside } = example.options;
      const source = { ...workbook, ...(setAside && { setAside }) };
      expect(await outcomeOf(source, example)).toEqual(wanted(example.expected));
    });
  });

  it('expect every code of the catalogue', () => {
    const expected = names.flatMap((name) => {
      const { findings, missing } = readExample(name).expected;
      return [...findings, ...(missing.length > 0 ? ['FOGLIO_MANCANTE'] : [])];
    });
    const codes = new Set(expected.map((finding) => finding.split(' ')[0]));
    expect(findingCodes.filter((code) => !codes.has(code))).toEqual([]);
  });
});
