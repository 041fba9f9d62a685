import { cellName } from '../../src/grid/address';
import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { type Book, type BookSheet, type eventSheets, pick } from './book';
import type { Flawed } from './fault';

export type EventSheet = (typeof eventSheets)[number];
export type StageSheet = (typeof stageSheets)[number];

/** In the order of the path. */
export const stageSheets = [
  'Utenti',
  'Partecipazioni',
  'Questionari',
  'Scelte SA',
  'Patti',
] as const;

export function anyRow(book: Book, name: EventSheet, random: Random): number {
  return Math.floor(random() * sheetOf(book, name).rows.length);
}

/** A row whose user goes no further: nothing else hangs on it. */
export function leafRow(book: Book, name: StageSheet, random: Random): number {
  const later = stageSheets.slice(stageSheets.indexOf(name) + 1);
  const further = new Set(later.flatMap((each) => sheetOf(book, each).rows.map(([user]) => user)));
  const rows = [...sheetOf(book, name).rows.entries()];
  return pick(
    random,
    rows.filter(([, [user]]) => !further.has(user)).map(([row]) => row),
  );
}

export function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find(({ holds }) => holds === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function withSheet(book: Book, name: string, parts: Partial<BookSheet>): Book {
  const sheets = book.sheets.map((sheet) =>
    sheet.holds === name ? { ...sheet, ...parts } : sheet,
  );
  return { ...book, sheets };
}

export function withRows(book: Book, name: string, rows: BookSheet['rows']): Book {
  return withSheet(book, name, { rows });
}

export function withoutSheet(book: Book, name: string): Book {
  return { ...book, sheets: book.sheets.filter(({ holds }) => holds !== name) };
}

/** The book with another value in a cell, and where that is. */
export function changed(
  book: Book,
  name: EventSheet,
  row: number,
  header: string,
  value: RawCell,
): Flawed {
  const sheet = sheetOf(book, name);
  const column = sheet.header.indexOf(header);
  const rows = sheet.rows.map((cells, at) => (at === row ? cells.with(column, value) : cells));
  return {
    book: withRows(book, name, rows),
    at: `${name}!${cellName({ row: row + 1, column })}`,
    same: book,
  };
}
