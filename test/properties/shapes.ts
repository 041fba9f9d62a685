import { calendarDay, dayOf, excelSerial } from '../../src/calendar/day';
import type { RawCell } from '../../src/intake/rawSource';
import type { Random } from '../../src/sample/random';
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

const crossSheets = ['Partecipazioni', 'Questionari', 'Scelte SA'] as const;

/** The same as counts with months in columns, or in rows, and places on the other side. */
export function crosstabShape(book: Book, random: Random): Book {
  return mapSheets(book, crossSheets, (sheet) => crosstab(sheet, random));
}

/** The sheet as a crosstab of its dates, by month, and its places; with totals now and then. */
function crosstab(sheet: BookSheet, random: Random): BookSheet {
  const place = 2;
  const counts = new Map<string, Map<string, number>>();
  for (const row of sheet.rows) {
    const month = monthOf(row[1] ?? null);
    const places = counts.get(month) ?? new Map<string, number>();
    const name = String(row[place]);
    counts.set(month, places.set(name, (places.get(name) ?? 0) + 1));
  }
  const months = [...counts.keys()];
  const places = [...new Set(sheet.rows.map((row) => String(row[place])))];
  const cell = (month: string, name: string): RawCell => counts.get(month)?.get(name) ?? null;
  // Names of providers in headers are known where the sheet of providers is there.
  const isAcross = random() < 0.5;
  const [across, down] = isAcross ? [months, places] : [places, months];
  const label = isAcross ? (sheet.header[place] ?? null) : 'Mese';
  const rows = down.map((name): Row => {
    const cells = across.map((other) => (isAcross ? cell(other, name) : cell(name, other)));
    return [name, ...cells, sumOf(cells)];
  });
  const all: Row = [
    'Totale',
    ...across.map((_, index) => sumOf(rows.map((row) => row[index + 1]))),
  ];
  return {
    ...sheet,
    header: [label, ...across, 'Totale'],
    rows: random() < 0.5 ? [...rows, all] : [all, ...rows],
  };
}

function sumOf(cells: readonly (RawCell | undefined)[]): number {
  return cells.reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0);
}

const monthNames = 'gen feb mar apr mag giu lug ago set ott nov dic'.split(' ');

function monthOf(serial: RawCell): string {
  const { year, month } = calendarDay(Number(serial) - excelSerial(dayOf(1970, 1, 1)));
  return `${monthNames[month - 1]} ${year}`;
}
