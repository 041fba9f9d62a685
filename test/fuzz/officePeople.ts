import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { pick, shuffled } from '../properties/book';
import {
  anyDay,
  areas,
  centres,
  dateStyle,
  type IdStyle,
  idStyle,
  monthNames,
  type OfficeSheet,
  providers,
  provinces,
  type Row,
  some,
  steps,
  times,
  upTo,
} from './officeWords';

const most = 12;

/** A list of people: of a step, or of registrations with later steps in their columns. */
export function users(random: Random, ids: IdStyle = idStyle(random)): OfficeSheet {
  const dates = dateStyle(random);
  const place = pick<readonly [string, readonly string[]]>(random, [
    ['Area territoriale', areas],
    ['Provincia', provinces],
    ['CPI', centres],
  ]);
  const wide = random() < 0.3 ? some(random, wideHeaders) : [];
  const more = some(random, profileColumns, 0);
  return {
    name: pick(random, ['Utenti', 'Registrati', 'Utenti Cuneo', 'Iscritti 2018']),
    rows: [
      ['ID utente', 'Data registrazione', place[0], ...wide, ...more.map(([header]) => header)],
      ...times(2 + upTo(random, most), (index) => [
        ids(index + 1),
        dates(anyDay(random)),
        pick(random, place[1]),
        ...wide.map(() => (random() < 0.5 ? dates(anyDay(random)) : null)),
        ...more.map(([, words]) => pick<RawCell>(random, words)),
      ]),
    ],
  };
}

const wideHeaders = ['Data pre-accoglienza', 'Data questionario', 'Data scelta SA'];
const profileColumns: readonly (readonly [string, readonly RawCell[]])[] = [
  ['Genere', ['F', 'M', 'Donna', null]],
  ['Età', [23, 40, '57', '25-34', 'n.d.']],
  ['Titolo di studio', ['Laurea', 'Diploma', 'Licenza media', null]],
  ['Note', ['da richiamare', null, null]],
];

interface Step {
  readonly name: string;
  readonly date: string;
  readonly place: string;
  readonly of: readonly string[];
}

const stepSheets: readonly Step[] = [
  { name: 'Partecipazioni', date: 'Data pre-accoglienza', place: 'CPI', of: centres },
  { name: 'Questionari', date: 'Data questionario', place: 'Area territoriale', of: areas },
  { name: 'Scelte SA', date: 'Data scelta SA', place: 'Soggetto attuatore', of: providers },
  { name: 'Patti', date: 'Data firma patto', place: 'Soggetto attuatore', of: providers },
];

/** Those who took a step; their identifiers may be written in another way than elsewhere. */
export function stepList(random: Random, ids: IdStyle): OfficeSheet {
  const { name, date, place, of } = pick(random, stepSheets);
  const dates = dateStyle(random);
  const own = random() < 0.3 ? idStyle(random) : ids;
  const outcome = random() < 0.3;
  return {
    name,
    rows: [
      ['ID utente', random() < 0.5 ? 'Data' : date, place, ...(outcome ? ['Esito'] : [])],
      ...times(2 + upTo(random, most), () => [
        own(1 + upTo(random, most)),
        dates(anyDay(random)),
        pick(random, of),
        ...(outcome ? [pick(random, ['Presente', 'Assente', 'Rinviato', 'boh', null])] : []),
      ]),
    ],
  };
}

/** The same, a sheet for each centre or month, which its name alone says. */
export function stepPerName(random: Random, ids: IdStyle): readonly OfficeSheet[] {
  const { name, date } = pick(random, stepSheets);
  const isOfMonths = random() < 0.4;
  const names = isOfMonths ? monthNames.map((month) => `${month} 2018`) : centres;
  const dates = dateStyle(random);
  return some(random, shuffled(random, names).slice(0, 4), 2).map((each) => ({
    name: `${random() < 0.8 ? name : ''} ${each}`.trim().slice(0, 31).replaceAll("'", ''),
    rows: isOfMonths
      ? [
          ['CPI', 'Numero'],
          ...times(1 + upTo(random, 4), () => [pick(random, centres), upTo(random, 9)]),
        ]
      : [
          ['ID utente', date],
          ...times(1 + upTo(random, 5), (index) => [ids(index + 1), dates(anyDay(random))]),
        ],
  }));
}

/** A row for each step of each user, or counts of steps. */
export function eventLog(random: Random, ids: IdStyle): OfficeSheet {
  const dates = dateStyle(random);
  const isCounted = random() < 0.3;
  return {
    name: pick(random, ['Eventi', 'Percorsi', 'Utenti', 'Export', 'Foglio1']),
    rows: [
      [isCounted ? 'Numero' : 'ID utente', pick(random, ['Fase', 'Evento']), 'Data', 'CPI'],
      ...times(4 + upTo(random, most), () => [
        isCounted ? upTo(random, 9) : ids(1 + upTo(random, 6)),
        pick(random, steps),
        dates(anyDay(random)),
        pick(random, centres),
      ]),
    ],
  };
}

/** The lists next to each other, with a blank column between them, and the rest of the rows blank. */
export function sideBySide(one: OfficeSheet, other: OfficeSheet): OfficeSheet {
  const width = Math.max(...one.rows.map(({ length }) => length));
  const length = Math.max(one.rows.length, other.rows.length);
  const rows = times(length, (index): Row => {
    const left = one.rows[index] ?? [];
    const blank = times(width + 1 - left.length, () => null);
    return [...left, ...blank, ...(other.rows[index] ?? [])];
  });
  return { name: one.name, rows };
}

/** The other list below the one, after some blank rows and perhaps a title. */
export function oneBelow(random: Random, one: OfficeSheet, other: OfficeSheet): OfficeSheet {
  const between: readonly Row[] = [
    ...times(upTo(random, 3), () => []),
    ...(random() < 0.3 ? [[other.name]] : []),
  ];
  return { name: one.name, rows: [...one.rows, ...between, ...other.rows] };
}

/** What stands about lists: notes, signatures, a small table of somebody's own. */
export function withRemarks(random: Random, { name, rows }: OfficeSheet): OfficeSheet {
  const width = Math.max(...rows.map(({ length }) => length));
  const at = upTo(random, rows.length);
  const own: readonly RawCell[] = pick<readonly RawCell[]>(random, [
    ['Totale', 12],
    ['da verificare'],
    [7],
    ['F', 3, 'M', 4],
  ]);
  const beside = rows.map((row, index): Row => {
    if (index < at || index > at + 2 || random() < 0.3) return row;
    return [...row, ...times(width + 1 - row.length, () => null), ...own];
  });
  const below: readonly Row[] = pick<readonly Row[]>(random, [
    [[], ['Fonte: SILP']],
    [[], [null, null, 'Il responsabile'], [null, null, 'M. Rossi']],
    [[], ['Legenda'], ['F', 'femmine'], ['M', 'maschi']],
    [[], [], ['Riepilogo', 'n.'], ['Torino', 4], ['Cuneo', 5]],
  ]);
  return { name, rows: [...(random() < 0.5 ? beside : rows), ...(random() < 0.7 ? below : [])] };
}

/** The reference of places, its areas in the first row of their group only. */
export function territory(random: Random): OfficeSheet {
  const groups = some(random, areas.slice(0, 4));
  return {
    name: 'Territorio',
    rows: [
      ['Area territoriale', 'CPI', 'Province'],
      ...groups.flatMap((area) =>
        some(random, centres).map((centre, index): Row => {
          const isFirst = index === 0 || random() < 0.2;
          return [isFirst ? area : null, centre, isFirst ? pick(random, provinces) : null];
        }),
      ),
    ],
  };
}
