import type { RawCell } from '../../src/intake/rawSource';
import { type Book, type BookSheet, mapSheets } from './book';

type Row = readonly RawCell[];

/** Stages whose rows `Utenti` can carry: the header of the date there, and of the place. */
const stageColumns = [
  { sheet: 'Partecipazioni', date: 'Data pre-accoglienza', place: 'CPI' },
  { sheet: 'Questionari', date: 'Data questionario', place: undefined },
  { sheet: 'Scelte SA', date: 'Data scelta SA', place: 'Soggetto attuatore' },
  { sheet: 'Patti', date: 'Data firma patto', place: undefined },
] as const;

/** All stages in columns of `Utenti`, whose users have one row in each sheet at most. */
export function wideShape(book: Book): Book {
  const columns = stageColumns.flatMap(({ sheet, date, place }) => {
    const source = book.sheets.find(({ holds }) => holds === sheet);
    if (!source) return [];
    const byUser = (header: string): ReadonlyMap<RawCell, RawCell> =>
      new Map(
        source.rows.map((row) => [row[0] ?? null, row[source.header.indexOf(header)] ?? null]),
      );
    return [
      { header: date, cells: byUser('Data') },
      ...(place === undefined ? [] : [{ header: place, cells: byUser(place) }]),
    ];
  });
  const moved = new Set<string>(stageColumns.map(({ sheet }) => sheet));
  const rest = { ...book, sheets: book.sheets.filter(({ holds = '' }) => !moved.has(holds)) };
  return mapSheets(rest, ['Utenti'], (users) => ({
    ...users,
    header: [...users.header, ...columns.map(({ header }) => header)],
    rows: users.rows.map((row) => [
      ...row,
      ...columns.map(({ cells }) => cells.get(row[0] ?? null) ?? null),
    ]),
  }));
}

/** Participations, questionnaires and choices as counts of a day and place. */
export function countedShape(book: Book): Book {
  return mapSheets(book, ['Partecipazioni', 'Questionari', 'Scelte SA'], counted);
}

/** The sheet with counts of a day and place in the place of users. */
export function counted(sheet: BookSheet): BookSheet {
  const counts = new Map<string, number>();
  for (const [, ...cells] of sheet.rows) {
    const key = JSON.stringify(cells);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    ...sheet,
    header: [...sheet.header.slice(1), 'Numero'],
    rows: [...counts].map(([key, count]): Row => [...(JSON.parse(key) as Row), count]),
  };
}
