import type { DateSystem, RawCell, RawSource } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
import { syntheticSample } from '../../src/sample/syntheticSample';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { xlsxOf } from '../support/xlsxOf';

/** A workbook that is still known by its parts, so that it can be messed up. */
export interface Book {
  readonly dateSystem: DateSystem;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  /** What the sheet was called in the sample; absent on sheets that are no data. */
  readonly holds?: string;
  readonly header: readonly RawCell[];
  readonly rows: readonly (readonly RawCell[])[];
}

/** Enough for one odd date to be odd, and none on the last day. */
const users = 53;

/** A small workbook in which nothing is wrong. */
export function sampleBook(): Book {
  const sheets = syntheticSample(users, 'prove').sheets.map((sheet) => ({
    name: sheet.name,
    holds: sheet.name,
    header: sheet.columns.map(({ header }) => header),
    rows: [...sheet.rows()],
  }));
  return { dateSystem: 1900, sheets };
}

export function bookSource({ sheets, dateSystem }: Book): RawSource {
  return memorySource(cellsOf(sheets), { dateSystem });
}

export function bookBytes({ sheets, dateSystem }: Book): Uint8Array {
  return xlsxOf(cellsOf(sheets), { dateSystem });
}

function cellsOf(sheets: readonly BookSheet[]): MemorySheets {
  return Object.fromEntries(sheets.map(({ name, header, rows }) => [name, [header, ...rows]]));
}

/** Sheets that hold rows of data: not the settings, not the sheets of reference. */
export const eventSheets = [
  'Utenti',
  'Incontri',
  'Partecipazioni',
  'Questionari',
  'Scelte SA',
  'Patti',
  'Contatti',
  'Gradimento',
] as const;

/** The book with these sheets, those of the sample's name, changed. */
export function mapSheets(
  book: Book,
  names: readonly string[],
  change: (sheet: BookSheet) => BookSheet | readonly BookSheet[],
): Book {
  const sheets = book.sheets.flatMap((sheet) =>
    names.includes(sheet.holds ?? '') ? change(sheet) : [sheet],
  );
  return { ...book, sheets };
}

/** The sheet with the cells under one header changed; as it is where it has no such column. */
export function mapColumn(
  sheet: BookSheet,
  header: string,
  change: (cell: RawCell) => RawCell,
): BookSheet {
  const column = sheet.header.indexOf(header);
  if (column < 0) return sheet;
  const rows = sheet.rows.map((row) =>
    row.map((cell, at) => (at === column ? change(cell) : cell)),
  );
  return { ...sheet, rows };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

export function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
