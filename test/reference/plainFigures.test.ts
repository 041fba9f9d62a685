import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../src/calendar/day';
import { createFindingLog } from '../../src/findings/finding';
import type { Tally } from '../../src/indicators/tally/tally';
import { tallyDataset } from '../../src/indicators/tally/tallyDataset';
import type { RawCell } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { memorySource } from '../support/memorySource';
import { runs } from '../support/runs';
import {
  type PlainFigures,
  plainFigures,
  type PlainRow,
  type PlainSheets,
  type PlainStage,
  plainStages,
} from './plainFigures';

const columns: Readonly<Record<string, keyof PlainRow>> = {
  'ID utente': 'id',
  Data: 'date',
  'Area territoriale': 'area',
  CPI: 'centre',
  'Soggetto attuatore': 'provider',
  Numero: 'number',
  Genere: 'gender',
  'Data di nascita': 'birth',
};

const sheetOf: Readonly<Record<PlainStage, readonly [string, ...(keyof typeof columns)[]]>> = {
  registration: ['Utenti', 'ID utente', 'Data', 'Area territoriale', 'Genere', 'Data di nascita'],
  participation: ['Partecipazioni', 'ID utente', 'Data', 'CPI', 'Numero'],
  questionnaire: ['Questionari', 'ID utente', 'Data', 'Area territoriale', 'Numero'],
  providerChoice: [
    'Scelte SA',
    'ID utente',
    'Data',
    'Soggetto attuatore',
    'Area territoriale',
    'Numero',
  ],
  pact: ['Patti', 'ID utente', 'Data', 'Soggetto attuatore', 'Area territoriale', 'Numero'],
};

/** Serial numbers from March 2017 to February 2021: the last of them lie after `today`. */
const serial = fc.integer({ min: 42_800, max: 44_250 });
const today = new Date(Date.UTC(2020, 5, 15));

const row: fc.Arbitrary<PlainRow> = fc.record({
  id: fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((number) => `MIP-00${number}`),
    fc.constantFrom(null, 'mip-001', ' MIP-002', 7, 70, '007', 'RSSMRA80A01L219X', 'U900000001'),
  ),
  date: fc.oneof(
    { arbitrary: serial, weight: 6 },
    { arbitrary: fc.constantFrom('05/06/2018', '31/12/2018', '31/02/2018'), weight: 2 },
    { arbitrary: fc.constant(null), weight: 1 },
  ),
  area: fc.constantFrom('CMTO', 'CN', 'AT-AL', 'Marte', null, null),
  centre: fc.constantFrom('CPI ALBA', 'CPI ASTI', 'CPI RIVOLI', 'CPI DI MARTE', null),
  provider: fc.constantFrom('CNA', 'CODEX', null),
  number: fc.constantFrom(null, 1, 3, 0),
  gender: fc.constantFrom('F', 'femmina', 'M', 'X', null),
  birth: fc.oneof(fc.constant(null), fc.integer({ min: 18_000, max: 39_000 })),
});

/** The row as its sheet has it: no cell without a column. */
function ofSheet(stage: PlainStage, all: PlainRow): PlainRow {
  const [, ...headers] = sheetOf[stage];
  const kept = new Set(headers.map((header) => columns[header]));
  return Object.fromEntries(
    Object.entries(all).map(([field, cell]) => [
      field,
      kept.has(field as keyof PlainRow) ? cell : null,
    ]),
  ) as unknown as PlainRow;
}

const sheetRows = (stage: PlainStage): fc.Arbitrary<PlainRow[]> =>
  fc
    .array(
      row.map((all) => ofSheet(stage, all)),
      { maxLength: 25 },
    )
    // A blank row is none, and a text alone is a note.
    .map((rows) =>
      rows.filter((cells) => Object.values(cells).filter((cell) => cell !== null).length > 1),
    );

/** Without anyone registered there is no profile to hold against another. */
const oneRegistration: PlainRow = {
  ...{ id: 'MIP-001', date: 43_600, area: 'CN', centre: null, provider: null, number: null },
  ...{ gender: 'F', birth: 30_000 },
};

const workbook: fc.Arbitrary<PlainSheets> = fc.record({
  registration: sheetRows('registration').map((rows) => [oneRegistration, ...rows]),
  participation: sheetRows('participation'),
  questionnaire: sheetRows('questionnaire'),
  providerChoice: sheetRows('providerChoice'),
  pact: sheetRows('pact'),
});

async function engineFigures(
  sheets: PlainSheets,
  chunkSize: number,
): Promise<PlainFigures | undefined> {
  const cells = Object.fromEntries(
    plainStages.map((stage) => {
      const [name, ...headers] = sheetOf[stage];
      const lines = sheets[stage].map((cellsOf): RawCell[] =>
        headers.map((header) => cellsOf[columns[header] ?? 'id']),
      );
      return [name, [[...headers], ...lines]];
    }),
  );
  const log = createFindingLog();
  const dataset = await readDataset(memorySource(cells, { chunkSize }), log);
  const tally = tallyDataset(dataset, { today: dayOf(2020, 6, 15) }, log);
  return tally && figuresOf(tally);
}

function figuresOf({
  areas,
  kinds,
  readings,
  registrationProfile,
  pactProfile,
}: Tally): PlainFigures {
  const counts: Record<string, number> = {};
  const put = (key: string, values: readonly number[]): void => {
    values.forEach((value, period) => {
      if (value > 0) counts[`${key} | ${period}`] = value;
    });
  };
  for (const [kind, { byArea, units }] of Object.entries(kinds)) {
    byArea.forEach((values, area) => {
      put(`${kind} | ${areas[area]?.id ?? ''}`, values);
    });
    for (const { area, name, counts: values } of units)
      put(`${kind} | ${areas[area]?.id ?? ''} | ${name}`, values);
  }
  const profiles = { registered: registrationProfile, signed: pactProfile };
  for (const [who, profile] of Object.entries(profiles))
    for (const { dimension, classes } of profile)
      for (const { label, count } of classes)
        if (count > 0) counts[`${who} | ${dimension} | ${label}`] = count;
  const account = (stage: PlainStage) => readings.find(({ kind }) => kind === stage);
  const ofStages = (number: (stage: PlainStage) => number | undefined) =>
    Object.fromEntries(
      plainStages.map((stage) => [stage, number(stage) ?? 0]),
    ) as PlainFigures['read'];
  return {
    counts,
    read: ofStages((stage) => account(stage)?.rowsRead),
    leftOut: ofStages((stage) => account(stage)?.rowsLeftOut),
  };
}

describe('the engine', () => {
  it('counts what plain counting over lists of rows gives, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, fc.integer({ min: 1, max: 40 }), async (sheets, chunkSize) => {
        expect(await engineFigures(sheets, chunkSize)).toEqual(plainFigures(sheets, today));
      }),
      { numRuns: runs(200) },
    );
  });
});
