import { describe, expect, it } from '@jest/globals';
import { checkJson, reportJson } from '../../src/app/reportJson';
import type { RawSource } from '../../src/intake/rawSource';
import { summariseData } from '../../src/taskpane/session/summariseData';
import { readExample } from '../examples/readExample';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

function sourceOf(name: string): RawSource {
  const { sheets, options } = readExample(name);
  return memorySource(sheets, options);
}

describe('the sheets that are not read', () => {
  it('are the same in Controlli, in the pane and in the JSON, each with why', async () => {
    const report = await generated(sourceOf('sheets-of-unknown-lists'));
    const cells = report.workbook.sheets.find(({ name }) => name === 'Controlli')?.cells ?? [];
    const heading = cells.find(({ value }) => value === 'Fogli non letti')?.row ?? Infinity;
    const end = cells.find(({ value }) => value === 'Elaborazione')?.row ?? 0;
    const listed = cells.filter(({ row }) => row > heading + 1 && row < end);
    const textsIn = (at: number) =>
      listed.flatMap(({ column, value }) => (column === at && value !== null ? [value] : []));
    const pane = summariseData(report).unread;
    expect(pane.map(({ sheet }) => sheet)).toEqual([
      ...['Foglio1', 'Dati', 'Foglio2', 'Schede', 'Cuneo', 'Spese', 'Calendario'],
    ]);
    expect(textsIn(0)).toEqual(pane.map(({ sheet }) => sheet));
    expect(textsIn(1)).toEqual(pane.map(({ why }) => why));
    expect(textsIn(5)[0]).toBe('Quando, Dove, Quanti');
    for (const { fogliNonLetti } of [
      reportJson(report),
      checkJson('dati.xlsx', { ...report, outcome: 'counted' }),
    ]) {
      expect(
        fogliNonLetti.map(({ foglio, spiegazione }) => ({ sheet: foglio, why: spiegazione })),
      ).toEqual(pane);
      expect(fogliNonLetti[0]?.colonne[2]).toEqual({ colonna: 'C', intestazione: 'Quanti' });
    }
  });

  it('have no place in Controlli where there are none', async () => {
    const { workbook } = await generated(sourceOf('clean'));
    const cells = workbook.sheets.find(({ name }) => name === 'Controlli')?.cells ?? [];
    expect(cells.map(({ value }) => value)).not.toContain('Fogli non letti');
  });
});
