import { describe, expect, it } from '@jest/globals';
import type { Tally } from '../../src/indicators/tally/tally';
import { defaultSettings } from '../../src/intake/settings/settings';
import { buildBlocks } from '../../src/report/build/buildBlocks';
import type { BlockDefinition } from '../../src/report/definitions/figureDefinition';
import * as figures from '../../src/report/definitions/figures';
import type { TableDefinition } from '../../src/report/definitions/tableDefinition';
import * as tables from '../../src/report/definitions/tables';
import type { Table } from '../../src/report/report';
import { reportContents } from '../../src/service/reportSheets';

const published: readonly BlockDefinition[] = [...Object.values(tables), ...Object.values(figures)];

/** A table that is none of the published ones. */
const trial: TableDefinition = {
  name: 'Tabella di prova',
  caption: 'Questionari per area e {periodo}',
  stage: 'questionnaire',
  rows: 'area',
  columns: [
    'periods',
    'total',
    'share',
    'ratio',
    { column: 'ratio', of: 'participation', header: '% partecipanti', format: 'percent1' },
  ],
};

const period = (id: string, label: string) => ({
  id,
  label,
  firstDay: 0,
  lastDay: 0,
  months: 6,
  complete: true,
});

/** Two areas over two periods; of the questionnaires 40 and 10 are in the north, 0 and 50 in the south. */
const tally: Tally = {
  settings: defaultSettings,
  asOf: 0,
  events: {},
  periods: [period('2018-01-01', '1° sem.'), period('2018-07-01', '2° sem.')],
  areas: [
    { id: 'N', name: 'Nord' },
    { id: 'S', name: 'Sud' },
  ],
  kinds: {
    registration: {
      byArea: [
        [60, 40],
        [25, 55],
      ],
      units: [],
    },
    questionnaire: {
      byArea: [
        [40, 10],
        [0, 50],
      ],
      units: [],
    },
  },
  registrationProfile: [],
  pactProfile: [],
  satisfaction: [],
  readings: [],
  unread: [],
};

function built(definition: TableDefinition, from = tally): Table {
  const [block] = buildBlocks(from, [definition]);
  if (block?.type !== 'table') throw new Error('no table');
  return block;
}

describe('a table from a definition', () => {
  const table = built(trial);

  it('has a header per period and those of its other columns', () => {
    expect(table.caption).toBe('Tabella di prova. Questionari per area e semestre');
    // There are no rows of participations: nothing is a percentage of them.
    expect(table.columns).toEqual([
      { header: '1° sem.\ngen 1970', format: 'count' },
      { header: '2° sem.\ngen 1970', format: 'count' },
      { header: 'Totale', format: 'count' },
      { header: '%', format: 'percent1' },
      { header: '% registrazione', format: 'percent0' },
    ]);
  });

  it('counts by area and in all', () => {
    expect(
      table.rows.map(({ role, labels, figures: all }) => [
        role,
        ...labels,
        ...all.map(({ value }) => value),
      ]),
    ).toEqual([
      ['item', 'Nord', 40, 10, 50, 0.5, 0.5],
      ['item', 'Sud', 0, 50, 50, 0.5, 0.625],
      ['total', 'Totale', 40, 60, 100, 1, 100 / 180],
    ]);
  });

  it('says how each figure follows from others', () => {
    const count = { indicator: 'count', stage: 'questionnaire' };
    const [north, , all] = table.rows.map(({ figures: row }) => row.map(({ formula }) => formula));
    expect(north).toEqual([
      undefined,
      undefined,
      {
        op: 'sum',
        of: [
          { ...count, area: 'N', period: '2018-01-01' },
          { ...count, area: 'N', period: '2018-07-01' },
        ],
      },
      { op: 'ratio', part: { ...count, area: 'N' }, whole: count },
      {
        op: 'ratio',
        part: { ...count, area: 'N' },
        whole: { indicator: 'count', stage: 'registration', area: 'N' },
      },
    ]);
    expect(all?.[1]).toEqual({
      op: 'sum',
      of: [
        { ...count, area: 'N', period: '2018-07-01' },
        { ...count, area: 'S', period: '2018-07-01' },
      ],
    });
  });

  it('compares with another stage, in the way that it says', () => {
    const participation = {
      byArea: [
        [50, 50],
        [80, 120],
      ],
      units: [],
    };
    const { columns, rows } = built(trial, { ...tally, kinds: { ...tally.kinds, participation } });
    expect(columns.at(-1)).toEqual({ header: '% partecipanti', format: 'percent1' });
    expect(rows.map(({ figures: row }) => row.at(-1)?.value)).toEqual([0.5, 0.25, 1 / 3]);
  });

  it("isn't made where its stage was not read", () => {
    expect(buildBlocks(tally, [{ ...trial, stage: 'pact' }, figures.figure8])).toEqual([]);
  });
});

describe('a figure from a definition', () => {
  it('draws a table of its own below it', () => {
    const blocks = buildBlocks(tally, [figures.figure11]);
    expect(blocks.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'chart Figura 11',
      'table Dati della Figura 11',
    ]);
  });

  it('draws a table of others', () => {
    const [chart] = buildBlocks(tally, [{ ...figures.figure7, table: trial }]);
    expect(chart).toMatchObject({
      table: 'Tabella di prova',
      panels: [{ type: 'line', series: { by: 'row', first: 0, last: 1 } }],
    });
  });

  it('draws data of its own where no table has them in its order', () => {
    const [chart] = buildBlocks(tally, [{ ...figures.figure6, table: trial }]);
    expect(chart).toMatchObject({
      table: {
        name: 'Dati del grafico: Figura 6',
        rows: [{ labels: ['Nord'] }, { labels: ['Sud'] }],
      },
      panels: [{ type: 'bar', series: { lines: [{ at: 0 }], first: 0, last: 1 } }],
    });
  });
});

describe('the published tables and figures', () => {
  it('are those that the service says, of what it says', () => {
    const listed = reportContents.flatMap(({ of, tables: numbers, figures: drawn }) => [
      ...numbers.map((number) => `Tabella ${number}: ${of}`),
      ...drawn.map((number) => `Figura ${number}: ${of}`),
    ]);
    const defined = published.flatMap((definition) => {
      const { stage } = 'template' in definition ? definition.table : definition;
      return definition.name.includes('Prospetto') ? [] : [`${definition.name}: ${stage}`];
    });
    expect(defined.sort()).toEqual(listed.sort());
  });

  it('have texts whose words in braces are known', () => {
    const contacts = { months: [0], channels: [{ label: 'Mail', counts: [1] }] };
    const profile = [
      { dimension: 'gender', classes: [{ label: 'Uomini', count: 3 }] },
      { dimension: 'informationChannel', classes: [{ label: 'Web', count: 3 }] },
    ] as const;
    const { questionnaire } = tally.kinds;
    if (!questionnaire) throw new Error('no questionnaires');
    const full: Tally = {
      ...tally,
      kinds: {
        ...tally.kinds,
        meeting: questionnaire,
        participation: questionnaire,
        providerChoice: questionnaire,
        pact: questionnaire,
      },
      registrationProfile: profile,
      pactProfile: profile,
      contacts,
      satisfaction: [{ text: 'Quanto?', lowest: 1, highest: 5, answers: [0, 0, 0, 1, 1] }],
    };
    const blocks = buildBlocks(full, published);
    const names = blocks.map(({ name }) => name);
    expect(published.filter(({ name }) => !names.includes(name))).toEqual([]);
    expect(JSON.stringify(blocks)).not.toMatch(/\{\w+\}/);
  });
});
