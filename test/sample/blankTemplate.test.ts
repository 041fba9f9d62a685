import { describe, expect, it } from '@jest/globals';
import { findSheets } from '../../src/intake/findSheets';
import { blankTemplate } from '../../src/sample/blankTemplate';
import { generated } from '../support/generated';
import { type MemorySheets, memorySource } from '../support/memorySource';

/** The template's sheets, with these rows in place of the blank ones. */
function sheetsWith(rows: MemorySheets): MemorySheets {
  return Object.fromEntries(
    blankTemplate().sheets.map(({ name, columns, ...sheet }) => [
      name,
      [columns.map(({ header }) => header), ...(rows[name] ?? sheet.rows())],
    ]),
  );
}

describe('the blank template', () => {
  it('has all kinds of data that the report knows, each without a row of people', async () => {
    const found = await findSheets(memorySource(sheetsWith({})));
    expect(found.filter(({ sheets, isIncomplete }) => sheets.length > 0 || !isIncomplete)).toEqual(
      [],
    );
    const filled = Object.entries(sheetsWith({})).filter(([, [, ...rows]]) =>
      rows.some((row) => row.slice(1).some((value) => value !== null)),
    );
    expect(filled.map(([name]) => name)).toEqual(['Territorio', 'Soggetti attuatori']);
  });

  it('is a report once it is filled in, with nothing to say of its own words', async () => {
    const area = 'Provincia Cuneo';
    const rows = {
      Utenti: [
        ['1', '15/03/2019', area, 'F', null, null, null, null, 'Internet'],
        ['2', '16/07/2019', area, 'M', null, null, null, null, null],
      ],
      Partecipazioni: [['1', '20/03/2019', 'CPI ALBA']],
    };
    const { tally, log } = await generated(memorySource(sheetsWith(rows)));
    expect(tally.areas.map(({ name }) => name)).toContain('Cuneo');
    expect([...log.counts.keys()].filter((code) => !code.startsWith('FOGLIO_'))).toEqual([]);
  });
});
