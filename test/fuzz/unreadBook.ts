import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { pick } from '../properties/book';
import type { MemorySheets } from '../support/memorySource';
import type { NastyWorkbook } from './nastySheets';
import { officeWorkbook } from './officeBook';
import {
  anyDay,
  centres,
  dateStyle,
  idStyle,
  type OfficeSheet,
  type Row,
  timeLabels,
  times,
  upTo,
  withSlips,
} from './officeWords';

/** The sheets of an office among sheets whose names and headers say nothing, or that sum up the others. */
export function unreadWorkbook(random: Random): NastyWorkbook {
  const { sheets, options } = officeWorkbook(random);
  const others = times(1 + upTo(random, 2), () => withSlips(random, pick(random, makers)(random)));
  const named = others.map(({ name, rows }, index): readonly [string, readonly Row[]] => [
    name in sheets || index > 0 ? `${name} (${index + 2})` : name,
    rows,
  ]);
  const settings: MemorySheets =
    random() < 0.2 ? { 'Parametri (2)': [['Fogli da non leggere', pick(random, names)]] } : {};
  return { sheets: { ...sheets, ...Object.fromEntries(named), ...settings }, options };
}

const names = [
  ...['Riepilogo', 'Dati', 'Foglio1', 'Foglio2', 'Pivot', 'Elenco', 'Cuneo', 'Marzo 2018'],
  ...['Riepilogo utenti', 'Grafico patti', 'Note', 'Legenda questionari'],
] as const;

const mostRows = 12;

const makers: readonly ((random: Random) => OfficeSheet)[] = [
  // Numbers under headers that nobody knows.
  (random) => {
    const width = 2 + upTo(random, 3);
    const words = [
      'Voce',
      'Sede',
      'Quanti',
      'Tot.',
      'A',
      'Persone',
      'Quando',
      'Esito 2',
      'N. pratiche',
    ];
    return list(
      random,
      times(width, () => pick(random, words)),
      () => times(width, (index) => (index === 0 ? pick(random, centres) : upTo(random, 99))),
    );
  },
  // People whom nothing tells the step of.
  (random) => {
    const [ids, dates] = [idStyle(random), dateStyle(random)];
    return list(random, ['Chi', pick(random, ['Quando', 'Data']), 'Dove'], (index) => [
      ids(index + 1),
      dates(anyDay(random)),
      pick(random, centres),
    ]);
  },
  // A crosstab of nobody knows what, with or without a total.
  (random) => {
    const labels = timeLabels(random);
    const isTotalled = random() < 0.5;
    return list(
      random,
      [pick(random, ['CPI', 'Sede', '']), ...labels, ...(isTotalled ? ['Totale'] : [])],
      () => [
        pick(random, centres),
        ...labels.map(() => upTo(random, 20)),
        ...(isTotalled ? [upTo(random, 99)] : []),
      ],
    );
  },
  // A summary below a title.
  (random) => {
    const { name, rows } = list(random, ['Area', 'Utenti', 'Patti', '%'], (index) => [
      pick(random, ['CMTO', 'CN', 'AT-AL']),
      upTo(random, 30) + index,
      upTo(random, 9),
      random(),
    ]);
    return { name, rows: [['Riepilogo al 31/12/2018'], [], ...rows, ['Totale', 12, 3, 0.5]] };
  },
  // Numbers under nothing.
  (random) => ({
    name: pick(random, names),
    rows: times(2 + upTo(random, 9), (): Row => [pick(random, centres), upTo(random, 30)]),
  }),
  // Codes and what they mean.
  (random) =>
    list(random, ['Codice', 'Significato'], (index) => [
      index + 1,
      pick(random, ['sì', 'no', 'forse']),
    ]),
];

function list(
  random: Random,
  header: readonly RawCell[],
  row: (index: number) => Row,
): OfficeSheet {
  return { name: pick(random, names), rows: [header, ...times(2 + upTo(random, mostRows), row)] };
}
