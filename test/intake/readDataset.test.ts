import { describe, expect, it } from '@jest/globals';
import { createFindingLog, type FindingLog } from '../../src/findings/finding';
import type { IntakeProgress } from '../../src/intake/intakeContext';
import type { RawSource } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { memorySource } from '../support/memorySource';
import { someUser } from './readSheets';

const manyUsers = {
  Utenti: [
    ['ID utente', 'Data registrazione', 'Provincia'],
    ...Array.from({ length: 25 }, (_, index) => [`U${index}`, 43000, 'TO']),
  ],
};

function missingKinds({ first }: FindingLog): readonly string[] {
  return first.flatMap((finding) =>
    finding.code === 'FOGLIO_MANCANTE' ? [finding.details.kind] : [],
  );
}

describe('readDataset', () => {
  it('says which sheets are missing, by kind', async () => {
    const log = createFindingLog();
    await readDataset(memorySource(someUser), log);
    expect(missingKinds(log)).toEqual([
      'meeting',
      'participation',
      'questionnaire',
      'providerChoice',
      'pact',
      'contact',
      'satisfaction',
    ]);
    expect(log.first).toHaveLength(7);
  });

  it('misses no stage that the users carry, nor a sheet that is there and cannot be read', async () => {
    const log = createFindingLog();
    const source = memorySource({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia', 'Data questionario'],
        ['U1', '05/06/2017', 'TO', null],
      ],
      Patti: [['ID utente'], ['U1']],
    });
    await readDataset(source, log);
    expect(missingKinds(log)).toEqual([
      'meeting',
      'participation',
      'providerChoice',
      'contact',
      'satisfaction',
    ]);
  });

  it('says what was looked for and found where there is no sheet of registrations', async () => {
    const log = createFindingLog();
    const source = memorySource({ Foglio1: [['a', 'b']], '1 Registrati': [], Grafici: [] });
    const dataset = await readDataset(source, log);
    expect(dataset.readings).toEqual([]);
    expect(log.first[0]).toEqual({
      ...{ code: 'REGISTRAZIONI_MANCANTI', value: '' },
      details: {
        sheets: [
          { name: 'Foglio1', headers: [] },
          { name: 'Grafici', headers: [] },
        ],
        ...{ more: 0, unwanted: [], hasReport: true },
      },
    });
  });

  it('reads a workbook without sheets', async () => {
    const log = createFindingLog();
    const dataset = await readDataset(memorySource({}), log);
    expect(dataset.events.registration.length).toBe(0);
    expect(log.counts.get('REGISTRAZIONI_MANCANTI')).toBe(1);
  });

  it('tells how far it has come', async () => {
    const seen: IntakeProgress[] = [];
    await readDataset(memorySource(manyUsers, { chunkSize: 10 }), createFindingLog(), {
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen).toEqual([
      { sheet: 'Utenti', rowsDone: 10, rowsTotal: 26 },
      { sheet: 'Utenti', rowsDone: 20, rowsTotal: 26 },
      { sheet: 'Utenti', rowsDone: 25, rowsTotal: 26 },
    ]);
  });

  it('stops at the next chunk when it is cancelled', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const reading = readDataset(memorySource(manyUsers, { chunkSize: 10 }), createFindingLog(), {
      signal: controller.signal,
      onProgress: ({ rowsDone }) => {
        seen.push(rowsDone);
        controller.abort(new Error('fermato'));
      },
    });
    await expect(reading).rejects.toThrow('fermato');
    expect(seen).toEqual([10]);
  });

  it('asks for what follows a table once the rows of the table are read', async () => {
    const bounds = { firstRow: 0, firstColumn: 0, rowCount: 26, columnCount: 3 };
    const tables = { Utenti: [{ ...bounds, hasHeaderRow: true, hasTotalRow: false }] };
    const source = memorySource(manyUsers, { tables });
    const asked: unknown[] = [];
    const watched: RawSource = {
      ...source,
      readRows: (sheet, request) => {
        asked.push([request.firstRow, request.rowCount]);
        return source.readRows(sheet, request);
      },
    };
    await readDataset(watched, createFindingLog());
    expect(asked.slice(-2)).toEqual([
      [1, 25],
      [26, undefined],
    ]);
    expect(asked.filter((each) => String(each).startsWith('26'))).toHaveLength(1);
  });
});
