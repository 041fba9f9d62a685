import { describe, expect, it } from '@jest/globals';
import type { GeneratedReport } from '../../src/app/generateReport';
import { nextRecord } from '../../src/app/refreshReport';
import { formerCount } from '../../src/history/recordedFigures';
import { parseRecordTexts, recordTexts, type RunRecord } from '../../src/history/runRecord';
import type { RawCell } from '../../src/intake/rawSource';
import { generated } from '../support/generated';
import { type MemorySheets, memorySource } from '../support/memorySource';

type Rows = readonly (readonly RawCell[])[];

const header = ['ID utente', 'Data registrazione', 'Area territoriale', 'Genere'];
const users: Rows = [
  ['u1', '05/06/2017', 'CMTO', 'F'],
  ['u2', '05/02/2018', 'CN', 'M'],
  ['u3', '06/02/2018', 'CN', 'M'],
];
const contacts: Rows = [
  ['Mese', 'Canale', 'Numero'],
  ['gen 2018', 'numero verde', 10],
  ['giu 2018', 'numero verde', 20],
];

const sheetsOf = (rows: Rows, more: MemorySheets = {}): MemorySheets => ({
  Utenti: [header, ...rows],
  ...more,
});

/** The report as it stood on a day, told of the last run where there was one. */
const reportOf = (sheets: MemorySheets, asOf: string, last?: RunRecord): Promise<GeneratedReport> =>
  generated(memorySource({ ...sheets, Parametri: parameters({ 'Dati al': asOf }) }), { last });

const parameters = (values: Readonly<Record<string, RawCell>>): Rows => [
  ['Nome', 'Valore'],
  ...Object.entries(values),
];

const recordOf = (report: GeneratedReport, last?: RunRecord): RunRecord => {
  const run = { ...report, startedAt: '01/07/2018 09:00', data: '', isDifferent: true };
  const record = nextRecord(last, run);
  const read = parseRecordTexts(recordTexts(record));
  if (!read) throw new Error('not a record');
  return read;
};

const changesOf = ({ changes }: GeneratedReport) =>
  changes?.first.map(({ kind, content, place, period, before, after }) =>
    [kind, content, place, period, before, after].join(' | '),
  );

describe('formerCount', () => {
  const key = {
    indicator: 'count',
    stage: 'registration',
    area: 'CN',
    period: '2018-01-01',
  } as const;

  it('is what the count was before: another, the same, or not known', async () => {
    const first = recordOf(await reportOf(sheetsOf(users), '30/06/2018'));
    const { changes } = await reportOf(sheetsOf(users.slice(0, 2)), '30/06/2018', first);
    if (!changes) throw new Error('nothing changed');
    const since = '01/07/2018 09:00';
    expect(formerCount(key, 1, changes)).toEqual({ since, before: 2, kind: 'restated' });
    expect(formerCount({ ...key, area: 'CMTO' }, 0, changes)).toEqual({ since, before: 0 });
    expect(formerCount({ ...key, indicator: 'share' }, 1, changes)).toBeUndefined();
    expect(formerCount(key, 1, { ...changes, isComparable: false })).toBeUndefined();
    const others = { ...changes, counts: { restated: 501, new: 0 } };
    expect(formerCount({ ...key, area: 'CMTO' }, 0, others)).toBeUndefined();
  });
});

describe('what changed since the last run', () => {
  it('is nothing without an earlier run, and without a change', async () => {
    const first = await reportOf(sheetsOf(users), '30/06/2018');
    expect(first.changes).toBeUndefined();
    expect(first.workbook.sheets.map(({ name }) => name)).not.toContain('Variazioni');
    const second = await reportOf(sheetsOf(users), '30/06/2018', recordOf(first));
    expect(second.changes).toBeUndefined();
  });

  it('tells a restated period from new data', async () => {
    const last = recordOf(await reportOf(sheetsOf(users), '30/06/2018'));
    const more = [...users, ['u4', '07/02/2018', 'CN', 'F'], ['u5', '09/09/2018', 'CN', 'F']];
    const report = await reportOf(sheetsOf(more), '31/12/2018', last);
    expect(changesOf(report)).toEqual([
      'restated | Utenti registrati | Cuneo | 2° sem. | 2 | 3',
      'restated | Utenti registrati | Genere: Donne | intero periodo | 1 | 3',
      'new | Utenti registrati | Cuneo | 3° sem. | 0 | 1',
    ]);
    expect(report.changes).toMatchObject({
      since: '01/07/2018 09:00',
      isComparable: true,
      counts: { restated: 2, new: 1 },
    });
  });

  it('is new data in a period that was not over, also in the counts of the whole span', async () => {
    const last = recordOf(await reportOf(sheetsOf(users), '31/05/2018'));
    const more = [...users, ['u4', '07/06/2018', 'CN', 'M']];
    expect(changesOf(await reportOf(sheetsOf(more), '30/06/2018', last))).toEqual([
      'new | Utenti registrati | Cuneo | 2° sem. | 2 | 3',
      'new | Utenti registrati | Genere: Uomini | intero periodo | 2 | 3',
    ]);
  });

  it('goes by months for contacts', async () => {
    const last = recordOf(await reportOf(sheetsOf(users, { Contatti: contacts }), '15/06/2018'));
    const more = [...contacts, ['gen 2018', 'numero verde', 1], ['giu 2018', 'numero verde', 2]];
    expect(
      changesOf(await reportOf(sheetsOf(users, { Contatti: more }), '30/06/2018', last)),
    ).toEqual([
      'restated | Contatti (numero verde e mail) | Numero verde | gen 2018 | 10 | 11',
      'new | Contatti (numero verde e mail) | Numero verde | giu 2018 | 20 | 22',
    ]);
  });

  it('counts what is gone, or was not there, as 0', async () => {
    const last = recordOf(await reportOf(sheetsOf(users), '30/06/2018'));
    const moved = [...users.slice(0, 2), ['u3', '06/02/2018', 'Province Alessandria-Asti', 'M']];
    expect(changesOf(await reportOf(sheetsOf(moved), '30/06/2018', last))).toEqual([
      'restated | Utenti registrati | Alessandria e Asti | 2° sem. | 0 | 1',
      'restated | Utenti registrati | Cuneo | 2° sem. | 2 | 1',
    ]);
  });

  it('stays what it was until a count changes again', async () => {
    const first = recordOf(await reportOf(sheetsOf(users), '30/06/2018'));
    const more = [...users, ['u4', '07/02/2018', 'CN', 'M']];
    const second = await reportOf(sheetsOf(more), '30/06/2018', first);
    const third = await reportOf(sheetsOf(more), '30/06/2018', recordOf(second, first));
    expect(third.changes).toEqual(second.changes);
    expect(third.workbook).toEqual(second.workbook);
  });

  it('is not to be had where the periods are others', async () => {
    const last = recordOf(await reportOf(sheetsOf(users), '30/06/2018'));
    const report = await generated(
      memorySource({ ...sheetsOf(users), Parametri: parameters({ Periodo: 'anno' }) }),
      { last },
    );
    expect(report.changes).toMatchObject({ isComparable: false, first: [] });
    expect(report.report.changes?.commentary[0]).toContain('non si possono confrontare');
  });

  it('shows no count of a profile that is withheld, or would be', async () => {
    const many = Array.from({ length: 9 }, (_, n) => [`v${n}`, '05/02/2018', 'CN', 'F']);
    const last = recordOf(await reportOf(sheetsOf([...users, ...many]), '30/06/2018'));
    const more = [...users, ...many, ['u4', '07/02/2018', 'CN', 'M']];
    const withThreshold = memorySource({
      ...sheetsOf(more),
      Parametri: parameters({ 'Dati al': '30/06/2018', 'Soglia riservatezza': 5 }),
    });
    const report = await generated(withThreshold, { last });
    expect(changesOf(report)).toEqual(['restated | Utenti registrati | Cuneo | 2° sem. | 11 | 12']);
    expect(JSON.stringify(report.figures)).toContain('"<5"');
  });

  it('shows no more what a threshold that was set since withholds', async () => {
    const groups = (men: number): Rows =>
      Object.entries({ F: 90, M: men, X: 3 }).flatMap(([gender, count]) =>
        Array.from({ length: count }, (_, n) => [`${gender}${n}`, '05/02/2018', 'CN', gender]),
      );
    const first = recordOf(await reportOf(sheetsOf(groups(20)), '30/06/2018'));
    const second = await reportOf(sheetsOf(groups(21)), '30/06/2018', first);
    expect(changesOf(second)).toContain(
      'restated | Utenti registrati | Genere: Uomini | intero periodo | 20 | 21',
    );
    // Nothing else has changed: the changes are those of the run before.
    const parameterRows = parameters({ 'Dati al': '30/06/2018', 'Soglia riservatezza': 5 });
    const third = await generated(
      memorySource({ ...sheetsOf(groups(21)), Parametri: parameterRows }),
      { last: recordOf(second, first) },
    );
    expect(changesOf(third)).toEqual([
      'restated | Utenti registrati | Cuneo | 1° sem. (parz.) | 113 | 114',
    ]);
  });

  it('takes classes that are withheld as a whole for neither gone nor new', async () => {
    const one = (rows: Rows, threshold: number, last?: RunRecord): Promise<GeneratedReport> =>
      generated(
        memorySource({
          ...sheetsOf(rows),
          Parametri: parameters({ 'Dati al': '30/06/2018', 'Soglia riservatezza': threshold }),
        }),
        last ? { last } : {},
      );
    const plain = recordOf(await one(users, 0));
    const hidden = await one(users, 5, plain);
    expect(hidden.changes).toBeUndefined();
    const shown = await one(users, 0, recordOf(hidden, plain));
    expect(shown.changes).toBeUndefined();
  });
});
