import { describe, expect, it } from '@jest/globals';
import { buildDocument } from '../../src/document/buildDocument';
import { bandWidth } from '../../src/report/build/turned';
import type { Report, Table } from '../../src/report/report';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

const users = [
  ['ID utente', 'Data registrazione', 'Area territoriale'],
  ['U1', '10/01/2018', 'Cuneo'],
  ['U2', '11/01/2018', 'Torino'],
  ['U3', '12/01/2018', 'Torino'],
];

async function reportOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const { report } = await generated(memorySource({ Utenti: users, ...sheets }));
  return report;
}

function tableNamed({ sections }: Report, name: string): Table {
  const found = sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type === 'table' && block.name === name);
  if (found?.type !== 'table') throw new Error(`no ${name}`);
  return found;
}

const wordsOf = (report: Report): string => JSON.stringify(buildDocument(report, new Map()));

describe('the job centres of an area', () => {
  const rows = (centre: string) => [
    ['ID utente', 'Data', 'CPI', 'Area territoriale'],
    ['U1', '20/02/2018', centre, 'Cuneo'],
    ['U2', '21/02/2018', '', 'Torino'],
  ];

  it('are not told where no row names one', async () => {
    const report = await reportOf({ Partecipazioni: rows('') });
    const { labelHeaders, rows: lines, notes } = tableNamed(report, 'Tabella 3');
    expect(labelHeaders).toEqual(['Area territoriale']);
    expect(lines.map(({ role }) => role)).toEqual(['item', 'item', 'total']);
    expect(notes.join()).not.toContain('CPI');
    expect(wordsOf(report)).not.toContain('non indicato');
  });

  it('are told, the unnamed one too, where one is named', async () => {
    const report = await reportOf({ Partecipazioni: rows('CPI Alba') });
    const { labelHeaders, rows: lines, notes } = tableNamed(report, 'Tabella 3');
    expect(labelHeaders).toEqual(["Area territoriale e centro per l'impiego"]);
    const nested = lines.flatMap(({ role, labels }) => (role === 'nested' ? labels : []));
    expect(nested).toEqual(['CPI non indicato', 'Alba']);
    expect(notes[0]).toContain('per i CPI, sui partecipanti della loro area');
  });
});

describe('the provider that most have chosen', () => {
  const choices = (providers: readonly string[]) => [
    ['Data', 'Area territoriale', 'Soggetto attuatore', 'Numero'],
    ...providers.map((provider, n) => [
      '20/03/2018',
      n % 2 === 0 ? 'Cuneo' : 'Torino',
      ...provider.split(' '),
    ]),
  ];
  const leading = async (providers: readonly string[]) =>
    /Il soggetto più scelto è [^.]*\./.exec(
      wordsOf(await reportOf({ 'Scelte SA': choices(providers) })),
    )?.[0];

  it('is so in all areas together', async () => {
    expect(await leading(['Alfa 20', 'Alfa 20', 'Beta 30'])).toBe(
      'Il soggetto più scelto è Alfa (40 scelte, 57,1%).',
    );
  });

  it('is one that is named', async () => {
    expect(await leading([' 50', 'Alfa 20', 'Beta 30'])).toBe(
      'Il soggetto più scelto è Beta (30 scelte, 30,0%).',
    );
    expect(await leading([' 50', ' 20'])).toBeUndefined();
  });
});

describe('bandWidth', () => {
  it('makes bands of one width, as few as have room', () => {
    const widths = [0, 1, 10, 11, 12, 20, 21, 42].map((columns) => bandWidth(columns));
    expect(widths).toEqual([1, 1, 10, 6, 6, 10, 7, 9]);
    expect([10, 11, 12].map((columns) => bandWidth(columns, 11))).toEqual([10, 11, 6]);
  });
});
