import { dayOf, excelSerial } from '../../src/calendar/day';
import type { FindingCode } from '../../src/findings/findingDetails';
import { cellName } from '../../src/grid/address';
import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { type Book, eventSheets, pick } from './book';
import {
  anyRow,
  changed,
  type EventSheet,
  leafRow,
  sheetOf,
  stageSheets,
  withoutSheet,
  withRows,
  withSheet,
} from './bookRows';
import { countFaults } from './countFaults';
import type { Fault, Flawed } from './fault';
import { nameFaults } from './nameFaults';
import { pathFaults } from './pathFaults';
import { sheetFaults } from './sheetFaults';

const dated = ['Incontri', ...stageSheets] as const;

/** They would change a number that is there on purpose. */
const dateMesses = ['dateSystem1904', 'timesOfDay', 'datesAsText'] as const;

export const faults = {
  'a date that is a word': badDate('DATA_NON_LEGGIBILE', ['primavera', 'boh', '#N/D', 'domani']),
  'a date that no calendar has': badDate('DATA_IMPOSSIBILE', [
    '31/02/2018',
    '2018-13-01',
    '0/0/2018',
  ]),
  'a number that is no date': badDate('DATA_NON_LEGGIBILE', [7, -1, 1e9, true]),
  'a date in the future': badDate('DATA_FUTURA', ['01/01/2099', 73_000]),
  'a date after the date of the data': badDate('DATA_OLTRE_DATI_AL', [
    '01/01/2020',
    excelSerial(dayOf(2020, 6, 15)),
  ]),
  'a date before the service began': badDate('DATA_PRIMA_DEL_SERVIZIO', ['31/05/2017', 40_000]),
  'no date': badDate('CELLA_OBBLIGATORIA_VUOTA', [null, ' ']),
  'a date that says that there is none': badDate('DATA_ASSENTE', [
    ...['-', '//', 'n.d.', 'NO', 'non ancora', '01/01/1900', '1970-01-01', '31/12/9999'],
    ...[0, 1],
  ]),
  'no identifier': {
    code: 'CELLA_OBBLIGATORIA_VUOTA',
    // In `Registrazioni portale` a row may name nobody.
    spoiledBy: ['sheetsRenamed'],
    commit: (book, random) =>
      leftOut(book, 'Utenti', leafRow(book, 'Utenti', random), 'ID utente', null),
  },
  'a count that is none': {
    code: 'NUMERO_NON_VALIDO',
    commit: (book, random) =>
      leftOut(
        book,
        'Contatti',
        anyRow(book, 'Contatti', random),
        'Numero',
        pick(random, [2.5, 'molti', '1,5', '12 circa', 3e9, '1.51']),
      ),
  },
  'a contact without a channel': {
    code: 'CELLA_OBBLIGATORIA_VUOTA',
    commit: (book, random) =>
      leftOut(book, 'Contatti', anyRow(book, 'Contatti', random), 'Canale', null),
  },
  'a user twice': { code: 'UTENTE_RIPETUTO', commit: repeatedUser },
  'an unknown area': {
    code: 'AREA_SCONOSCIUTA',
    commit: (book, random) => ({
      ...elsewhere(book, 'Incontri', random, 'Area territoriale', 'Valle Incantata'),
      only: ({ area }) => area === undefined,
    }),
  },
  'an unknown job centre': {
    code: 'CPI_SCONOSCIUTO',
    commit: (book, random) => ({
      ...elsewhere(book, 'Partecipazioni', random, 'CPI', 'CPI Atlantide'),
      only: ({ area, jobCentre }) => area === undefined && jobCentre === undefined,
    }),
  },
  'a user without an area': {
    code: 'CELLA_ATTESA_VUOTA',
    commit: (book, random) => ({
      ...changed(book, 'Utenti', leafRow(book, 'Utenti', random), 'Area territoriale', null),
      only: ({ area }) => area === undefined,
    }),
  },
  'a rating that is none': {
    code: 'VALUTAZIONE_NON_VALIDA',
    // A sheet of two forms of which one says nonsense may hold anything.
    spoiledBy: ['sheetsSplit'],
    commit: (book, random) =>
      asBlank(book, 'Gradimento', random, 'Tempi di attesa', ['ottimo', 0, 11, 3.5, -2]),
  },
  'an answer that gives no vote': {
    code: 'RISPOSTE_NON_DATE',
    spoiledBy: ['sheetsSplit'],
    commit: (book, random) =>
      asBlank(book, 'Gradimento', random, 'Tempi di attesa', ['Non so', 'non applicabile', 'N.A.']),
  },
  'a birth that gives no age': {
    code: 'ETA_NON_VALIDA',
    spoiledBy: dateMesses,
    commit: (book, random) =>
      asBlank(book, 'Utenti', random, 'Data di nascita', [
        '01/01/1850',
        '31/02/1990',
        43_000,
        'sì',
      ]),
  },
  'a total row': {
    code: 'RIGA_DI_TOTALE',
    spoiledBy: ['columnsAdded', 'columnsShuffled'],
    commit: (book, random) => {
      const name = pick(random, eventSheets);
      const { rows } = sheetOf(book, name);
      const numbers = rows.map((row) => Number(row[2]));
      const total = numbers.reduce((sum, number) => sum + number, 0);
      return {
        book: withRows(book, name, [...rows, ['Totale', null, Number.isNaN(total) ? 12 : total]]),
        at: `${name}!${cellName({ row: rows.length + 1, column: 0 })}`,
        same: book,
      };
    },
  },
  'a column twice': {
    code: 'COLONNA_RIPETUTA',
    // A clear name is taken before `ID univoco`, and nothing is left to tell.
    spoiledBy: ['columnsShuffled', 'headersRespelled', 'sheetsSplit'],
    commit: (book, random) => {
      const name = pick(random, stageSheets);
      const { header, rows } = sheetOf(book, name);
      const more = { header: [...header, 'Codice utente'], rows: rows.map((row) => [...row, 'X']) };
      return {
        book: withSheet(book, name, more),
        at: `${name}!${cellName({ row: 0, column: header.length })}`,
        same: book,
      };
    },
  },
  'no sheet of one kind': {
    code: 'FOGLIO_MANCANTE',
    commit: (book, random) => {
      const name = pick(random, optionalSheets);
      return { book: withoutSheet(book, name), at: '', same: withoutSheet(book, name) };
    },
  },
  'a sheet without rows': {
    code: 'FOGLIO_VUOTO',
    commit: (book, random) => {
      const name = pick(random, optionalSheets);
      return { book: withRows(book, name, []), at: name, same: withoutSheet(book, name) };
    },
  },
  'a sheet without dates': {
    code: 'FOGLIO_SENZA_COLONNE',
    spoiledBy: ['sheetsSplit'],
    commit: (book, random) => {
      const name = pick(random, ['Incontri', 'Partecipazioni', 'Questionari', 'Patti'] as const);
      const { header, rows } = sheetOf(book, name);
      const date = header.indexOf('Data');
      const rest = (row: readonly RawCell[]): readonly RawCell[] => row.toSpliced(date, 1);
      return {
        book: withSheet(book, name, { header: rest(header), rows: rows.map(rest) }),
        at: name,
        same: withoutSheet(book, name),
      };
    },
  },
  'an unknown setting': {
    code: 'PARAMETRO_SCONOSCIUTO',
    commit: (book) => setting(book, ['Colore', 'rosso'], 0),
  },
  'a setting that cannot be used': {
    code: 'PARAMETRO_NON_VALIDO',
    commit: (book, random) =>
      setting(
        book,
        pick(random, [
          ['Soglia riservatezza', 'poca'],
          ['Fine primo periodo', 'mai'],
          ['Conteggi giusti', 'Pati'],
          ['Date giuste', 'Utenti: Giorno'],
          ['Area sull’asse secondario', 'Lombardia'],
          ['Scala del gradimento', 'Ore: nessuna'],
        ]),
        1,
      ),
  },
  ...pathFaults,
  ...countFaults,
  ...nameFaults,
  ...sheetFaults,
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as readonly FaultName[];

const optionalSheets = [
  ...['Incontri', 'Partecipazioni', 'Questionari', 'Scelte SA', 'Patti'],
  ...['Contatti', 'Gradimento'],
] as readonly Exclude<EventSheet, 'Utenti'>[];

function badDate(code: FindingCode, values: readonly RawCell[]): Fault {
  return {
    code,
    spoiledBy: dateMesses,
    commit: (book, random) => {
      const name = pick(random, dated);
      const row = name === 'Incontri' ? anyRow(book, name, random) : leafRow(book, name, random);
      const header = name === 'Utenti' ? 'Data registrazione' : 'Data';
      return leftOut(book, name, row, header, pick(random, values));
    },
  };
}

/** The row with this cell must be left out. */
function leftOut(
  book: Book,
  name: EventSheet,
  row: number,
  header: string,
  value: RawCell,
): Flawed {
  const rows = sheetOf(book, name).rows.toSpliced(row, 1);
  return { ...changed(book, name, row, header, value), same: withRows(book, name, rows) };
}

/** The cell must be read as if it were blank. */
function asBlank(
  book: Book,
  name: EventSheet,
  random: Random,
  header: string,
  values: readonly RawCell[],
): Flawed {
  const row = anyRow(book, name, random);
  const flawed = changed(book, name, row, header, pick(random, values));
  return { ...flawed, same: changed(book, name, row, header, null).book };
}

/** The row still counts, at a place that is not known. */
function elsewhere(
  book: Book,
  name: EventSheet,
  random: Random,
  header: string,
  value: RawCell,
): Flawed {
  return changed(book, name, anyRow(book, name, random), header, value);
}

function repeatedUser(book: Book, random: Random): Flawed {
  const name = pick(random, stageSheets);
  const { rows } = sheetOf(book, name);
  const row = anyRow(book, name, random);
  const [user = null, date = null, ...rest] = rows[row] ?? [];
  const later = typeof date === 'number' ? date + Math.floor(random() * 3) : date;
  const repeat = [user, Math.min(Number(later), lastDay), ...rest];
  const at = row + 1 + Math.floor(random() * (rows.length - row));
  return {
    book: withRows(book, name, rows.toSpliced(at, 0, repeat)),
    at: `${name}!${cellName({ row: at + 1, column: 0 })}`,
    same: book,
  };
}

const lastDay = excelSerial(dayOf(2019, 12, 31));

function setting(book: Book, row: readonly RawCell[], column: number): Flawed {
  const { rows } = sheetOf(book, 'Parametri');
  return {
    book: withRows(book, 'Parametri', [...rows, row]),
    at: `Parametri!${cellName({ row: rows.length + 1, column })}`,
    same: book,
  };
}
