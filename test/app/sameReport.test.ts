import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, excelSerial } from '../../src/calendar/day';
import type { RawCell } from '../../src/intake/rawSource';
import { reportFigures } from '../../src/report/tableLookups';
import { generated } from '../support/generated';
import { type MemoryOptions, type MemorySheets, memorySource } from '../support/memorySource';
import { runs } from '../support/runs';

/** A life: days after 1 June 2018 of the steps that the user took, in order. */
interface Life {
  readonly id: string;
  readonly area: number;
  readonly centre: number;
  readonly days: readonly number[];
}

const areas = ['Area Nord', 'Area Sud', "Valle dell'Orco"] as const;
const providers = ['Alfa', 'Beta', 'Gamma'] as const;

const lives = fc
  .array(
    fc.record({
      area: fc.nat(areas.length - 1),
      centre: fc.nat(1),
      steps: fc.array(fc.nat(150), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((users) =>
    users.map(({ area, centre, steps }, index): Life => {
      let day = 0;
      return { id: `U${index}`, area, centre, days: steps.map((step) => (day += step)) };
    }),
  );

const serial = (day: number): number => excelSerial(dayOf(2018, 6, 1)) + day;
const centreName = ({ area, centre }: Life): string => `CPI ${area}-${centre}`;
const areaName = ({ area }: Life): string => areas[area] ?? '';
const providerName = ({ area }: Life): string => providers[area] ?? '';

const references: MemorySheets = {
  Territorio: [
    ['CPI', 'Area territoriale'],
    ...areas.flatMap((name, area) => [0, 1].map((centre) => [`CPI ${area}-${centre}`, name])),
  ],
  'Soggetti attuatori': [
    ['Soggetto attuatore', 'Area territoriale'],
    ...areas.map((name, area) => [providers[area] ?? '', name]),
  ],
  Parametri: [['Dati al', '31/12/2020']],
};

/** Those who got as far as the step, with the day. */
function reached(users: readonly Life[], step: number): readonly (readonly [Life, number])[] {
  return users.flatMap((life): (readonly [Life, number])[] => {
    const day = life.days[step];
    return day === undefined ? [] : [[life, serial(day)]];
  });
}

function sheetPerStage(users: readonly Life[]): MemorySheets {
  return {
    Utenti: [
      ['ID utente', 'Data registrazione', 'Area territoriale'],
      ...reached(users, 0).map(([life, day]) => [life.id, day, areaName(life)]),
    ],
    Partecipazioni: [
      ['ID utente', 'Data', 'CPI'],
      ...reached(users, 1).map(([life, day]) => [life.id, day, centreName(life)]),
    ],
    Questionari: [
      ['ID utente', 'Data', 'Area territoriale'],
      ...reached(users, 2).map(([life, day]) => [life.id, day, areaName(life)]),
    ],
    'Scelte SA': [
      ['ID utente', 'Data', 'Soggetto attuatore'],
      ...reached(users, 3).map(([life, day]) => [life.id, day, providerName(life)]),
    ],
    Patti: [['ID utente', 'Data'], ...reached(users, 4).map(([life, day]) => [life.id, day])],
    ...references,
  };
}

function wide(users: readonly Life[]): MemorySheets {
  const at = ({ days }: Life, step: number): RawCell => {
    const day = days[step];
    return day === undefined ? null : serial(day);
  };
  return {
    Utenti: [
      [
        'ID utente',
        'Data registrazione',
        'Area territoriale',
        'Data pre-accoglienza',
        'CPI',
        'Data questionario',
        'Data scelta SA',
        'Soggetto attuatore',
        'Data firma patto',
      ],
      ...users.map((life) => [
        life.id,
        at(life, 0),
        areaName(life),
        at(life, 1),
        life.days.length > 1 ? centreName(life) : null,
        at(life, 2),
        at(life, 3),
        life.days.length > 3 ? providerName(life) : null,
        at(life, 4),
      ]),
    ],
    ...references,
  };
}

/** One row per day and place, saying how many. */
function counted(users: readonly Life[]): MemorySheets {
  const rows = (step: number, place: (life: Life) => readonly string[]): RawCell[][] => {
    const sums = new Map<string, number>();
    for (const [life, day] of reached(users, step)) {
      const key = JSON.stringify([day, ...place(life)]);
      sums.set(key, (sums.get(key) ?? 0) + 1);
    }
    return [...sums].map(([key, count]) => [...(JSON.parse(key) as RawCell[]), count]);
  };
  return {
    Registrazioni: [
      ['Data registrazione', 'Area territoriale', 'Numero'],
      ...rows(0, (life) => [areaName(life)]),
    ],
    Partecipazioni: [['Data', 'CPI', 'Numero'], ...rows(1, (life) => [centreName(life)])],
    Questionari: [['Data', 'Area territoriale', 'Numero'], ...rows(2, (life) => [areaName(life)])],
    'Scelte SA': [
      ['Data', 'Soggetto attuatore', 'Numero'],
      ...rows(3, (life) => [providerName(life)]),
    ],
    Patti: [['Data', 'Area territoriale', 'Numero'], ...rows(4, (life) => [areaName(life)])],
    ...references,
  };
}

/** Every figure of the report and what its sheets hold, run stamp and list of source rows apart. */
async function reportOf(sheets: MemorySheets, options: MemoryOptions = {}): Promise<unknown> {
  const { report, workbook } = await generated(memorySource(sheets, options));
  return {
    figures: reportFigures(report),
    sheets: workbook.sheets.filter(({ name }) => !['Indice', 'Controlli'].includes(name)),
  };
}

/** The sheets with everyone but the headers in another order. */
function shuffled(sheets: MemorySheets, order: readonly number[]): MemorySheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, [header = [], ...rows]]) => {
      if (name in references) return [name, [header, ...rows]];
      const ranked = rows
        .map((row, index) => ({ row, rank: order[index % order.length] ?? 0 }))
        .sort((a, b) => a.rank - b.rank);
      return [name, [header, ...ranked.map(({ row }) => row)]];
    }),
  );
}

describe('the same data', () => {
  it('give the same report in any order of rows', async () => {
    const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(lives, order, async (users, ranks) => {
        const sheets = sheetPerStage(users);
        expect(await reportOf(shuffled(sheets, ranks))).toEqual(await reportOf(sheets));
      }),
      { numRuns: runs(40) },
    );
  });

  it('give the same report in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.integer({ min: 1, max: 50 }), async (users, chunkSize) => {
        const sheets = sheetPerStage(users);
        expect(await reportOf(sheets, { chunkSize })).toEqual(await reportOf(sheets));
      }),
      { numRuns: runs(40) },
    );
  });

  it('give the same report in all three shapes', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (users) => {
        // Without users at a step the wide shape has an empty column where the others have an empty sheet.
        fc.pre(users.some(({ days }) => days.length === 5));
        const report = await reportOf(sheetPerStage(users));
        expect(await reportOf(wide(users))).toEqual(report);
        expect(await reportOf(counted(users))).toEqual(report);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('totals', () => {
  it('are the sums of their parts whatever the data', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (users) => {
        const { report, tally } = await generated(memorySource(sheetPerStage(users)));
        const figures = reportFigures(report);
        const counts = figures.filter(({ key }) => key.indicator === 'count' && !key.dimension);
        const sum = (
          stage: string,
          test: (key: (typeof figures)[number]['key']) => boolean,
        ): number =>
          counts
            .filter(({ key }) => key.stage === stage && test(key))
            .reduce((total, { value }) => total + (value ?? NaN), 0);
        for (const [step, stage] of [
          'registration',
          'participation',
          'questionnaire',
          'providerChoice',
          'pact',
        ].entries()) {
          if (!(stage in tally.kinds)) continue;
          const expected = reached(users, step).length;
          expect(sum(stage, ({ area, period }) => !area && !period)).toBe(expected);
          expect(sum(stage, ({ area, period }) => !area && Boolean(period))).toBe(expected);
          const ofArea = (key: (typeof figures)[number]['key']): boolean =>
            Boolean(key.area) && !key.jobCentre && !key.provider;
          expect(sum(stage, (key) => ofArea(key) && !key.period)).toBe(expected);
          expect(sum(stage, (key) => ofArea(key) && Boolean(key.period))).toBe(expected);
        }
        expect(sum('participation', (key) => Boolean(key.jobCentre && key.period))).toBe(
          reached(users, 1).length,
        );
        expect(sum('providerChoice', (key) => Boolean(key.provider && key.period))).toBe(
          reached(users, 3).length,
        );
      }),
      { numRuns: runs(60) },
    );
  });
});
