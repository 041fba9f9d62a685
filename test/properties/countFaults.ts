import { calendarDay, dayOf, excelSerial, italianDay } from '../../src/calendar/day';
import { cellName } from '../../src/grid/address';
import type { RawCell } from '../../src/intake/rawSource';
import type { FigureKey } from '../../src/report/figureKey';
import { type Book, type BookSheet, eventSheets, pick } from './book';
import { anyRow, changed, leafRow, sheetOf, withoutSheet, withRows, withSheet } from './bookRows';
import type { Fault, Flawed } from './fault';
import { counted } from './shapes';

type Row = readonly RawCell[];

/** What is wrong with offices' counts, and with what the periods are made of. */
export const countFaults = {
  'counts of people who are there by name': {
    code: 'CONTEGGI_E_PERSONE',
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const { header, rows } = sheetOf(book, name);
      const row = rows[anyRow(book, name, random)] ?? [];
      const count = 1 + Math.floor(random() * 9);
      const office: BookSheet = {
        name: `${name} dello sportello`,
        header: ['Data', 'Area territoriale', 'Numero'],
        rows: [[textOf(row[1]), row[header.indexOf('Area territoriale')] ?? null, count]],
      };
      return {
        book: { ...book, sheets: [...book.sheets, office] },
        at: `${office.name}!C2`,
        same: withRows(book, name, [...rows, ...strangers(row, count)]),
        // Nobody's profile.
        only: ({ dimension }: FigureKey) => dimension === undefined,
      };
    },
  },
  'more counted than in the step before': {
    code: 'CONTEGGI_OLTRE_PASSO_PRECEDENTE',
    spoiledBy: ['sheetsSplit'],
    commit: (book, random) => {
      const name = pick(random, ['Partecipazioni', 'Questionari'] as const);
      const { rows } = sheetOf(book, name);
      const last = rows.at(-1) ?? [];
      const isHere = ([, ...cells]: Row): boolean =>
        areaOf(book, name, cells) === areaOf(book, name, last.slice(1));
      // As many as ever registered are too many on top of those who did.
      const more = sheetOf(book, 'Utenti').rows.length;
      const sheet = counted({ ...sheetOf(book, name), rows: [...rows, ...strangers(last, more)] });
      const first = sheet.rows.findIndex(
        (row) => isHere([null, ...row]) && halfYear(row[0]) === halfYear(last[1]),
      );
      return {
        book: withSheet(book, name, sheet),
        at: `${name}!${cellName({ row: first + 1, column: 1 })}`,
        same: withRows(book, name, [...rows, ...strangers(last, more)]),
      };
    },
  },
  'counts of a whole year': {
    code: 'CONTEGGIO_OLTRE_IL_PERIODO',
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const office: BookSheet = {
        name: `${name} dello sportello`,
        header: ['Anno', 'Area territoriale', 'Numero'],
        rows: [['2018', areaOfFirst(book, name), 1 + Math.floor(random() * 9)]],
      };
      const sheets = [...book.sheets, office];
      return { book: { ...book, sheets }, at: `${office.name}!A2`, same: book };
    },
  },
  'a correction': {
    code: 'CORREZIONE_NEGATIVA',
    commit: (book, random) => {
      const { rows } = sheetOf(book, 'Contatti');
      // A row that counts nobody has nothing to take back.
      const some = [...rows.keys()].filter((row) => Number(rows[row]?.[2]) > 0);
      const at = pick(random, some);
      const [month = null, channel = null, count = null] = rows[at] ?? [];
      const less = 1 + Math.floor(random() * Number(count));
      return {
        book: withRows(book, 'Contatti', [...rows, [month, channel, -less]]),
        at: `Contatti!${cellName({ row: rows.length + 1, column: 2 })}`,
        same: withRows(book, 'Contatti', rows.with(at, [month, channel, Number(count) - less])),
      };
    },
  },
  'a correction of more than there is': {
    code: 'CORREZIONE_ECCESSIVA',
    commit: (book, random) => {
      const { rows } = sheetOf(book, 'Contatti');
      const [month = null, channel = null] = rows[anyRow(book, 'Contatti', random)] ?? [];
      return {
        book: withRows(book, 'Contatti', [...rows, [month, channel, -1e6]]),
        at: `Contatti!${cellName({ row: rows.length + 1, column: 2 })}`,
        same: book,
      };
    },
  },
  'two extracts of the same contacts': {
    code: 'CONTEGGI_SOVRAPPOSTI',
    // Then the halves overlap as well, or the copy is one of all.
    spoiledBy: ['sheetsSplit', 'rowsShuffled', 'dateSystem1904', 'headersRespelled'],
    commit: (book, random) => {
      const { header, rows } = sheetOf(book, 'Contatti');
      const again = rows.slice(0, 1 + Math.floor(random() * (rows.length - 1)));
      const extract: BookSheet = { name: 'Contatti estratti', header, rows: again };
      return {
        book: { ...book, sheets: [...book.sheets, extract] },
        at: 'Contatti estratti!C2',
        same: withRows(book, 'Contatti', [...rows, ...again]),
      };
    },
  },
  'counts under a name that nobody knows': {
    code: 'CONTEGGI_SENZA_COLONNA',
    spoiledBy: ['sheetsSplit', 'columnsAdded'],
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const sheet = counted(sheetOf(book, name));
      const header = sheet.header.map((text) => (text === 'Numero' ? 'Firme raccolte' : text));
      return {
        book: withSheet(book, name, { ...sheet, header }),
        at: name,
        same: withoutSheet(book, name),
      };
    },
  },
  'counts beside those of who is left': {
    code: 'CONTEGGI_DA_SCEGLIERE',
    spoiledBy: ['sheetsSplit', 'columnsAdded'],
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const { header, rows, ...sheet } = counted(sheetOf(book, name));
      const beside = pick(random, ['Netti', 'Revocati', 'Saldo', 'In carico']);
      return {
        book: withSheet(book, name, {
          ...{ ...sheet, header: [...header, beside] },
          rows: rows.map((row) => [...row, Math.floor(random() * 20)]),
        }),
        at: `${name}!${cellName({ row: 0, column: header.indexOf('Numero') })}`,
        same: withoutSheet(book, name),
      };
    },
  },
  'counts of who came and who went': {
    code: 'MISURE_IN_RIGHE',
    spoiledBy: ['sheetsSplit', 'columnsAdded'],
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const { header, rows, ...sheet } = counted(sheetOf(book, name));
      const went = pick(random, ['Usciti', 'Cancellati', 'Saldo']);
      return {
        book: withSheet(book, name, {
          ...{ ...sheet, header: [...header, pick(random, ['Voce', 'Tipo'])] },
          rows: rows.map((row, index) => [...row, index % 2 === 0 ? 'Nuovi' : went]),
        }),
        at: `${name}!${cellName({ row: 0, column: header.length })}`,
        same: withoutSheet(book, name),
      };
    },
  },
  'a step that was not taken': {
    code: 'ESITO_NEGATIVO',
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const row = leafRow(book, name, random);
      const { rows } = sheetOf(book, name);
      return {
        ...withOutcome(book, name, row, pick(random, ['No', 'annullato', 'ASSENTE', 'Rinviata'])),
        same: withRows(book, name, rows.toSpliced(row, 1)),
      };
    },
  },
  'an outcome that may mean either': {
    code: 'ESITO_SCONOSCIUTO',
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const row = anyRow(book, name, random);
      return { ...withOutcome(book, name, row, 'in attesa di conferma'), same: book };
    },
  },
  'a remark that may cancel its row': {
    code: 'ESITO_SCONOSCIUTO',
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const row = anyRow(book, name, random);
      const remark = pick(random, ['ANNULLATO', 'da eliminare', 'Inserita per errore il 3/5']);
      return { ...withLastColumn(book, name, 'Note', { row, cell: remark }, null), same: book };
    },
  },
  'a date years before the others': {
    code: 'DATA_ISOLATA',
    commit: (book, random) => {
      const settings = sheetOf(book, 'Parametri').rows;
      const unset = withRows(
        book,
        'Parametri',
        settings.filter(([name]) => name !== 'Inizio servizio'),
      );
      const long = excelSerial(dayOf(2015, 1, 1)) + Math.floor(random() * 500);
      return {
        ...changed(unset, 'Utenti', anyRow(book, 'Utenti', random), 'Data registrazione', long),
        // It counts in a period of its own, and its user was younger.
        only: ({ indicator, period, dimension }: FigureKey) =>
          indicator === 'count' && period === undefined && dimension !== 'ageClass',
      };
    },
  },
  'a last period that is not over': {
    code: 'PERIODO_PARZIALE',
    commit: (book, random) => {
      const lastDay = dayOf(2019, 12, 31);
      const newest = newestDay(book, lastDay);
      const asOf = newest + Math.floor(random() * (lastDay - newest));
      const { rows } = sheetOf(book, 'Parametri');
      const settings = rows.map(([name = null, value = null]) =>
        name === 'Dati al' ? [name, italianDay(asOf)] : [name, value],
      );
      return {
        book: withRows(book, 'Parametri', settings),
        at: '',
        same: book,
        // Rates and means leave it out.
        only: ({ indicator }: FigureKey) => indicator === 'count',
      };
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** The sheet with a column of outcomes, all of them positive but in one row. */
function withOutcome(
  book: Book,
  name: 'Questionari' | 'Patti',
  row: number,
  cell: string,
): Pick<Flawed, 'book' | 'at'> {
  return withLastColumn(book, name, 'Esito', { row, cell }, 'Sì');
}

function withLastColumn(
  book: Book,
  name: string,
  added: string,
  at: { readonly row: number; readonly cell: string },
  others: RawCell,
): Pick<Flawed, 'book' | 'at'> {
  const { header, rows } = sheetOf(book, name);
  const more = {
    header: [...header, added],
    rows: rows.map((cells, index) => [...cells, index === at.row ? at.cell : others]),
  };
  return {
    book: withSheet(book, name, more),
    at: `${name}!${cellName({ row: at.row + 1, column: header.length })}`,
  };
}

function areaOfFirst(book: Book, name: 'Questionari' | 'Patti'): RawCell {
  const { header, rows } = sheetOf(book, name);
  return rows[0]?.[header.indexOf('Area territoriale')] ?? null;
}

/** So many copies of a row, each of somebody whom nobody registered. */
function strangers([, ...cells]: Row, count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => [`ESTERNO-${index}`, ...cells]);
}

/** The area of the row's place: its own, or that of its job centre. */
function areaOf(book: Book, name: string, cells: Row): RawCell | undefined {
  const place = cells[1];
  if (name !== 'Partecipazioni') return place;
  return sheetOf(book, 'Territorio').rows.find(([centre]) => centre === place)?.[1];
}

const firstDay = excelSerial(dayOf(1970, 1, 1));

function halfYear(serial: RawCell | undefined): string {
  const { year, month } = calendarDay(Number(serial) - firstDay);
  return `${year} ${month > 6 ? 2 : 1}`;
}

/** A date that reads the same in either date system. */
function textOf(serial: RawCell | undefined): string {
  return italianDay(Number(serial) - firstDay);
}

/** The newest day before the last one on which something happens. */
function newestDay(book: Book, lastDay: number): number {
  const serials = eventSheets.flatMap((name) => {
    const { header, rows } = sheetOf(book, name);
    const column = header.findIndex((text) =>
      ['Data', 'Mese', 'Data registrazione'].includes(String(text)),
    );
    return rows.map((row) => Number(row[column]));
  });
  return Math.min(lastDay - 1, Math.max(...serials) - firstDay);
}
