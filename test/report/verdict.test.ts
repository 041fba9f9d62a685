import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { addFinding, createFindingLog, type Finding } from '../../src/findings/finding';
import { buildPeriods } from '../../src/indicators/period';
import { unassignedArea } from '../../src/indicators/places/territory';
import type { ReadingAccount } from '../../src/indicators/tally/tally';
import type { Verdict } from '../../src/report/report';
import { dataVerdict, rowsLeftOut } from '../../src/report/verdict';

interface Case {
  readonly rows: readonly (readonly [read: number, leftOut: number])[];
  readonly findings?: readonly (Pick<Finding, 'code'> & Partial<Finding>)[];
  readonly asOf?: number;
  /** Registered users of Cuneo and of no area. */
  readonly registered?: readonly [placed: number, unplaced: number];
}

function verdictOn({
  rows,
  findings = [],
  asOf = dayOf(2018, 12, 31),
  registered = [1, 0],
}: Case): Verdict {
  const readings = rows.map(([rowsRead, rowsLeftOut]): ReadingAccount => ({
    ...{ sheet: 'Utenti', kind: 'registration', used: [], unused: [] },
    ...{ rowsRead, rowsLeftOut, rowsBeyond: 0 },
  }));
  const log = createFindingLog();
  for (const finding of findings) addFinding(log, { value: '', ...finding });
  const start = dayOf(2018, 1, 1);
  const periods = buildPeriods({ length: 'semester', start, end: dayOf(2018, 12, 31), asOf });
  const areas = [{ id: 'CN', name: 'Cuneo' }, unassignedArea];
  const byArea = registered.map((count) => [count]);
  const kinds = { registration: { byArea, units: [] } };
  return dataVerdict({ readings, periods, asOf, areas, kinds }, log);
}

const future = { code: 'DATA_FUTURA', details: { rows: 1 } } as const;
const repeated = { code: 'UTENTE_RIPETUTO' } as const;

describe('the verdict', () => {
  it('takes no account of rows after the date of the data, and says how many they are', () => {
    const readings: readonly ReadingAccount[] = [
      {
        ...{ sheet: 'Utenti', kind: 'registration', used: [], unused: [] },
        ...{ rowsRead: 60, rowsLeftOut: 0, rowsBeyond: 40 },
      },
    ];
    const verdict = dataVerdict(
      { readings, periods: [], asOf: 0, areas: [], kinds: {} },
      createFindingLog(),
    );
    expect(verdict.level).toBe('good');
    expect(verdict.facts[0]).toBe(
      'Righe lette: 60, tutte contate. Oltre «Dati al», fuori dal report: 40 righe.',
    );
  });

  it('is good where every row counts and all is there', () => {
    expect(verdictOn({ rows: [[1200, 0]] })).toEqual({
      level: 'good',
      text: 'Dati attendibili',
      questions: 0,
      facts: [
        'Righe lette: 1.200, tutte contate.',
        'Rilievi: nessun errore e nessun avviso.',
        'Completezza: ci sono tutti i fogli e le colonne, e tutti i periodi sono conclusi.',
      ],
    });
  });

  it('is not lowered by what is for information alone', () => {
    const verdict = verdictOn({
      rows: [[10, 0]],
      findings: [{ code: 'RIGA_DI_TOTALE' }, { code: 'PERIODO_PARZIALE' }],
      asOf: dayOf(2018, 10, 1),
    });
    expect(verdict.level).toBe('good');
    expect(verdict.facts[2]).toBe('Completezza: il 2° sem. (lug 2018 – dic 2018) non è concluso.');
  });

  it('has reservations where there are warnings or few errors', () => {
    expect(verdictOn({ rows: [[100, 0]], findings: [repeated] }).level).toBe('warning');
    const verdict = verdictOn({ rows: [[100, 1]], findings: [future] });
    expect(verdict).toMatchObject({ level: 'warning', text: 'Dati attendibili con avvisi' });
  });

  it('is bad from more than one row in a hundred left out, all sheets together', () => {
    const rows = (leftOut: number): Case['rows'] => [
      [99, leftOut],
      [101, 0],
    ];
    expect(verdictOn({ rows: rows(2), findings: [future, future] }).level).toBe('warning');
    const verdict = verdictOn({ rows: rows(3), findings: [future, future, future] });
    expect(verdict).toMatchObject({ level: 'bad', text: 'Dati da verificare' });
    expect(verdict.facts[0]).toBe(
      'Righe lette: 200; contate: 197; escluse: 3 (1,50%, più dell’1% tollerato).',
    );
  });

  it('is bad where a sheet lacks a column', () => {
    const verdict = verdictOn({ rows: [[10, 0]], findings: [{ code: 'FOGLIO_SENZA_COLONNE' }] });
    expect(verdict.level).toBe('bad');
    expect(verdict.facts[2]).toBe('Completezza: 1 foglio non ha le colonne che servono.');
  });

  it('is bad while questions are open, and says how many', () => {
    const unclear = { code: 'ESITO_SCONOSCIUTO' } as const;
    expect(verdictOn({ rows: [[10, 0]], findings: [unclear, repeated] })).toMatchObject({
      ...{ level: 'bad', text: 'Dati da verificare: 1 domanda', questions: 1 },
    });
    const findings = [unclear, { code: 'DATE_SCAMBIATE' } as const, unclear];
    expect(verdictOn({ rows: [[10, 9]], findings })).toMatchObject({
      ...{ level: 'bad', text: 'Dati da verificare: 3 domande', questions: 3 },
    });
  });

  it('is bad where figures by area say nothing, and says so', () => {
    expect(verdictOn({ rows: [[20, 0]], registered: [10, 10] }).level).toBe('good');
    const verdict = verdictOn({ rows: [[20, 0]], registered: [9, 11] });
    expect(verdict).toMatchObject({
      ...{ level: 'bad', text: 'Dati da verificare: aree in gran parte sconosciute' },
    });
    expect(verdict.facts[2]).toBe(
      'Completezza: non si sa di quale area sono 11 utenti registrati su 20, e le loro cifre per area non dicono nulla.',
    );
    const findings = [{ code: 'ESITO_SCONOSCIUTO' } as const];
    expect(verdictOn({ rows: [[20, 0]], registered: [0, 20], findings }).text).toBe(
      'Dati da verificare: 1 domanda, aree in gran parte sconosciute',
    );
  });

  it('is bad where more rows of a log name no step than are counted', () => {
    const unknown = (count: number): Finding<'FASE_NON_CONTATA'> => ({
      ...{ code: 'FASE_NON_CONTATA', sheet: 'Utenti', value: 'QUEST' },
      details: { header: 'Evento', count },
    });
    expect(verdictOn({ rows: [[20, 0]], findings: [unknown(20)] }).level).toBe('warning');
    expect(verdictOn({ rows: [[20, 0]], findings: [unknown(11), unknown(10)] })).toMatchObject({
      ...{ level: 'bad', text: 'Dati da verificare: fasi in gran parte sconosciute' },
    });
  });

  it('names the kind that weighs most: errors before warnings, then the most frequent', () => {
    const errors = [future, { code: 'NUMERO_NON_VALIDO' } as const, future];
    expect(
      verdictOn({
        rows: [[9, 0]],
        findings: [...errors, ...Array.from({ length: 9 }, () => repeated)],
      }).facts[1],
    ).toBe(
      'Rilievi: 3 errori e 9 avvisi; pesa di più «Date nel futuro», 2 volte (foglio Controlli).',
    );
    expect(verdictOn({ rows: [[9, 0]], findings: [repeated] }).facts[1]).toBe(
      'Rilievi: 1 avviso; pesa di più «Utenti ripetuti», 1 volta (foglio Controlli).',
    );
  });

  it('names the sheets that are missing', () => {
    const findings = (['meeting', 'pact'] as const).map((kind) => ({
      ...{ code: 'FOGLIO_MANCANTE' as const },
      details: { kind },
    }));
    expect(verdictOn({ rows: [[9, 0]], findings }).facts[2]).toBe(
      'Completezza: mancano i fogli Incontri e Patti.',
    );
  });
});

describe('rowsLeftOut', () => {
  const of = (rowsRead: number, leftOut: number) =>
    rowsLeftOut([
      {
        ...{ sheet: 'Utenti', kind: 'registration', used: [], unused: [] },
        ...{ rowsRead, rowsLeftOut: leftOut, rowsBeyond: 0 },
      },
    ]);

  it.each([
    [34_744, 500, 153],
    [34_744, 347, 0],
    [1000, 11, 1],
    [99, 1, 1],
    [100, 1, 0],
  ])('of %i rows, %i left out: %i too many', (read, leftOut, tooMany) => {
    expect(of(read, leftOut)).toEqual({ share: leftOut / read, tolerated: 0.01, tooMany });
    const levelAfter = verdictOn({ rows: [[read, leftOut - tooMany]] }).level;
    expect(levelAfter).not.toBe('bad');
    if (tooMany > 0) expect(verdictOn({ rows: [[read, leftOut - tooMany + 1]] }).level).toBe('bad');
  });

  it('is unknown where nothing was read', () => {
    expect(of(0, 0)).toBeUndefined();
  });
});
