import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TracedData } from '../../src/app/traceData';
import { neighboursOf, partsOf } from '../../src/provenance/besideFigure';
import { explainFigure } from '../../src/provenance/explainFigure';
import { figureOf, type IndexedFigure } from '../../src/provenance/figureIndex';
import { type FigureKey, keyText } from '../../src/report/figureKey';
import { exampleNames, readExample } from '../examples/readExample';
import { plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';
import { answers, prove, traced } from './proven';

describe('the figures of the sample and its rows', () => {
  const source = memorySource(rowsOfSample());
  let data: TracedData;

  beforeAll(async () => {
    const found = await traced(source, plainRun.today);
    if (!found) throw new Error('nothing to count');
    data = found;
  });

  /** The rows of a figure, each as a text with its weight. */
  const rowsOf = (key: FigureKey): readonly string[] =>
    data.traced.rowsOf({ key }).map(({ sheet, row, weight }) => `${sheet}!${row + 1} ${weight}`);
  const keysLike = (wanted: (key: FigureKey) => boolean): readonly FigureKey[] =>
    [...data.figures.values()].map(({ figure }) => figure.key).filter(wanted);
  const sorted = (rows: readonly string[]): readonly string[] => [...rows].sort();

  it('say the same of each other, and no raw row is without an answer', async () => {
    const rows = await prove(source, data);
    const codes = [...rows.values()].map(({ reason }) => reason?.code ?? 'counts');
    const counts = Object.fromEntries(
      [...new Set(codes)].map((code) => [code, codes.filter((each) => each === code).length]),
    );
    expect(counts).toEqual({
      counts: 34_798,
      RIGA_DI_INTESTAZIONE: 10,
      RIGA_DI_RIFERIMENTO: 40,
      FOGLIO_SENZA_DATI: 7,
    });
  });

  it('divide: the rows of an area are those of its centres, and those of its periods', () => {
    const areas = keysLike(
      ({ indicator, stage, area, jobCentre, period }) =>
        indicator === 'count' &&
        stage === 'participation' &&
        area !== undefined &&
        !jobCentre &&
        !period,
    );
    expect(areas).toHaveLength(4);
    for (const key of areas) {
      const parts = (by: 'jobCentre' | 'period', without: 'jobCentre' | 'period') =>
        keysLike(
          (part) =>
            part.indicator === 'count' &&
            part.stage === 'participation' &&
            part.area === key.area &&
            part[by] !== undefined &&
            part[without] === undefined,
        ).flatMap(rowsOf);
      const whole = sorted(rowsOf(key));
      expect(new Set(whole).size).toBe(whole.length);
      expect(sorted(parts('jobCentre', 'period'))).toEqual(whole);
      expect(sorted(parts('period', 'jobCentre'))).toEqual(whole);
    }
  });

  it('stand among others, and say what part they are of the counts that hold them', () => {
    const found = (key: FigureKey) => figureOf(data.figures, key) as IndexedFigure;
    const about = { indicator: 'count', stage: 'registration' } as const;
    const first = found({ ...about, area: 'CMTO', period: '2017-06-01' });
    const { tally } = data.traced;
    expect(
      neighboursOf(first, tally).map(({ label, value, isOwn }) => [label, value, isOwn]),
    ).toEqual([
      ['1° sem.', '1.512', true],
      ['2° sem.', '1.238', false],
      ['3° sem.', '913', false],
      ['4° sem.', '1.068', false],
      ['5° sem.', '830', false],
    ]);
    expect(neighboursOf(first, tally)[2]?.share).toBeCloseTo(913 / 1512);
    expect(partsOf(first, data.figures)).toEqual([
      { share: '60,2%', whole: 'di tutte le aree' },
      { share: '27,2%', whole: 'di tutti i periodi' },
    ]);
    // Without a period the areas are beside each other, without their sum.
    const total = neighboursOf(found({ ...about, area: 'CN' }), tally);
    expect(total).toHaveLength(4);
    expect(total.filter(({ isOwn }) => isOwn)).toMatchObject([{ label: 'Cuneo' }]);
    const women = { ...about, dimension: 'gender', class: 'Donne' };
    expect(neighboursOf(found(women), tally).every(({ key }) => key.dimension === 'gender')).toBe(
      true,
    );
    expect(partsOf(found({ indicator: 'absenceRate' }), data.figures)).toEqual([]);
  });

  it('are explained: what a rate is made of, and who never took part', () => {
    const rate = explainFigure({ indicator: 'absenceRate' }, data.figures, data.traced);
    expect(rate).toMatchObject({
      words: 'Tasso di assenza, tutte le aree, giu 2017-dic 2019',
      value: '16,7%',
      formula: 'il numeratore diviso per il denominatore',
      operands: [
        { role: 'numeratore', key: { indicator: 'nonParticipants' }, value: '1.488' },
        {
          role: 'denominatore',
          key: { indicator: 'count', stage: 'registration' },
          value: '8.909',
        },
      ],
    });
    expect(rate?.rows).toBeUndefined();
    const lost = explainFigure({ indicator: 'nonParticipants' }, data.figures, data.traced);
    expect(lost).toMatchObject({
      value: '1.488',
      operands: [{ value: '8.909' }, { value: '7.421' }],
    });
    // Nobody of the sample takes part unregistered: these are all of them.
    expect(lost?.absent).toHaveLength(1488);
  });
});

describe('the figures of an example and its rows', () => {
  it.each(exampleNames())('%s', async (name) => {
    const { sheets, options, today } = readExample(name);
    const source = memorySource(sheets, options);
    const data = await traced(source, today);
    if (data) await prove(source, data);
  });
});

/** Rows that count in no figure, and why; those of the header are left out. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'repeated-users': [
    'Utenti!2 UTENTE_RIPETUTO',
    'Utenti!5 UTENTE_RIPETUTO',
    'Partecipazioni!3 UTENTE_RIPETUTO',
  ],
  'identifiers-in-two-extracts': [
    'Utenti Alba febbraio!2 UTENTI_IN_PIU_FOGLI',
    'Utenti Alba febbraio!3 UTENTI_IN_PIU_FOGLI',
    'Utenti Alba febbraio!4 UTENTI_IN_PIU_FOGLI',
  ],
  'a-sheet-twice': [
    'Partecipazioni (2)!2 FOGLIO_RIPETUTO',
    'Partecipazioni (2)!3 FOGLIO_RIPETUTO',
    'Partecipazioni (2)!4 FOGLIO_RIPETUTO',
  ],
  'partial-last-period': ['Parametri!1 FOGLIO_SENZA_DATI', 'Utenti!5 DATA_OLTRE_DATI_AL'],
  'counts-longer-than-a-period': [
    'Patti!2 CONTEGGIO_OLTRE_IL_PERIODO',
    'Patti!3 RIGA_CON_ZERO',
    'Contatti!3 CONTEGGIO_OLTRE_IL_PERIODO',
  ],
  'rows-under-a-table': [
    'Utenti!4 RIGHE_SOTTO_LA_TABELLA',
    'Utenti!5 RIGHE_SOTTO_LA_TABELLA',
    'Utenti!7 RIGHE_SOTTO_LA_TABELLA',
  ],
  'event-log': [
    'Percorsi!5 FASE_NON_CONTATA',
    'Percorsi!10 FASE_NON_CONTATA',
    'Percorsi!11 RIGA_DI_TOTALE',
  ],
  'dates-that-say-none': [
    'Utenti!7 DATA_ASSENTE',
    'Utenti!8 DATA_ASSENTE',
    'Partecipazioni!3 DATA_ASSENTE',
    'Partecipazioni!4 DATA_ASSENTE',
    'Partecipazioni!5 DATA_ASSENTE',
  ],
  'corrections-of-counts': ['Registrazioni!7 CORREZIONE_ECCESSIVA', 'Patti!3 CORREZIONE_ECCESSIVA'],
};

describe('a row that counts in no figure', () => {
  it.each(Object.keys(reasons))('says why: %s', async (name) => {
    const { sheets, options, today } = readExample(name);
    const source = memorySource(sheets, options);
    const data = await traced(source, today);
    if (!data) throw new Error('nothing to count');
    const found = [...(await answers(source, data))].flatMap(([row, { reason }]) =>
      reason && reason.code !== 'RIGA_DI_INTESTAZIONE' ? [`${row} ${reason.code}`] : [],
    );
    expect(found).toEqual(reasons[name]);
  });
});

describe('a figure that is withheld', () => {
  it('says why, and shows no rows', async () => {
    const { sheets, options, today } = readExample('confidentiality');
    const data = await traced(memorySource(sheets, options), today);
    if (!data) throw new Error('nothing to count');
    const withheld = [...data.figures.values()].filter(({ figure }) => figure.withheld);
    expect(withheld.length).toBeGreaterThan(3);
    for (const { figure } of withheld) {
      const answer = explainFigure(figure.key, data.figures, data.traced);
      expect(answer?.lack).toContain('nascosta per riservatezza');
      expect({ ...answer, rows: answer?.rows ?? [] }).toMatchObject({ rows: [], operands: [] });
      expect(keyText(figure.key)).not.toBe('');
    }
  });
});
