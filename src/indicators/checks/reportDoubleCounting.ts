import { italianMonth } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing, type Reading } from '../../intake/dataset';
import { byCountedKind } from '../../service/byStage';
import { has } from '../../service/sheetNeeds';
import { meansSheet } from '../../service/sheetTitles';
import type { CountedKind } from '../../service/stages';
import { entryOf } from '../../text/grouped';
import { memoize } from '../../text/memoize';
import type { Days } from '../period';
import { fieldsOfPlaces } from '../places/areaOfRows';
import { noPeriod } from '../tally/periodOfRows';
import { smallSum } from '../tally/sums';
import type { PlacedData } from './placedData';
import { cellIn, type LocatedRows } from './rowFinding';

type LeaveOut = (rows: LocatedRows, row: number, code: 'CONTEGGI_E_PERSONE') => void;

/** Rows of one kind with where each of them counts. */
interface PlacedRows {
  readonly kind: CountedKind | 'contact';
  readonly rows: LocatedRows & { readonly count: Int32Array };
  /** Index in `places`: areas, or channels of contacts. */
  readonly placeOf: ArrayLike<number>;
  readonly places: readonly string[];
  /** The place of rows that nothing places; undefined where all rows tell theirs. */
  readonly nowhere?: number;
  /** Index in `periods`, or `noPeriod`: that of what is left out here. */
  readonly periodOf: Int16Array;
  readonly periods: readonly string[];
}

/** The counts of a sheet in one place and period, or in one period where the sheet tells no place. */
interface Counts {
  readonly cell: number;
  readonly period: number;
  readonly rows: number[];
  sum: number;
}

/**
 * Steps with both rows that are counted one by one and rows of counts in one area and period: one question for
 * each sheet of counts, at the first of them. What tells no place may be of any. Counts that are those of another
 * sheet's list in each of their areas and periods sum it up: they are taken out of their periods. Sheets that the
 * settings call right are left alone. Returns the areas in which each step may be counted twice.
 */
export function reportDoubleCounting(
  { dataset, territory, periods, periodOf, areaOf }: PlacedData,
  leaveOut: LeaveOut,
  log: FindingLog,
): Readonly<Record<CountedKind, ReadonlySet<number>>> {
  const places = territory.areas.map(({ id }) => id);
  const ofPeriods = {
    places,
    nowhere: places.length - 1,
    periods: periods.map(({ label }) => label),
  };
  return byCountedKind((kind) => {
    const ofRows = { rows: dataset.events[kind], placeOf: areaOf[kind], periodOf: periodOf[kind] };
    return findDoubleCounting({ kind, ...ofRows, ...ofPeriods }, dataset, leaveOut, log);
  });
}

/** As `reportDoubleCounting`, for calls and mails, by channel and month. */
export function reportContactsCountedTwice(
  { contacts, ...dataset }: Dataset,
  { months, monthOf }: { readonly months: readonly Days[]; readonly monthOf: Int16Array },
  leaveOut: LeaveOut,
  log: FindingLog,
): void {
  const placed = {
    kind: 'contact' as const,
    rows: contacts,
    placeOf: contacts.channel,
    places: contacts.channelLabels,
    periodOf: monthOf,
    periods: months.map(({ firstDay }) => italianMonth(firstDay)),
  };
  findDoubleCounting(placed, dataset, leaveOut, log);
}

/** Returns the places in which rows may be counted twice. */
function findDoubleCounting(
  placed: PlacedRows,
  { readings, settings }: Pick<Dataset, 'readings' | 'settings'>,
  leaveOut: LeaveOut,
  log: FindingLog,
): ReadonlySet<number> {
  const { kind, rows, placeOf, places, nowhere, periodOf, periods } = placed;
  const isRight = memoize((sheet: string) =>
    settings.rightCounts.some((each) => meansSheet(each, sheet)),
  );
  const readingOf = (row: number): Reading | undefined => readings[rows.reading[row] as number];
  const tellsPlace = readings.map(
    ({ columns }) => nowhere === undefined || has(fieldsOfPlaces, columns),
  );
  const anywhere = places.length * periods.length;
  /** The rows of the lists in each cell, then those of all places in each period. */
  const listed = new Int32Array(anywhere + periods.length);
  const firstListed = new Int32Array(anywhere + periods.length).fill(missing);
  /** In each period, one that neither its row nor a row before places. */
  const placeless = new Int32Array(periods.length).fill(missing);
  const countsOf = new Map<string, Map<number, Counts>>();
  const doubtful = new Set<number>();

  for (let row = 0; row < rows.length; row++) {
    const period = periodOf[row] as number;
    if (period === noPeriod) continue;
    const place = placeOf[row] as number;
    const cell = place * periods.length + period;
    const isPlaced = tellsPlace[rows.reading[row] as number] ?? false;
    if (isCount(placed, row, readingOf(row)))
      addCount(row, isPlaced ? cell : anywhere + period, period);
    else {
      addListed(row, cell);
      addListed(row, anywhere + period);
      if (place === nowhere && !isPlaced) placeless[period] = row;
    }
  }
  for (const [sheet, byCell] of countsOf) report(sheet, [...byCell.values()]);
  return doubtful;

  function addListed(row: number, cell: number): void {
    if (listed[cell] === 0) firstListed[cell] = row;
    listed[cell] = (listed[cell] as number) + (rows.count[row] as number);
  }

  function addCount(row: number, cell: number, period: number): void {
    const { sheet = '' } = readingOf(row) ?? {};
    if (isRight(sheet)) return;
    const own = entryOf(countsOf, sheet, () => new Map());
    const counts = entryOf(own, cell, () => ({ cell, period, rows: [], sum: 0 }));
    counts.rows.push(row);
    counts.sum += rows.count[row] as number;
  }

  function listedBeside({ cell, period }: Counts): number {
    const row = firstListed[cell] as number;
    return row === missing ? (placeless[period] as number) : row;
  }

  function report(sheet: string, counts: readonly Counts[]): void {
    const shared = counts.filter((each) => listedBeside(each) !== missing);
    const [first] = shared;
    const [firstRow] = first?.rows ?? [];
    if (!first || firstRow === undefined) return;
    const other = readingOf(listedBeside(first))?.sheet ?? sheet;
    const areEqual =
      other !== sheet &&
      (counts.length > 1 || first.sum >= smallSum) &&
      counts.every(({ cell, sum }) => listed[cell] === sum);
    if (areEqual) counts.forEach(takeOut);
    else shared.forEach(doubt);
    if (isAskedAbout(sheet, log)) return;
    const at = readingOf(firstRow);
    addFinding(log, {
      code: 'CONTEGGI_E_PERSONE',
      ...cellIn(at, rows.row[firstRow] as number, countField(at)),
      value: String(rows.count[firstRow]),
      details: {
        kind,
        other,
        place: places[Math.floor(first.cell / periods.length)] ?? '',
        period: periods[first.period] ?? '',
        further: shared.length - 1,
        ...(areEqual && { areEqual }),
      },
    });
  }

  function takeOut(counts: Counts): void {
    for (const row of counts.rows) {
      periodOf[row] = noPeriod;
      leaveOut(rows, row, 'CONTEGGI_E_PERSONE');
    }
  }

  function doubt({ cell }: Counts): void {
    if (cell < anywhere) doubtful.add(Math.floor(cell / periods.length));
    else places.forEach((_, place) => doubtful.add(place));
  }
}

/** Whether it is asked already what the numbers of the sheet are. */
function isAskedAbout(sheet: string, log: FindingLog): boolean {
  return log.first.some((each) => each.code === 'NUMERO_DA_CHIARIRE' && each.sheet === sheet);
}

/**
 * Whether the row sums up others. If not, it is one of a list: of users, the sheet tells which; of meetings and
 * calls, each row of a single day is.
 */
function isCount({ kind, rows }: PlacedRows, row: number, reading: Reading | undefined): boolean {
  if (rows.user && rows.user[row] !== missing) return false;
  const isOfUsers = kind !== 'contact' && kind !== 'meeting';
  return (isOfUsers && countField(reading) === 'count') || rows.firstDay[row] !== rows.lastDay[row];
}

function countField(reading: Reading | undefined): 'count' | 'date' {
  return reading?.columns.count === undefined ? 'date' : 'count';
}
