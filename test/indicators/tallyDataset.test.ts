import { describe, expect, it } from '@jest/globals';
import { dayOfIso } from '../../src/calendar/day';
import { createFindingLog, type Finding } from '../../src/findings/finding';
import { total } from '../../src/indicators/measures';
import type { Clock } from '../../src/indicators/tally/span';
import type { KindTally, Tally } from '../../src/indicators/tally/tally';
import { tallyDataset } from '../../src/indicators/tally/tallyDataset';
import { readDataset } from '../../src/intake/readDataset';
import { type MemorySheets, memorySource } from '../support/memorySource';

const day = (text: string): number => dayOfIso(text) ?? NaN;
const clock: Clock = { today: day('2020-06-15') };

async function tallied(
  sheets: MemorySheets,
  when: Clock = clock,
): Promise<{
  tally: Tally;
  findings: Record<string, number>;
  first: readonly Finding[];
  cells: readonly string[];
}> {
  const log = createFindingLog();
  const tally = tallyDataset(await readDataset(memorySource(sheets), log), when, log);
  if (!tally) throw new Error('nothing to count');
  return {
    tally,
    findings: Object.fromEntries([...log.counts].filter(([code]) => code !== 'FOGLIO_MANCANTE')),
    first: log.first,
    cells: log.first.map(({ sheet, row, column }) => `${sheet ?? ''} ${row ?? ''} ${column ?? ''}`),
  };
}

const users = (...rows: readonly (readonly string[])[]): MemorySheets => ({
  Utenti: [['ID utente', 'Data registrazione', 'Area territoriale'], ...rows],
});

const counts = (kind: KindTally | undefined): readonly number[] =>
  (kind?.byArea ?? []).map((row) => total(row));
const names = ({ areas }: Tally): readonly string[] => areas.map(({ id }) => id);

describe('a stage', () => {
  it('counts a user once, at the earliest date, wherever it stands', async () => {
    const { tally, findings, cells } = await tallied(
      users(
        ['1', '10/09/2018', 'CMTO'],
        ['1', '10/03/2018', 'CMTO'],
        ['2', '01/10/2018', 'CMTO'],
        ['1', '10/03/2018', 'CMTO'],
      ),
    );
    expect(tally.kinds.registration?.byArea).toEqual([[1, 1]]);
    expect(findings).toEqual({ UTENTE_RIPETUTO: 2 });
    expect(cells.filter((cell) => cell.startsWith('Utenti'))).toEqual(['Utenti 1 0', 'Utenti 4 0']);
    expect(tally.readings).toMatchObject([
      { sheet: 'Utenti', kind: 'registration', rowsRead: 4, rowsLeftOut: 2 },
    ]);
  });

  it('takes the next date where the earliest lies before the service', async () => {
    const { tally, findings } = await tallied({
      ...users(['1', '10/03/2017', 'CN'], ['1', '10/03/2018', 'CN']),
      Parametri: [['Inizio servizio', '01/01/2018']],
    });
    expect(counts(tally.kinds.registration)).toEqual([1]);
    expect(findings).toEqual({ DATA_PRIMA_DEL_SERVIZIO: 1 });
  });
});

describe('rows after the date of the data', () => {
  const sheets = users(
    ['1', '10/03/2018', 'CN'],
    ['2', '10/12/2019', 'CN'],
    ['3', '10/12/2020', 'CN'],
  );

  it('are one finding for each sheet and are not among those left out', async () => {
    const late = users(
      ['1', '10/03/2018', 'CN'],
      ['2', '10/09/2019', 'CN'],
      ['3', '11/09/2019', 'CN'],
      ['4', '12/09/2019', 'CN'],
    );
    const { tally, findings, first } = await tallied(late, { ...clock, asOf: day('2019-06-30') });
    expect(findings).toEqual({ DATA_OLTRE_DATI_AL: 1 });
    expect(first.filter(({ code }) => code === 'DATA_OLTRE_DATI_AL')).toMatchObject([
      { sheet: 'Utenti', row: 2, column: 1, value: '10/09/2019', details: { dates: 3 } },
    ]);
    expect(tally.readings).toMatchObject([{ rowsRead: 1, rowsLeftOut: 0, rowsBeyond: 3 }]);
  });

  it('are left out, future ones as errors', async () => {
    const { tally, findings } = await tallied(sheets, { ...clock, asOf: day('2019-06-30') });
    expect(counts(tally.kinds.registration)).toEqual([1]);
    expect(findings).toEqual({ DATA_OLTRE_DATI_AL: 1, DATA_FUTURA: 1 });
    expect(tally.periods.map(({ label }) => label)).toEqual([
      '1° sem. (parz.)',
      '2° sem.',
      '3° sem.',
    ]);
  });

  it('are told of once where they stand in a header, and of the row where they do not', async () => {
    const crossed = {
      Registrazioni: [
        ['Area territoriale', '1° sem 2018', '2° sem 2030'],
        ['Area A', 3, 4],
        ['Area B', 5, 6],
      ],
      Patti: [
        ['Data', 'Area territoriale', 'Numero'],
        ['05/02/2018', 'Area A', 1],
        ['05/02/2031', 'Area A', 1],
      ],
    };
    const { first } = await tallied(crossed);
    const future = first.filter(({ code }) => code === 'DATA_FUTURA');
    expect(future.map(({ details, ...at }) => [at.sheet, at.row, at.column, details])).toEqual([
      ['Registrazioni', 0, 2, { rows: 2, isHeader: true }],
      ['Patti', 2, 0, { rows: 1 }],
    ]);
  });

  it('do not stretch the periods', async () => {
    const { tally } = await tallied(sheets);
    expect(tally.periods[tally.periods.length - 1]?.label).toBe('4° sem.');
  });

  it('yield to what who runs the report says of the date', async () => {
    const { tally } = await tallied(
      { ...sheets, Parametri: [['Dati al', '31/12/2018']] },
      { ...clock, asOf: day('2019-12-15') },
    );
    expect(counts(tally.kinds.registration)).toEqual([2]);
    expect(tally.periods[tally.periods.length - 1]?.label).toBe('4° sem. (parz.)');
  });
});

describe('the area of a row', () => {
  it('is its own, that of its centre, province, provider or user, or none', async () => {
    const { tally } = await tallied({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Area territoriale', 'Provincia'],
        ['1', '10/01/2018', 'CMTO', 'CN'],
        ['2', '10/01/2018', null, 'Asti'],
        ['3', '10/01/2018', null, 'XX'],
      ],
      Questionari: [
        ['ID utente', 'Data', 'Area territoriale'],
        ['1', '11/01/2018', null],
        ['9', '11/01/2018', null],
      ],
      'Scelte SA': [
        ['ID utente', 'Data', 'Soggetto attuatore'],
        ['1', '12/01/2018', 'Alfa'],
      ],
      Partecipazioni: [
        ['ID utente', 'Data', 'CPI'],
        ['1', '10/01/2018', "Centro per l'impiego di Mondovì"],
      ],
      'Soggetti attuatori': [
        ['Soggetto attuatore', 'Area territoriale'],
        ['ALFA', 'BI-VC-NO-VCO'],
      ],
    });
    expect(names(tally)).toEqual(['CMTO', 'AT-AL', 'BI-VC-NO-VCO', 'CN', 'Non attribuita']);
    expect(counts(tally.kinds.registration)).toEqual([1, 1, 0, 0, 1]);
    expect(counts(tally.kinds.questionnaire)).toEqual([1, 0, 0, 0, 1]);
    expect(counts(tally.kinds.providerChoice)).toEqual([0, 0, 1, 0, 0]);
    expect(counts(tally.kinds.participation)).toEqual([0, 0, 0, 1, 0]);
    expect(tally.kinds.participation?.units).toEqual([
      { area: 3, name: "CPI MONDOVI'", printedName: 'Mondovì', counts: [1] },
    ]);
  });

  it('may be one that no reference names, after those that are', async () => {
    const { tally, findings } = await tallied(
      users(
        ['1', '10/01/2018', 'Valle Nuova'],
        ['2', '10/01/2018', 'CN'],
        ['3', '10/01/2018', 'valle  nuova'],
      ),
    );
    expect(names(tally)).toEqual(['CN', 'Valle Nuova']);
    expect(counts(tally.kinds.registration)).toEqual([1, 2]);
    expect(findings).toEqual({ AREA_SCONOSCIUTA: 1 });
  });

  it('prints for every area that the sheet Territorio names', async () => {
    const { tally } = await tallied({
      ...users(['1', '10/01/2018', 'Sud']),
      Territorio: [
        ['CPI', 'Area territoriale'],
        ['Alto', 'Nord'],
        ['Basso', 'Sud'],
      ],
    });
    expect(names(tally)).toEqual(['Nord', 'Sud']);
    expect(counts(tally.kinds.registration)).toEqual([0, 1]);
  });
});

describe('counted rows', () => {
  it('stand for their number, from the first day of their span', async () => {
    const { tally } = await tallied({
      Registrazioni: [
        ['Semestre', 'Area territoriale', 'Numero'],
        ['1° sem 2018', 'CN', 12],
        ['2018 S2', 'CN', '1.500'],
      ],
    });
    expect(tally.kinds.registration?.byArea).toEqual([[12, 1500]]);
  });

  it('may give a semester in the column of the month', async () => {
    const { tally } = await tallied({
      Registrazioni: [
        ['Mese', 'Area territoriale', 'Numero'],
        ['2° sem 2018', 'CN', 5],
        ['dic 2018', 'CN', 7],
      ],
    });
    expect(tally.kinds.registration?.byArea).toEqual([[12]]);
  });

  it('may begin before the service does', async () => {
    const { tally } = await tallied({
      Registrazioni: [
        ['Semestre', 'Area territoriale', 'Numero'],
        ['1° sem 2018', 'CN', 12],
      ],
      Parametri: [['Inizio servizio', '01/03/2018']],
    });
    expect(tally.kinds.registration?.byArea).toEqual([[12]]);
  });
});

describe('the area on the right axis', () => {
  const many = (area: string, from: number, to: number): string[][] =>
    Array.from({ length: to - from }, (_, index) => [String(from + index), '10/01/2018', area]);

  it('is the one with three times the count of any other', async () => {
    const three = await tallied(users(...many('CN', 0, 2), ...many('CMTO', 2, 8)));
    expect(three.tally.secondaryArea).toBe(0);
    const less = await tallied(users(...many('CN', 0, 2), ...many('CMTO', 2, 7)));
    expect(less.tally.secondaryArea).toBeUndefined();
    const alone = await tallied(users(...many('CMTO', 0, 7)));
    expect(alone.tally.secondaryArea).toBeUndefined();
  });

  it('is the one that the analyst names, or none', async () => {
    const sheets = users(...many('CN', 0, 2), ...many('CMTO', 2, 8));
    const named = await tallied({
      ...sheets,
      Parametri: [["Area sull'asse secondario", 'provincia cuneo']],
    });
    expect(named.tally.secondaryArea).toBe(1);
    const none = await tallied({
      ...sheets,
      Parametri: [["Area sull'asse secondario", 'nessuna']],
    });
    expect(none.tally.secondaryArea).toBeUndefined();
  });
});
