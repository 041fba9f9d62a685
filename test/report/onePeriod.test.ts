import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/report';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

let report: Report;

beforeAll(async () => {
  const counts = [
    ['Area territoriale', '1° sem 2018'],
    ['Cuneo', 12],
    ['Torino', 30],
  ];
  const sheets = {
    Registrazioni: counts,
    Partecipazioni: counts,
    Questionari: counts,
    Patti: counts,
  };
  const settings = [
    ['Nome', 'Valore'],
    ['Dati al', '30/06/2018'],
  ];
  ({ report } = await generated(memorySource({ ...sheets, Parametri: settings })));
});

describe('a report of one period', () => {
  it('has no figures with a line for each area, and says so', () => {
    const blocks = report.sections.flatMap((section) => section.blocks);
    const figures = blocks.filter(({ type }) => type === 'chart').map(({ name }) => name);
    expect(figures).toEqual(['Figura 2', 'Figura 6', 'Figura 9', 'Figura 11']);
    const said = report.sections
      .flatMap(({ commentary }) => commentary)
      .filter((sentence) => sentence.endsWith('perché i dati hanno un solo semestre.'));
    expect(said.map((sentence) => sentence.slice(0, 23))).toEqual([
      'La Figura 1 non compare',
      'La Figura 5 non compare',
      'La Figura 7 non compare',
      'La Figura 8 non compare',
    ]);
  });

  it('compares it with no other', () => {
    const [table] = report.sections.flatMap(({ blocks }) => blocks);
    expect(table).toMatchObject({ name: 'Tabella 1', notes: [] });
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.subtitle).toBe('Andamento semestrale gennaio-giugno, luglio-dicembre.');
    expect(table.footnotes).toBeUndefined();
    expect(table.rows.map(({ role }) => role)).toEqual(['item', 'item', 'total']);
  });
});
