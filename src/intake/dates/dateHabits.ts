import { italianDay } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { dateFieldOf } from '../../service/fields';
import { isBlank, shortText } from '../cells/cellText';
import { type DateSystem, dateSystemOf, type RawCell, type RawSource } from '../rawSource';
import type { Region } from '../sheets/region';
import { midnightAfter } from './italianMidnight';

/**
 * How a program wrote all the dates of a column. `monthFirst`: the month before the day. `utcMidnights`:
 * midnight in Italy as the hour in UTC, which is of the day before.
 */
type DateHabit = 'monthFirst' | 'utcMidnights';

/** The habit of a column of a sheet, where it has one. */
export type HabitOf = (sheet: string, column: number) => DateHabit | undefined;

/** So many texts with a second number over 12 are no slip. */
const fewestMonthFirst = 2;
/** Without the sign of UTC, midnights of both halves of the year have to tell. */
const fewestMidnights = 3;
const fewestPerSeason = 2;
const mostOthers = 0.05;

/**
 * Looks at columns of dates whose first cells show that they may have a habit, and says which have one.
 * `isRight`: the analyst says that a column is right as it stands.
 */
export async function findDateHabits(
  source: RawSource,
  regions: readonly Region[],
  isRight: (sheet: string, header: string) => boolean,
  log: FindingLog,
): Promise<HabitOf> {
  const habits = new Map<string, DateHabit>();
  for (const region of regions) {
    const { sheet, line } = region;
    const columns = dateColumns(region).filter(
      (column) => !isRight(sheet.name, line.headers[column] ?? ''),
    );
    const dateSystem = dateSystemOf(source, sheet.name);
    if (!columns.some((column) => maySuggest(region, column, dateSystem))) continue;
    const looks = await lookAt(source, region, columns);
    for (const [column, look] of looks) {
      const found = habitOf(look);
      if (!found) continue;
      const { habit, row, cell, cells } = found;
      habits.set(`${column} ${sheet.name}`, habit);
      addFinding(log, {
        code: habit === 'monthFirst' ? 'MESE_PRIMA_DEL_GIORNO' : 'MEZZANOTTI_UTC',
        ...{ sheet: sheet.name, row, column, value: shownDate(cell, dateSystem) },
        details: { header: line.headers[column] ?? '', cells },
      });
    }
  }
  return (sheet, column) => habits.get(`${column} ${sheet}`);
}

/** `20/01/2018 23:00` of a serial number. */
function shownDate(cell: RawCell, system: DateSystem): string {
  const midnight = typeof cell === 'number' ? midnightAfter(cell, system) : undefined;
  if (!midnight) return shortText(cell);
  const hour = midnight.season === 'summer' ? 22 : 23;
  return `${italianDay(midnight.day - 1)} ${hour}:00`;
}

function dateColumns({ columns, wideStages }: Region): readonly number[] {
  const fields = ['date' as const, ...wideStages.map(dateFieldOf)];
  return [...new Set(fields.flatMap((field) => columns[field] ?? []))];
}

/** Whether the first cells allow for a habit. Nearly all columns fail here and are not read a second time. */
function maySuggest({ top }: Region, column: number, system: DateSystem): boolean {
  const cells = top.map((row) => row[column] ?? null);
  const numbers = cells.flatMap((cell) => firstNumbers(cell) ?? []);
  return (
    (numbers.length > 0 && numbers.every(({ first }) => first <= mostMonths)) ||
    cells.some((cell) => midnightAfter(cell, system) !== undefined)
  );
}

/** In any month the first twelve days may be months too. */
export const mostMonths = 12;
const longestMonth = 31;

const bySigns = /^\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*\d{2,4}\b(?!\s*[/.-]\s*\d)/;

/** Whether the number is a day and no month. */
export function isLaterDay(number: number): boolean {
  return number > mostMonths && number <= longestMonth;
}

/** Of a date that begins with two numbers. `12-13/03/2018` are two days of March: its signs differ. */
export function firstNumbers(
  cell: RawCell,
): { readonly first: number; readonly second: number } | undefined {
  if (typeof cell !== 'string') return undefined;
  const parts = bySigns.exec(cell);
  return parts ? { first: Number(parts[1]), second: Number(parts[3]) } : undefined;
}

/** What the cells of a column are like; of each kind how many, and the first of those that tell. */
interface ColumnLook {
  filled: number;
  dayFirst: number;
  monthFirst: number;
  midnights: number;
  inUtc: number;
  winter: number;
  summer: number;
  firstMonthFirst?: Seen;
  firstMidnight?: Seen;
}

interface Seen {
  readonly row: number;
  readonly cell: RawCell;
}

async function lookAt(
  source: RawSource,
  { sheet, firstRow, rowCount }: Region,
  columns: readonly number[],
): Promise<ReadonlyMap<number, ColumnLook>> {
  const looks = new Map<number, ColumnLook>(
    columns.map((column) => [
      column,
      {
        ...{ filled: 0, dayFirst: 0, monthFirst: 0, midnights: 0 },
        ...{ inUtc: 0, winter: 0, summer: 0 },
      },
    ]),
  );
  const dateSystem = dateSystemOf(source, sheet.name);
  const request = { firstRow, columns, ...(rowCount === undefined ? {} : { rowCount }) };
  for await (const chunk of source.readRows(sheet, request)) {
    chunk.rows.forEach((cells, index) => {
      for (const [column, look] of looks) {
        const cell = cells[column];
        if (!isBlank(cell)) see(look, { row: chunk.firstRow + index, cell }, dateSystem);
      }
    });
  }
  return looks;
}

function see(look: ColumnLook, seen: Seen, dateSystem: DateSystem): void {
  look.filled++;
  const numbers = firstNumbers(seen.cell);
  if (numbers && numbers.first > mostMonths) look.dayFirst++;
  else if (numbers && isLaterDay(numbers.second)) {
    look.monthFirst++;
    look.firstMonthFirst ??= seen;
  }
  const midnight = midnightAfter(seen.cell, dateSystem);
  if (!midnight) return;
  look.midnights++;
  look[midnight.season]++;
  if (midnight.saysUtc) look.inUtc++;
  look.firstMidnight ??= seen;
}

function habitOf(
  look: ColumnLook,
): ({ readonly habit: DateHabit; readonly cells: number } & Seen) | undefined {
  const { firstMonthFirst, firstMidnight, monthFirst, midnights } = look;
  if (firstMidnight && areMidnights(look)) {
    return { habit: 'utcMidnights', cells: midnights, ...firstMidnight };
  }
  if (firstMonthFirst && monthFirst >= fewestMonthFirst && look.dayFirst === 0) {
    return { habit: 'monthFirst', cells: monthFirst, ...firstMonthFirst };
  }
  return undefined;
}

function areMidnights({ filled, midnights, inUtc, winter, summer }: ColumnLook): boolean {
  if (midnights < fewestMidnights || filled - midnights > mostOthers * filled) return false;
  return inUtc === midnights || Math.min(winter, summer) >= fewestPerSeason;
}
