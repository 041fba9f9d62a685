import { dayOf, excelSerial } from '../../src/calendar/day';
import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import {
  type Book,
  type BookSheet,
  eventSheets,
  mapColumn,
  mapSheets,
  pick,
  shuffled,
} from './book';
import { digitTexts, monthTexts, wordTexts } from './dateTexts';
import { countedShape, wideShape } from './shapes';
import { namesOf, synonymsOf } from './synonyms';

/** A change to a workbook after which the report must be the same. */
export type Mess = (book: Book, random: Random) => Book;

/** In the order in which they can follow one another. */
export const messes = {
  wideOrCounted: (book, random) => (random() < 0.5 ? wideShape(book) : countedShape(book)),
  dateSystem1904: (book) =>
    mapDates({ ...book, dateSystem: 1904 }, (cell) =>
      typeof cell === 'number' ? cell - days1904 : cell,
    ),
  timesOfDay: (book, random) =>
    mapDates(book, (cell) => (typeof cell === 'number' ? cell + random() * 0.99 : cell)),
  datesAsText: (book, random) =>
    mapDates(book, (cell, header) =>
      typeof cell === 'number' && random() < 0.7
        ? pick(random, textsUnder(header))(dayIn(book, cell))
        : cell,
    ),
  namesRespelled: (book, random) =>
    mapColumns(book, ['Area territoriale', 'CPI', 'Soggetto attuatore'], (cell) =>
      respelled(cell, random),
    ),
  wordsRespelled: (book, random) =>
    mapColumns(book, profileColumns, (cell) => respelled(cell, random)),
  identifiersRespelled: (book, random) =>
    mapColumns(book, ['ID utente'], (cell) =>
      typeof cell === 'string' ? pick(random, [cell, cell.toLowerCase(), `  ${cell} `]) : cell,
    ),
  numbersAsText: (book, random) =>
    mapColumns(book, ['Numero'], (cell) =>
      typeof cell === 'number' && random() < 0.5
        ? String(cell).replace(/\B(?=(\d{3})+$)/g, '.')
        : cell,
    ),
  rowsShuffled: (book, random) =>
    mapSheets(book, eventSheets, (sheet) => ({ ...sheet, rows: shuffled(random, sheet.rows) })),
  columnsAdded: (book, random) =>
    mapSheets(book, eventSheets, (sheet) => withColumn(sheet, ['Note interne', null], random)),
  columnsShuffled: (book, random) =>
    mapSheets(book, [...eventSheets, ...references], (sheet) => reordered(sheet, random)),
  headersRespelled: (book, random) =>
    mapSheets(book, [...eventSheets, ...references], (sheet) => ({
      ...sheet,
      // The other headers of forms are questions, which print as they are written.
      header: sheet.header.map((header) =>
        sheet.holds === 'Gradimento' && header !== 'Data'
          ? header
          : header && synonym(sheet, header, random),
      ),
    })),
  sheetsSplit: (book, random) =>
    mapSheets(book, eventSheets, (sheet) => (random() < 0.5 ? [sheet] : halves(sheet, random))),
  rowsInBetween: (book, random) =>
    mapSheets(book, eventSheets, (sheet) => ({
      ...sheet,
      rows: sheet.rows.flatMap((row) => (random() < 0.1 ? [row, [], [null, ' ']] : [row])),
    })),
  headersOnTwoLines: (book) => mapSheets(book, eventSheets, onTwoLines),
  headersRepeated: (book, random) =>
    mapSheets(book, eventSheets, (sheet) => ({
      ...sheet,
      rows: sheet.rows.flatMap((row, index) =>
        index > 0 && random() < 0.05 ? [inCapitalsOrNot(sheet.header, random), row] : [row],
      ),
    })),
  totalRows: (book, random) =>
    mapSheets(book, eventSheets, (sheet) => ({
      ...sheet,
      rows: [...sheet.rows, [pick(random, ['Totale', 'TOTALE COMPLESSIVO', 'Totali:'])]],
    })),
  titleRows: (book, random) =>
    mapSheets(book, [...eventSheets, ...references], (sheet) => titled(sheet, random)),
  columnsIndented: (book, random) =>
    mapSheets(book, [...eventSheets, ...references], (sheet) => {
      const blank = Array.from({ length: Math.floor(random() * 4) }, () => null);
      const indent = (row: readonly RawCell[]): readonly RawCell[] => [...blank, ...row];
      return { ...sheet, header: indent(sheet.header), rows: sheet.rows.map(indent) };
    }),
  sheetsRenamed: (book, random) => ({
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, name: renamed(sheet, random) })),
  }),
  sheetsAdded: (book) => ({
    ...book,
    sheets: [
      ...book.sheets,
      {
        name: 'Appunti',
        header: ['Da fare'],
        rows: [
          ['Chiamare Ivrea', 3],
          [null, 'Totale', 4],
        ],
      },
      { name: 'Indice', header: ['Rapporto di monitoraggio MIP'], rows: [['ID utente', 'Data']] },
      { name: 'Foglio 9', header: [], rows: [] },
    ],
  }),
  sheetsShuffled: (book, random) => ({ ...book, sheets: shuffled(random, book.sheets) }),
} as const satisfies Readonly<Record<string, Mess>>;

export type MessName = keyof typeof messes;
export const messNames = Object.keys(messes) as readonly MessName[];

const days1904 = 1462;
const references = ['Territorio', 'Soggetti attuatori'];
const profileColumns = [
  'Genere',
  'Titolo di studio',
  'Condizione occupazionale',
  'Cittadinanza',
  "Canale d'informazione",
];
const dateColumns = [
  ...['Data registrazione', 'Data', 'Mese', 'Data di nascita'],
  ...['Data pre-accoglienza', 'Data questionario', 'Data scelta SA', 'Data firma patto'],
];

function mapColumns(
  book: Book,
  headers: readonly string[],
  change: (cell: RawCell, header: string) => RawCell,
): Book {
  return mapSheets(book, eventSheets, (sheet) =>
    headers.reduce((done, header) => mapColumn(done, header, (c) => change(c, header)), sheet),
  );
}

function mapDates(book: Book, change: (cell: RawCell, header: string) => RawCell): Book {
  return mapColumns(book, dateColumns, change);
}

function dayIn({ dateSystem }: Book, serial: number): number {
  const from1900 = Math.floor(serial) + (dateSystem === 1904 ? days1904 : 0);
  return from1900 - excelSerial(dayOf(1970, 1, 1));
}

/** A date of birth has no words; a month may do without its day. */
function textsUnder(header: string): readonly ((day: number) => string)[] {
  if (header === 'Data di nascita') return digitTexts;
  return header === 'Mese' ? monthTexts : [...digitTexts, ...wordTexts];
}

const spellings: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => text.normalize('NFD'),
  (text) => ` ${text.replaceAll(' ', '  ')}\u00a0`,
  (text) => text.replaceAll("'", '’'),
];

function respelled(cell: RawCell, random: Random): RawCell {
  return typeof cell === 'string' && random() < 0.5 ? pick(random, spellings)(cell) : cell;
}

function synonym(sheet: BookSheet, header: RawCell, random: Random): RawCell {
  const name = pick(random, [String(header), ...synonymsOf(sheet, header)]);
  return pick(random, [...spellings, (plain: string) => plain.replace(' ', '\n')])(name);
}

function withColumn(sheet: BookSheet, headers: readonly RawCell[], random: Random): BookSheet {
  const header = pick(random, headers);
  const at = Math.floor(random() * (sheet.header.length + 1));
  const cell = (): RawCell => (header === null ? null : pick(random, ['sì', 'da rivedere', null]));
  return {
    ...sheet,
    header: sheet.header.toSpliced(at, 0, header),
    rows: sheet.rows.map((row) => row.toSpliced(at, 0, cell())),
  };
}

function reordered(sheet: BookSheet, random: Random): BookSheet {
  const order = shuffled(random, [...sheet.header.keys()]);
  const inOrder = (row: readonly RawCell[]): readonly RawCell[] =>
    order.map((column) => row[column] ?? null);
  return { ...sheet, header: inOrder(sheet.header), rows: sheet.rows.map(inOrder) };
}

function halves(sheet: BookSheet, random: Random): readonly BookSheet[] {
  if (sheet.rows.length < 2) return [sheet];
  const at = 1 + Math.floor(random() * (sheet.rows.length - 1));
  return [
    { ...sheet, name: `${sheet.name} nord`, rows: sheet.rows.slice(0, at) },
    { ...sheet, name: `${sheet.name} sud`, rows: sheet.rows.slice(at) },
  ];
}

/** `Data registrazione` becomes `registrazione` above `Data`; the other headers stand in the upper row alone. */
function onTwoLines(sheet: BookSheet): BookSheet {
  const parts = sheet.header.map((cell): readonly RawCell[] => {
    const [, date, thing] = /^\s*(data)\s+(.+)$/isu.exec(String(cell ?? '')) ?? [];
    return date === undefined ? [cell, null] : [thing ?? null, date];
  });
  const [header = [], lower = []] = [0, 1].map((line) => parts.map((part) => part[line] ?? null));
  return { ...sheet, header, rows: [lower, ...sheet.rows] };
}

function inCapitalsOrNot(header: readonly RawCell[], random: Random): readonly RawCell[] {
  if (random() < 0.5) return header;
  return header.map((cell) => (typeof cell === 'string' ? cell.toUpperCase() : cell));
}

function titled(sheet: BookSheet, random: Random): BookSheet {
  const lines = shuffled(random, [
    ['Estrazione del 3/1/2020'],
    [],
    ['Ufficio', null, 'pag. 1'],
    // Forms have one header that is known: a title must not have two.
    sheet.holds === 'Gradimento' ? [] : ['Periodo', '2019', 'Area', 'tutte'],
  ]);
  const [first = [], ...more] = lines.slice(0, 1 + Math.floor(random() * lines.length));
  return { ...sheet, header: first, rows: [...more, sheet.header, ...sheet.rows] };
}

/** Half of a sheet keeps what tells it from the other half. */
function renamed(sheet: BookSheet, random: Random): string {
  const { name, holds = '' } = sheet;
  return `${pick(random, [holds, ...namesOf(sheet)])}${name.slice(holds.length)}`;
}
