import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';
import {
  anyDay,
  areas,
  channels,
  dateStyle,
  type OfficeSheet,
  provinces,
  type Row,
  some,
  timeLabels,
  times,
  upTo,
} from './officeWords';

const steps = ['Registrati', 'Partecipanti', 'Questionari', 'Scelte SA', 'Patti'] as const;
const sheetNames = ['Riepilogo', 'Dati', 'Registrazioni', 'Patti', 'Monitoraggio'] as const;

function counts(random: Random, width: number): readonly RawCell[] {
  return times(width, () => upTo(random, 40));
}

/** Two rows of headers, the upper ones merged over the lower, and a row for each place. */
function twoHeaders(
  random: Random,
  [upper, lower]: readonly [readonly RawCell[], readonly RawCell[]],
  places: readonly RawCell[],
): readonly Row[] {
  const isAbove = random() < 0.5;
  return [
    [
      isAbove ? 'Area' : null,
      ...upper.flatMap((each) => [each, ...lower.slice(1).map(() => null)]),
    ],
    [isAbove ? null : 'Area', ...upper.flatMap(() => lower)],
    ...places.map((place) => [place, ...counts(random, upper.length * lower.length)]),
  ];
}

/** Counts whose headers, or rows, name the step among the times. */
export function stepsCrossedWithTimes(random: Random): OfficeSheet {
  const own = some(random, steps, 2);
  const spans = timeLabels(random);
  const places = some(random, areas, 2);
  const isMerged = random() < 0.4;
  const rows = pick(random, [
    () => twoHeaders(random, [own, spans], places),
    () => twoHeaders(random, [spans, own], places),
    (): readonly Row[] => [
      ['Area', ...own.flatMap((step) => spans.map((span) => `${step} ${String(span)}`))],
      ...places.map((place) => [place, ...counts(random, own.length * spans.length)]),
    ],
    (): readonly Row[] => [
      [random() < 0.8 ? 'Area' : null, random() < 0.8 ? 'Fase' : null, ...spans],
      ...places.flatMap((place) =>
        own.map((step, index): Row => [
          isMerged && index > 0 ? null : place,
          step,
          ...counts(random, spans.length),
        ]),
      ),
    ],
  ])();
  return { name: pick(random, sheetNames), rows };
}

/** Calls and mails with channels over years, or years over channels. */
export function crossedContacts(random: Random): OfficeSheet {
  const years = pick<readonly RawCell[]>(random, [
    ['2018', '2019'],
    [2018, 2019],
  ]);
  const months = some(random, ['Gennaio', 'Febbraio', 'Marzo', 'Aprile'], 2);
  const isOfYears = random() < 0.5;
  const rows = twoHeaders(random, isOfYears ? [years, channels] : [channels, years], months);
  return { name: 'Contatti', rows: rows.map((row) => row.map(named)) };
}

function named(cell: RawCell): RawCell {
  return cell === 'Area' ? 'Mese' : cell;
}

/** Crosstabs next to each other below titles, with a blank column between them or none. */
export function titledCrosstabs(random: Random): OfficeSheet {
  const own = some(random, steps, 2);
  const spans = timeLabels(random);
  const places = some(random, areas, 2);
  const header = pick(random, ['Area', 'Area', null]);
  const gap: Row = random() < 0.7 ? [null] : [];
  const blank = spans.map(() => null);
  return {
    name: pick(random, sheetNames),
    rows: [
      own.flatMap((step): Row => [step, ...blank, ...gap]),
      own.flatMap((): Row => [header, ...spans, ...gap]),
      ...places.map((place) =>
        own.flatMap((): Row => [place, ...counts(random, spans.length), ...gap]),
      ),
    ],
  };
}

/** A pivot table whose rows are times and nothing else. */
export function pivotOfTimes(random: Random): OfficeSheet {
  const rows = timeLabels(random).map((span): Row => [span, upTo(random, 60)]);
  const sum = rows.reduce((total, [, count]) => total + Number(count), 0);
  return {
    name: pick(random, ['Registrazioni', 'Patti', 'Questionari', 'Contatti']),
    rows: [
      ['Etichette di riga', pick(random, ['Conteggio di ID utente', 'Somma di Numero'])],
      ...rows,
      ...(random() < 0.7 ? [['Totale complessivo', sum] as Row] : []),
    ],
  };
}

const groups = [
  ['CMTO', ['Chieri', 'Ivrea']],
  ['Cuneo', ['Alba', 'Cuneo', 'Mondovì']],
  ['Asti', ['Asti', 'Canelli']],
  ['Provincia Cuneo', ['CPI Alba', 'CPI Bra']],
] as const;

/** Counts that name job centres below their areas, in one column. */
export function centresBelowAreas(random: Random): OfficeSheet {
  const spans = timeLabels(random);
  const isSum = random() < 0.7;
  const rows = some(random, groups, 2).flatMap(([area, centres]): readonly Row[] => {
    const own = centres.map((centre): Row => [centre, ...counts(random, spans.length)]);
    const sums = spans.map((_, at) => own.reduce((sum, row) => sum + Number(row[at + 1]), 0));
    const total: Row = [area, ...(isSum ? sums : counts(random, spans.length))];
    return random() < 0.8 ? [total, ...own] : [...own, total];
  });
  const header = pick(random, ['Area', 'Territorio', 'Area territoriale', 'CPI']);
  const list = rows.flatMap(([place = null, ...cells]): readonly Row[] =>
    cells.map((count, at) => [place, spans[at] ?? null, count]),
  );
  return {
    name: pick(random, ['Registrazioni', 'Partecipazioni', 'Questionari', 'Patti']),
    rows: random() < 0.5 ? [[header, ...spans], ...rows] : [[header, 'Periodo', 'Numero'], ...list],
  };
}

const marks = ['Firmato patto', 'Partecipato', 'Questionario compilato', 'Scelta SA'] as const;
const answers: readonly RawCell[] = ['SI', 'NO', 'sì', 'x', '', null, 1, 0, 'forse'];

/** Users with numeric identifiers, with columns of yes and no, and semesters among the dates of their steps. */
export function wideMarks(random: Random): OfficeSheet {
  const dates = dateStyle(random);
  const wide = some(random, ['Data questionario', 'Data firma patto', 'Data pre-accoglienza'], 0);
  const marked = some(random, marks, 1);
  const date = (): RawCell =>
    pick(random, [
      () => dates(anyDay(random)),
      () => '1° sem 2018',
      () => '2° sem. 2019',
      () => null,
    ])();
  return {
    name: pick(random, ['Utenti', 'Registrati']),
    rows: [
      ['ID utente', 'Data registrazione', 'Provincia', ...wide, ...marked],
      ...times(2 + upTo(random, 9), (index): Row => [
        1000 + index * 7,
        random() < 0.9 ? dates(anyDay(random)) : '1° sem 2018',
        pick(random, provinces),
        ...wide.map(date),
        ...marked.map(() => pick(random, answers)),
      ]),
    ],
  };
}
