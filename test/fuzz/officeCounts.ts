import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';
import {
  areas,
  centres,
  channels,
  type OfficeSheet,
  providers,
  type Row,
  some,
  timeLabels,
  times,
  upTo,
} from './officeWords';

const countSheets: readonly (readonly [string, string, readonly string[]])[] = [
  ['Registrazioni', 'Area territoriale', areas],
  ['Incontri', 'CPI', centres],
  ['Partecipazioni', 'CPI', centres],
  ['Questionari', 'Area territoriale', areas],
  ['Scelte SA', 'Soggetto attuatore', providers],
  ['Patti', 'Soggetto attuatore', providers],
  ['Contatti', 'Canale', channels],
];

const countHeaders = ['Numero', 'N. utenti', 'Valore assoluto', 'Firmati', 'Casi', 'Tot.'] as const;
const timeHeaders = ['Periodo', 'Mese', 'Semestre', 'Anno', 'Data'] as const;

/** Counts by place and time: some negative, cumulated, with totals that do not say so. */
export function counts(random: Random): OfficeSheet {
  const [name, header, places] = pick(random, countSheets);
  const spans = timeLabels(random);
  const isCumulated = random() < 0.2;
  const rows = some(random, places, 2).flatMap((place) => {
    let sum = 0;
    return spans.map((span): Row => {
      const count = random() < 0.1 ? -upTo(random, 5) : upTo(random, 40);
      sum += count;
      return [place, span, isCumulated ? sum : count];
    });
  });
  const sumOf = (span: RawCell): number =>
    rows.reduce((sum, [, of, count]) => sum + (of === span ? Number(count) : 0), 0);
  const total = pick(random, ['Piemonte', 'Totale', 'Regione', '', 'CMTO']);
  const totals = random() < 0.3 ? spans.map((span): Row => [total, span, sumOf(span)]) : [];
  return {
    name: `${name}${pick(random, ['', '', ' 2018', ' Cuneo'])}`,
    rows: [
      [header, pick(random, timeHeaders), pick(random, countHeaders)],
      ...(random() < 0.5 ? [...rows, ...totals] : [...totals, ...rows]),
    ],
  };
}

const stageColumns = [
  ...['Registrati', 'Partecipanti', 'Questionari', 'Scelte SA', 'Patti firmati', 'Incontri'],
  ...['Femmine', 'Note'],
] as const;

/** Counts with a column for each step. */
export function stagesInColumns(random: Random): OfficeSheet {
  const columns = some(random, stageColumns, 2);
  const spans = timeLabels(random);
  return {
    name: pick(random, ['Riepilogo', 'Dati', 'Monitoraggio', 'Registrazioni']),
    rows: [
      ['Area territoriale', pick(random, timeHeaders), ...columns],
      ...some(random, areas, 2).flatMap((area) =>
        spans.map((span): Row => [area, span, ...columns.map(() => upTo(random, 40))]),
      ),
    ],
  };
}

/** Counts with time, or time and genders, above them. */
export function crosstab(random: Random): OfficeSheet {
  const [name, header, places] = pick(random, countSheets);
  const spans = timeLabels(random);
  const genders = random() < 0.3 ? ['F', 'M', ...(random() < 0.5 ? ['Totale'] : [])] : [];
  const upper = spans.flatMap((span): Row => [span, ...genders.slice(1).map(() => null)]);
  const width = upper.length;
  const rows = places.map((place): Row => [place, ...times(width, () => upTo(random, 20))]);
  return {
    name,
    rows: [
      ...(random() < 0.3 ? [[`${name} al 31/12/2019`]] : []),
      ...(genders.length > 0
        ? [
            [null, ...upper],
            [header, ...spans.flatMap(() => genders)],
          ]
        : [[header, ...spans]]),
      ...rows,
      ...(random() < 0.3
        ? [['Totale', ...times(width, (at) => columnSum(rows, at + 1))] as Row]
        : []),
    ],
  };
}

function columnSum(rows: readonly Row[], column: number): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

const questions = ['Utilità', 'Chiarezza', 'Tempi di attesa (1-10)', 'Cortesia'] as const;
const noQuestions = ['Ore', 'Operatore', 'Note'] as const;

const answers: readonly (readonly RawCell[])[] = [
  [1, 2, 3, 4, 5],
  [0, 5, 8, 10],
  [1, 2, 3, 4],
  ['molto', 'abbastanza', 'poco', 'per niente'],
  ['ottimo', 'buono', 'sufficiente', 'scarso'],
  ['4/5', '5/5', '3/5'],
  ['4 - molto', '1 - poco', '3 - abbastanza'],
  ['sì', 'no'],
  [7, 8.5, '9,5', 12],
];

/** Forms of satisfaction: a column or a row for each question, or counts by vote. */
export function satisfaction(random: Random): OfficeSheet {
  const scale = pick(random, answers);
  const asked = some(random, questions);
  const rows = pick(random, [
    (): readonly Row[] => [
      ['Data', ...asked, ...some(random, noQuestions, 0)],
      ...times(3 + upTo(random, 9), () => [
        43_200 + upTo(random, 500),
        ...asked.map((): RawCell => (random() < 0.1 ? null : pick(random, scale))),
        upTo(random, 40),
      ]),
    ],
    (): readonly Row[] => [
      ['ID questionario', 'Domanda', 'Risposta'],
      ...times(3 + upTo(random, 9), (index) => [index, pick(random, asked), pick(random, scale)]),
    ],
    (): readonly Row[] => [
      ['Domanda', 'Voto', 'Numero'],
      ...asked.flatMap((question) =>
        scale.map((vote, index): Row => [index === 0 ? question : null, vote, upTo(random, 30)]),
      ),
    ],
    (): readonly Row[] => [
      ['Domanda', ...scale],
      ...asked.map((question): Row => [question, ...scale.map(() => upTo(random, 30))]),
    ],
    (): readonly Row[] => [
      ['Voto', ...asked],
      ...scale.map((vote): Row => [vote, ...asked.map(() => upTo(random, 30))]),
    ],
  ])();
  const title = random() < 0.3 ? [['Gradimento: da 1 (per niente) a 5 (molto)']] : [];
  return { name: 'Gradimento', rows: [...title, ...rows] };
}
