import { calendarDay, type Day, dayOf } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing, type Reading } from '../../intake/dataset';
import { meansSheet } from '../../service/sheetTitles';
import { type CountedKind, countedKinds } from '../../service/stages';
import { entryOf } from '../../text/grouped';
import { cellOf, type LocatedRows } from '../checks/rowFinding';
import type { Territory } from '../places/territory';
import { placeOfCounts } from './placeOfCounts';

/** A dataset whose counts are all of their own periods. */
export interface Differences {
  readonly dataset: Dataset;
  /** Indices of the readings whose counts were cumulated. */
  readonly cumulated: ReadonlySet<number>;
}

type Counts = LocatedRows & { readonly count: Int32Array };

/** What the rows of one place and class count up to a day. */
interface Level {
  /** Of the first of them. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** In their order; together they count so many. */
  readonly rows: number[];
  count: number;
}

/**
 * The dataset in which a cumulated count is what it adds to the count before it. Counts are cumulated in
 * sheets that the analyst calls so, and in columns whose headers say so. They are taken by place (of
 * contacts, by channel) and class, in the order of their last days: each goes from the day after the count
 * before it to its own last day. The first count of a place stays as it is, and so does the first of every
 * year where counts begin again each year, and the first of those that begin together on a later day (`gen
 * 2019`, `gen-feb 2019`). A count of 0 after others says nothing. A column headed `al
 * 30/6/2018` goes from the service's start if that is known. If not, it goes from as many months earlier as
 * there are to the next column.
 */
export function withDifferences(
  dataset: Dataset,
  territory: Territory,
  log: FindingLog,
): Differences {
  const { readings, settings, contacts } = dataset;
  const cumulated = new Set(
    readings.flatMap(({ sheet, kind, columns, isCumulated }, index) => {
      const isNamed = settings.cumulatedCounts.some((name) => meansSheet(name, sheet));
      const isRight = settings.rightCounts.some((name) => meansSheet(name, sheet));
      return (isNamed || (isCumulated && !isRight)) &&
        kind !== 'satisfaction' &&
        columns.count !== undefined
        ? [index]
        : [];
    }),
  );
  if (cumulated.size === 0) return { dataset, cumulated };
  const events = { ...dataset.events };
  const start = settings.serviceStart ?? firstRegistration(dataset, cumulated);
  for (const kind of countedKinds) {
    const placeOf = placeOfCounts(dataset, territory, kind);
    events[kind] = differences(events[kind], kind, placeOf);
  }
  const byChannel = (row: number): string => String(contacts.channel[row]);
  return {
    dataset: { ...dataset, events, contacts: differences(contacts, 'contact', byChannel) },
    cumulated,
  };

  function differences<Rows extends Counts>(
    rows: Rows,
    kind: CountedKind | 'contact',
    placeOf: (row: number) => string,
  ): Rows {
    const series = seriesOf(rows, cumulated, placeOf);
    if (series.length === 0) return rows;
    const isRestart = restarts(series);
    const count = rows.count.slice();
    const firstDay = rows.firstDay.slice();
    const falls: Fall[] = [];
    const days = [...new Set(series.flat().map(({ lastDay }) => lastDay))].sort((a, b) => a - b);
    for (const levels of series) {
      levels.forEach((level, index) => {
        const before = levels[index - 1];
        const isUpToDay = readings[rows.reading[level.rows[0] ?? 0] as number]?.isCumulated;
        if (!before && isUpToDay) {
          const first = firstDayUpTo(level.lastDay, days, start);
          for (const row of level.rows) firstDay[row] = first;
        }
        if (!before || isRestart(before, level)) return;
        const [first = 0, ...others] = level.rows;
        count[first] = level.count - before.count;
        for (const other of others) count[other] = 0;
        for (const row of level.rows) firstDay[row] = before.lastDay + 1;
        if (level.count < before.count)
          falls.push({ row: first, from: before.count, to: level.count });
      });
    }
    const about = { kind, restartsYearly: restartsInNewYear(series, isRestart) };
    reportDifferences(readings, rows, { cumulated, falls, ...about }, log);
    return { ...rows, count, firstDay };
  }
}

/** The first day that is not cumulated; infinite where there is none. */
function firstRegistration(
  { events: { registration } }: Dataset,
  cumulated: ReadonlySet<number>,
): Day {
  let first = Infinity;
  for (let row = 0; row < registration.length; row++) {
    if (cumulated.has(registration.reading[row] as number)) continue;
    first = Math.min(first, registration.firstDay[row] as number);
  }
  return first;
}

/** The day after the one before; of the first, the start or as many months earlier as to the second. */
function firstDayUpTo(day: Day, days: readonly Day[], start: Day): Day {
  const before = days[days.indexOf(day) - 1];
  if (before !== undefined) return before + 1;
  const monthOf = (each: Day): number => 12 * calendarDay(each).year + calendarDay(each).month;
  const next = days[1] ?? day;
  const months = Math.max(1, monthOf(next) - monthOf(day));
  const { year, month } = calendarDay(day);
  return Math.min(start, dayOf(year, month - months + 1, 1));
}

/** By place and class what is counted up to each day, in order. */
function seriesOf(
  { length, reading, user, firstDay, lastDay, count }: Counts,
  cumulated: ReadonlySet<number>,
  placeOf: (row: number) => string,
): readonly (readonly Level[])[] {
  const byPlace = new Map<string, Map<Day, Level>>();
  for (let row = 0; row < length; row++) {
    if (!cumulated.has(reading[row] as number) || (count[row] as number) === 0) continue;
    if ((user?.[row] ?? missing) !== missing) continue;
    const levels = entryOf(byPlace, placeOf(row), () => new Map());
    const days = { firstDay: firstDay[row] as Day, lastDay: lastDay[row] as Day };
    const level = entryOf(levels, days.lastDay, () => ({ ...days, rows: [], count: 0 }));
    level.rows.push(row);
    level.count += count[row] as number;
  }
  return [...byPlace.values()].map((levels) =>
    [...levels.values()].sort((a, b) => a.lastDay - b.lastDay),
  );
}

function yearOf({ lastDay }: Level): number {
  return calendarDay(lastDay).year;
}

/** Whether in every new year all places together count less than at the end of the one before. */
function restartsYearly(series: readonly (readonly Level[])[]): boolean {
  const gains = new Map<number, number>();
  for (const levels of series) {
    levels.forEach((level, index) => {
      const before = levels[index - 1];
      if (!before || yearOf(before) === yearOf(level)) return;
      gains.set(yearOf(level), (gains.get(yearOf(level)) ?? 0) + level.count - before.count);
    });
  }
  return gains.size > 0 && [...gains.values()].every((gain) => gain < 0);
}

type IsRestart = (before: Level, level: Level) => boolean;

function restarts(series: readonly (readonly Level[])[]): IsRestart {
  const isYearly = restartsYearly(series);
  const common = new Set<Day>();
  for (const levels of series) {
    levels.forEach(({ firstDay }, index) => {
      if (levels[index - 1]?.firstDay === firstDay) common.add(firstDay);
    });
  }
  return (before, level) =>
    (isYearly && yearOf(before) !== yearOf(level)) ||
    (level.firstDay > before.lastDay &&
      (common.has(level.firstDay) || common.has(before.firstDay)));
}

function restartsInNewYear(series: readonly (readonly Level[])[], isRestart: IsRestart): boolean {
  return series.some((levels) =>
    levels.some((level, index) => {
      const before = levels[index - 1];
      return before && isRestart(before, level) && yearOf(before) !== yearOf(level);
    }),
  );
}

/** A cumulated count that is less than the one before. */
interface Fall {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Says of each sheet that its counts were cumulated, and where they fall. */
function reportDifferences(
  readings: readonly Reading[],
  rows: Counts,
  about: {
    readonly cumulated: ReadonlySet<number>;
    readonly kind: CountedKind | 'contact';
    readonly restartsYearly: boolean;
    readonly falls: readonly Fall[];
  },
  log: FindingLog,
): void {
  const { kind, restartsYearly, falls } = about;
  const sheetOf = (row: number): string => readings[rows.reading[row] as number]?.sheet ?? '';
  const at = (row: number) => cellOf({ readings }, rows, row, 'count');
  const said = new Set<string>();
  for (let row = 0; row < rows.length; row++) {
    const sheet = sheetOf(row);
    if (!about.cumulated.has(rows.reading[row] as number) || said.has(sheet)) continue;
    said.add(sheet);
    const value = String(rows.count[row]);
    const { isCumulated, used = [], columns } = readings[rows.reading[row] as number] ?? {};
    const header = used.find(({ column }) => column === columns?.count)?.header;
    const details = {
      kind,
      ...(restartsYearly ? { restartsYearly } : {}),
      ...(isCumulated && header !== undefined && { header }),
    };
    addFinding(log, { code: 'CONTEGGI_RESI_PER_PERIODO', ...at(row), value, details });
    const own = falls.filter((fall) => sheetOf(fall.row) === sheet);
    const [first] = own;
    if (!first) continue;
    addFinding(log, {
      code: 'CUMULATI_CHE_SCENDONO',
      ...{ ...at(first.row), value: String(first.to) },
      details: { kind, falls: own.length, from: first.from },
    });
  }
}
