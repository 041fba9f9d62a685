import { describe, expect, it } from '@jest/globals';
import { findFigure } from '../../src/provenance/findFigure';
import { readExample } from '../examples/readExample';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { generatedSample } from '../support/shared/madeOnce';

const { report, tally } = await generatedSample();

/** What is found of the figure with these names. */
const find = (of: string, row: string, column?: string) =>
  findFigure(report, tally.areas, {
    of: /^figura/i.test(of) ? { figure: of } : { table: of },
    ...{ row, ...(column !== undefined && { column }) },
  });
const pacts = { indicator: 'count', stage: 'pact', area: 'CN' };
const last = { ...pacts, period: '2019-07-01' };

describe('a figure by its names', () => {
  it.each([
    ['9', 'Cuneo', '5° sem.', last],
    ['Tabella 9', 'Provincia di Cuneo', '5 SEM', last],
    ['tabella 9', 'provincia cuneo (cn)', 'lug-dic 2019', last],
    ['9', 'CN', '5° sem. lug-dic 2019', last],
    ['9', '5° sem.', 'cuneo', last],
    ['9', 'Cuneo', 'totale', pacts],
    ['9', 'Cuneo', '% scelta', { indicator: 'conversion', stage: 'pact', area: 'CN' }],
    ['9', 'TOTALE', 'Totale', { indicator: 'count', stage: 'pact' }],
    [
      '1',
      'variazione cuneo',
      '2° sem.',
      { indicator: 'variation', stage: 'registration', area: 'CN', period: '2018-01-01' },
    ],
    [
      '1',
      'Cuneo',
      '2° sem.',
      { indicator: 'count', stage: 'registration', area: 'CN', period: '2018-01-01' },
    ],
    [
      '3',
      'CPI di Cuneo',
      '%',
      { indicator: 'share', stage: 'participation', area: 'CN', jobCentre: 'CPI CUNEO' },
    ],
    ['3', 'Provincia di Cuneo', '%', { indicator: 'share', stage: 'participation', area: 'CN' }],
    ['3', "Cuneo (tutta l'area)", '%', { indicator: 'share', stage: 'participation', area: 'CN' }],
    ['Figura 2', 'Cuneo', undefined, { indicator: 'share', stage: 'registration', area: 'CN' }],
    ['figura 8', 'cuneo', '5° sem.', last],
  ])('%s, %s, %s', (of, row, column, key) => {
    expect(find(of, row, column)).toEqual(key);
  });

  it('that is not there is told, with the names that are', () => {
    expect(find('99', 'x', 'y')).toMatchObject({ what: 'table', name: '99', isAmbiguous: false });
    expect(find('Figura 99', 'x', 'y')).toMatchObject({ what: 'figure' });
    expect(find('9', 'Marte', 'Totale')).toMatchObject({
      ...{ what: 'row', within: 'Tabella 9', name: 'Marte', isAmbiguous: false },
      choices: expect.arrayContaining(['Cuneo', 'Totale']) as unknown,
    });
    expect(find('9', 'Cuneo', '2031')).toMatchObject({ what: 'column', name: '2031' });
    expect(find('9', 'Cuneo', '2019')).toEqual({
      ...{ what: 'column', within: 'Tabella 9', name: '2019', isAmbiguous: true },
      choices: ['4° sem. gen-giu 2019', '5° sem. lug-dic 2019'],
    });
    expect(find('3', 'Cuneo', '%')).toMatchObject({
      choices: ["Cuneo (tutta l'area)", 'Cuneo: Cuneo'],
    });
  });

  it('is found where periods run down', async () => {
    const { sheets, options, today } = readExample('forty-quarters');
    const many = await generated(memorySource(sheets, options), { today });
    const area = many.tally.areas[0];
    const names = { of: { table: '1' }, row: area?.name ?? '', column: '7° trim.' };
    const key = findFigure(many.report, many.tally.areas, names);
    expect(key).toMatchObject({ indicator: 'count', stage: 'registration', area: area?.id });
  });
});
