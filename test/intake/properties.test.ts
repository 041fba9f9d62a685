import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFindingLog } from '../../src/findings/finding';
import type { RawCell } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { countedKinds } from '../../src/service/stages';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { runs } from '../support/runs';
import { eventsOf } from './readSheets';

type Row = readonly RawCell[];

const anId = fc.oneof(fc.constantFrom('U1', 'u1 ', 'U2', 7, '007', null, '-'), fc.string());
const aDate = fc.oneof(
  fc.constantFrom<RawCell>('31/12/2017', '31/02/2018', 'boh', null, ' ', 'dic 2017', '1° sem 2018'),
  fc.integer({ min: 42880, max: 43830 }),
  fc.double({ min: 42880, max: 43830, noNaN: true }),
);
const aPlace = fc.oneof(fc.constantFrom('CMTO', 'cmto', 'CN', null, '#N/D'), fc.string());
const aNumber = fc.oneof(fc.constantFrom('1.512', 'x', null, -1), fc.nat(50));

const userColumns = [
  ['ID utente', anId],
  ['Data registrazione', aDate],
  ['Area territoriale', aPlace],
  ['Data questionario', aDate],
  ['Genere', fc.constantFrom('F', 'M', null, 'altro')],
  ['Età', fc.constantFrom(30, '41', 7, null)],
  ['Numero', aNumber],
] as const;

const someRows = fc.array(
  fc.tuple(...userColumns.map(([, cells]) => cells as fc.Arbitrary<RawCell>)),
  { maxLength: 30 },
);

const participations = fc.array(fc.tuple(anId, aDate, aPlace, aNumber), { maxLength: 20 });
const forms = fc.array(fc.tuple(aDate, fc.integer({ min: 0, max: 6 }), fc.constantFrom(3, 'x')), {
  maxLength: 20,
});

const workbook = fc
  .tuple(someRows, participations, forms)
  .map(([users, present, answers]): MemorySheets => ({
    Utenti: [userColumns.map(([header]) => header), ...users],
    Partecipazioni: [['ID utente', 'Data', 'CPI', 'Numero'], ...present],
    Gradimento: [['Data', 'Utilità', 'Note'], ...answers],
  }));

async function read(sheets: MemorySheets, chunkSize = 1000) {
  const log = createFindingLog();
  const dataset = await readDataset(memorySource(sheets, { chunkSize }), log);
  return { dataset, log };
}

/** Everything but where the rows and columns stand. */
async function contentOf(sheets: MemorySheets) {
  const { dataset, log } = await read(sheets);
  return {
    events: countedKinds.map((kind) => eventsOf(dataset, kind)),
    profiles: dataset.profiles,
    ratings: dataset.satisfaction.questions.map(({ text, ratings }) => [text, [...ratings]]),
    rows: dataset.readings.map(({ sheet, kind, rowsRead, rowsLeftOut }) =>
      [sheet, kind, rowsRead, rowsLeftOut].join(' '),
    ),
    findings: [...log.counts].sort(),
  };
}

describe('the dataset', () => {
  it('does not depend on the size of the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, fc.integer({ min: 1, max: 7 }), async (sheets, chunkSize) => {
        expect(await read(sheets, chunkSize)).toEqual(await read(sheets));
      }),
      { numRuns: runs(100) },
    );
  });

  it('does not depend on the order of the columns', async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    await fc.assert(
      fc.asyncProperty(someRows, order, async (rows, columns) => {
        const sheet: readonly Row[] = [userColumns.map(([header]) => header), ...rows];
        const shuffled = sheet.map((row) => columns.map((column) => row[column] ?? null));
        const hasTotal = rows.flat().some((cell) => /^\W*(sub)?\W*tot|^\s*%/i.test(String(cell)));
        fc.pre(!hasTotal);
        expect(await contentOf({ Utenti: shuffled })).toEqual(await contentOf({ Utenti: sheet }));
      }),
      { numRuns: runs(100) },
    );
  });

  it('does not depend on blank rows, nor on columns that mean nothing', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, fc.nat(3), async (sheets, blankRows) => {
        const blanks = Array.from({ length: blankRows }, (_, index) =>
          index % 2 ? [] : [null, ' '],
        );
        const padded = Object.fromEntries(
          Object.entries(sheets).map(([name, rows]) => [
            name,
            rows.flatMap((row) => [[null, ...row, null, 'nota'], ...blanks]),
          ]),
        );
        expect(await contentOf(padded)).toEqual(await contentOf(sheets));
      }),
      { numRuns: runs(100) },
    );
  });

  it('holds every row, or a finding about it', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (sheets) => {
        const { dataset, log } = await read(sheets);
        for (const [index, reading] of dataset.readings.entries()) {
          const columns =
            reading.kind === 'satisfaction' || reading.kind === 'contact'
              ? dataset.satisfaction
              : dataset.events[reading.kind];
          const kept = columns.reading.filter((code) => code === index).length;
          expect(kept + reading.rowsLeftOut).toBe(reading.rowsRead);
        }
        const leftOut = dataset.readings.reduce((sum, reading) => sum + reading.rowsLeftOut, 0);
        if (leftOut > 0) expect(log.first.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(100) },
    );
  });

  it('is the same for the wide shape and for a sheet per stage', async () => {
    const life = fc.tuple(
      ...[fc.nat(9), aDate, aDate, aDate, aDate],
      ...[fc.constantFrom('CPI ASTI', 'CPI ALBA'), fc.constantFrom('CNA', 'CODEX')],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 20 }), async (lives) => {
        const registered = lives.map(([user]) => [`U${user}`, '05/06/2017', 'CMTO']);
        const stage = (date: 1 | 2 | 3 | 4, place: 5 | 6 | undefined): readonly Row[] =>
          lives.flatMap((row): Row[] =>
            row[date] === null || row[date] === ' '
              ? []
              : [[`U${row[0]}`, row[date], place ? row[place] : null]],
          );
        const header = ['ID utente', 'Data registrazione', 'Area territoriale'];
        const wide = await read({
          Utenti: [
            [
              ...header,
              ...[
                'Data pre-accoglienza',
                'Data questionario',
                'Data scelta SA',
                'Data firma patto',
              ],
              ...['CPI', 'Soggetto attuatore'],
            ],
            ...lives.map((row, index) => [...(registered[index] ?? []), ...row.slice(1)]),
          ],
        });
        const staged = await read({
          Utenti: [header, ...registered],
          Partecipazioni: [['ID utente', 'Data', 'CPI'], ...stage(1, 5)],
          Questionari: [['ID utente', 'Data', 'Area territoriale'], ...stage(2, undefined)],
          'Scelte SA': [['ID utente', 'Data', 'Soggetto attuatore'], ...stage(3, 6)],
          Patti: [['ID utente', 'Data', 'Soggetto attuatore'], ...stage(4, 6)],
        });
        for (const kind of countedKinds) {
          const area = kind === 'questionnaire' ? ' CMTO' : '';
          expect(eventsOf(wide.dataset, kind)).toEqual(
            eventsOf(staged.dataset, kind).map((event) => event + area),
          );
        }
        expect(wide.log.counts.get('DATA_NON_LEGGIBILE')).toBe(
          staged.log.counts.get('DATA_NON_LEGGIBILE'),
        );
      }),
      { numRuns: runs(100) },
    );
  });
});
