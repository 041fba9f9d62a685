import { cellName } from '../../src/grid/address';
import { eventSheets, pick } from './book';
import { sheetOf, withoutSheet, withRows, withSheet } from './bookRows';
import type { Fault } from './fault';

/** What is wrong with whole sheets and their columns, beside those of `faults`. */
export const sheetFaults = {
  'a sheet twice': {
    code: 'FOGLIO_RIPETUTO',
    // Then it is no longer the same.
    spoiledBy: ['dateSystem1904', 'rowsShuffled', 'sheetsSplit'],
    commit: (book, random) => {
      const name = pick(random, copiedSheets);
      const { header, rows } = sheetOf(book, name);
      const copy = { name: `${name} (2)`, header, rows };
      const isOfUsers = header.includes('ID utente');
      return {
        book: { ...book, sheets: [...book.sheets, copy] },
        at: copy.name,
        // Users count once; who counts without names counts on.
        same: isOfUsers ? book : withRows(book, name, [...rows, ...rows]),
      };
    },
  },
  'people of a sheet in another': {
    code: 'UTENTI_IN_PIU_FOGLI',
    // Then their dates differ, or they are in several.
    spoiledBy: ['dateSystem1904', 'sheetsSplit'],
    commit: (book, random) => {
      const name = pick(
        random,
        copiedSheets.filter((each) => sheetOf(book, each).header.includes('ID utente')),
      );
      const { header, rows } = sheetOf(book, name);
      const most = rows.filter((_, index) => index > 0 && (index < 4 || random() < 0.9));
      const extract = { name: `${name} (2)`, header, rows: most };
      return { book: { ...book, sheets: [...book.sheets, extract] }, at: extract.name, same: book };
    },
  },
  'a sheet with the columns of another and no name': {
    code: 'FOGLIO_NON_LETTO',
    commit: (book, random) => {
      const { header, rows } = sheetOf(book, pick(random, ['Utenti', 'Contatti']));
      // A copy of users who are counted would not matter.
      const user = header.indexOf('ID utente');
      const others = rows
        .slice(0, 2)
        .map((row, index) => row.map((cell, at) => (at === user ? `Z-${index + 1}` : cell)));
      const nameless = { name: 'Cuneo', header, rows: others };
      return { book: { ...book, sheets: [...book.sheets, nameless] }, at: 'Cuneo', same: book };
    },
  },
  'a list below another': {
    code: 'ALTRO_ELENCO_LETTO',
    // They change it as rows and columns of the list above, or leave it as it is.
    spoiledBy: [
      ...(['dateSystem1904', 'timesOfDay', 'datesAsText', 'namesRespelled'] as const),
      ...(['wordsRespelled', 'identifiersRespelled', 'numbersAsText', 'rowsShuffled'] as const),
      ...(['columnsAdded', 'columnsShuffled', 'headersRespelled', 'sheetsSplit'] as const),
      ...(['headersOnTwoLines', 'headersRepeated'] as const),
    ],
    commit: (book) => {
      const { header, rows } = sheetOf(book, 'Patti');
      const above = sheetOf(book, 'Utenti').rows;
      const named = header.map((text) => (text === 'Data' ? 'Data firma patto' : text));
      return {
        book: withRows(withoutSheet(book, 'Patti'), 'Utenti', [...above, [], named, ...rows]),
        at: `Utenti!${cellName({ row: above.length + 2, column: 0 })}`,
        same: book,
      };
    },
  },
  'a column that the analyst names': {
    code: 'CORREZIONE_APPLICATA',
    // Under that header the messes find no dates.
    spoiledBy: ['dateSystem1904', 'sheetsRenamed', 'sheetsSplit'],
    commit: (book, random) => {
      const name = pick(random, ['Questionari', 'Patti'] as const);
      const { header } = sheetOf(book, name);
      const settings = sheetOf(book, 'Parametri').rows;
      const correction = [[], ['Foglio', 'Campo', 'Colonna'], [name, 'Data', 'Giorno X']];
      const renamed = header.map((text) => (text === 'Data' ? 'Giorno X' : text));
      return {
        book: withSheet(withRows(book, 'Parametri', [...settings, ...correction]), name, {
          header: renamed,
        }),
        at: `${name}!${cellName({ row: 0, column: header.indexOf('Data') })}`,
        same: book,
      };
    },
  },
  'a column of numbers among the votes': {
    code: 'COLONNA_FORSE_SENZA_VOTI',
    // Then there are two.
    spoiledBy: ['sheetsSplit'],
    commit: (book, random) => {
      const { header, rows } = sheetOf(book, 'Gradimento');
      const named = pick(random, ['Ore', 'Operatore', 'Riferimento']);
      const numberIn = (): number =>
        named === 'Riferimento' ? 100 + Math.floor(random() * 900) : Math.ceil(random() * 8);
      return {
        book: withSheet(book, 'Gradimento', {
          header: [...header, named],
          rows: rows.map((row) => [...row, numberIn()]),
        }),
        at: `Gradimento!${cellName({ row: 0, column: header.length })}`,
        same: book,
      };
    },
  },
  'something beside the rows': {
    code: 'CELLE_NON_LETTE',
    // Then it has a header, or stands among the columns; or there are two.
    spoiledBy: [
      'columnsAdded',
      'columnsShuffled',
      'sheetsSplit',
      'headersRepeated',
      'rowsShuffled',
    ],
    commit: (book, random) => {
      const name = pick(random, eventSheets);
      const { header, rows } = sheetOf(book, name);
      const row = Math.floor(random() * rows.length);
      const beside = [...(rows[row] ?? []), null, pick(random, ['da rivedere', 12])];
      return {
        book: withRows(book, name, rows.with(row, beside)),
        at: `${name}!${cellName({ row: row + 1, column: header.length + 1 })}`,
        same: book,
      };
    },
  },
  'a note below the rows': {
    code: 'RIGA_DI_NOTA',
    spoiledBy: ['columnsAdded', 'columnsShuffled'],
    commit: (book, random) => {
      const name = pick(random, eventSheets);
      const { rows } = sheetOf(book, name);
      const note = pick(random, [
        'Fonte: SILP Piemonte',
        '(*) dati provvisori',
        'N.B. da rivedere',
      ]);
      return {
        book: withRows(book, name, [...rows, [note]]),
        at: `${name}!${cellName({ row: rows.length + 1, column: 0 })}`,
        same: book,
      };
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** Of enough rows to be no coincidence. */
const copiedSheets = [
  ...['Utenti', 'Incontri', 'Partecipazioni', 'Questionari', 'Scelte SA', 'Patti', 'Contatti'],
] as const;
