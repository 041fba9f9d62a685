import { cellName } from '../../src/grid/address';
import type { FigureKey } from '../../src/report/figureKey';
import { pick } from './book';
import { anyRow, changed, sheetOf, withSheet } from './bookRows';
import type { Fault } from './fault';

/** What is wrong with names and words, beside those of `faults`. */
export const nameFaults = {
  'an unknown province': {
    code: 'PROVINCIA_SCONOSCIUTA',
    commit: (book, random) => {
      const { header, rows } = sheetOf(book, 'Questionari');
      const column = header.indexOf('Area territoriale');
      const wrong = anyRow(book, 'Questionari', random);
      const provinces = new Map(
        sheetOf(book, 'Territorio').rows.map(([, area, , list]) => [
          area,
          String(list).slice(0, 2),
        ]),
      );
      const cells = rows.map((row, at) =>
        row.with(column, at === wrong ? 'Atlantide' : (provinces.get(row[column]) ?? null)),
      );
      return {
        book: withSheet(book, 'Questionari', {
          header: header.with(column, 'Provincia'),
          rows: cells,
        }),
        at: `Questionari!${cellName({ row: wrong + 1, column })}`,
        // The area is the user's.
        same: book,
      };
    },
  },
  'a province in two areas': {
    code: 'PROVINCIA_IN_DUE_AREE',
    commit: (book, random) => {
      const { rows } = sheetOf(book, 'Territorio');
      const [first] = rows;
      const others = rows.flatMap((row, at) => (row[1] === first?.[1] ? [] : [at]));
      const wrong = pick(random, others);
      const cells = rows.map((row, at) =>
        at === wrong ? row.with(3, `${String(row[3])}, ${String(first?.[3]).slice(0, 2)}`) : row,
      );
      // The areas of users stand in a column of their own.
      return {
        book: withSheet(book, 'Territorio', { rows: cells }),
        at: `Territorio!${cellName({ row: wrong + 1, column: 3 })}`,
        same: book,
      };
    },
  },
  'a job centre listed in two areas': {
    code: 'CPI_ELENCATO_DUE_VOLTE',
    commit: (book, random) => {
      const { rows } = sheetOf(book, 'Territorio');
      const [centre, area] = pick(random, rows);
      const elsewhere = pick(
        random,
        rows.filter((row) => row[1] !== area),
      );
      return {
        book: withSheet(book, 'Territorio', { rows: [...rows, elsewhere.with(0, centre ?? null)] }),
        at: `Territorio!${cellName({ row: rows.length + 1, column: 0 })}`,
        same: book,
        // Its users are counted in their own areas, its meetings in none.
        only: ({ stage, jobCentre }: FigureKey) => stage !== 'meeting' && jobCentre === undefined,
      };
    },
  },
  "a job centre outside the row's area": {
    code: 'CPI_FUORI_AREA',
    commit: (book, random) => {
      const { header, rows } = sheetOf(book, 'Partecipazioni');
      const areas = new Map(
        sheetOf(book, 'Territorio').rows.map(([centre, area]) => [centre, area]),
      );
      const column = header.indexOf('CPI');
      const wrong = anyRow(book, 'Partecipazioni', random);
      const cells = rows.map((row, at) => {
        const own = areas.get(row[column]) ?? null;
        const other = pick(
          random,
          [...areas.values()].filter((area) => area !== own),
        );
        return [...row, at === wrong ? (other ?? null) : own];
      });
      return {
        book: withSheet(book, 'Partecipazioni', {
          header: [...header, 'Area territoriale'],
          rows: cells,
        }),
        at: `Partecipazioni!${cellName({ row: wrong + 1, column })}`,
        same: book,
        only: ({ area }: FigureKey) => area === undefined,
      };
    },
  },
  'an unknown provider': {
    code: 'SA_SCONOSCIUTO',
    commit: (book, random) => ({
      ...changed(
        book,
        'Scelte SA',
        anyRow(book, 'Scelte SA', random),
        'Soggetto attuatore',
        'Ente Lunare',
      ),
      only: ({ provider }: FigureKey) => provider === undefined,
    }),
  },
  'a word that is too long to print': {
    code: 'TESTO_TAGLIATO',
    commit: (book, random) => {
      const header = pick(random, ['Titolo di studio', 'Cittadinanza'] as const);
      const dimension = { 'Titolo di studio': 'education', Cittadinanza: 'citizenship' }[header];
      const row = anyRow(book, 'Utenti', random);
      return {
        ...changed(book, 'Utenti', row, header, 'molto '.repeat(60 + Math.floor(random() * 9000))),
        only: (key: FigureKey) => key.dimension !== dimension,
      };
    },
  },
  'a code in the place of a word': {
    code: 'PROFILO_IN_CODICI',
    commit: (book, random) => {
      const header = pick(random, ['Titolo di studio', 'Cittadinanza'] as const);
      const dimension = { 'Titolo di studio': 'education', Cittadinanza: 'citizenship' }[header];
      const code = pick(random, [7, '3', '04']);
      return {
        ...changed(book, 'Utenti', anyRow(book, 'Utenti', random), header, code),
        only: (key: FigureKey) => key.dimension !== dimension,
      };
    },
  },
  'an identifier with a character that hides': {
    code: 'TESTO_NEUTRALIZZATO',
    commit: (book, random) => {
      // Printed as it is first written: among the users.
      const row = anyRow(book, 'Utenti', random);
      const user = String(sheetOf(book, 'Utenti').rows[row]?.[0]);
      const hidden = pick(random, ['\u202e', '\u0007', '\u200f', '\ud800', '\u0000']);
      return changed(book, 'Utenti', row, 'ID utente', `${user}${hidden}`);
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;
