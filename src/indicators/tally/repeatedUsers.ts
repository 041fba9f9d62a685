import { calendarDay, type Day } from '../../calendar/day';
import { addFinding, type Finding, type FindingLog, keptPerCode } from '../../findings/finding';
import { type Dataset, type EventColumns, missing } from '../../intake/dataset';
import type { CountedKind } from '../../service/stages';
import { cellOf } from '../checks/rowFinding';
import { total } from '../measures';
import { noPeriod } from './periodOfRows';

const placeFields = ['area', 'province', 'jobCentre'] as const;

/** Two sheets do not share so many users, and half of the shorter sheet, by chance. */
const fewestUsers = 3;
const leastShare = 0.5;
/** So many repeats have a finding each, to be looked at one by one. */
const mostAlone = 4;

/** Repeats between two sheets of one kind; of most only their number is kept. */
interface Pair {
  readonly kind: CountedKind;
  readonly earlier: string;
  readonly later: string;
  rows: number;
  otherDates: number;
  otherYears: number;
  otherPlaces: number;
  readonly first: { readonly rows: EventColumns; readonly row: number; readonly kept: number }[];
}

/** Users who are in a step more than once, told one by one, and reported together. */
interface RepeatedUsers {
  /** Leaves one row per user: the earliest, the upper one of the same day. The others become `noPeriod`. */
  readonly keepFirst: (kind: CountedKind, periodOf: Int16Array) => void;
  /** One finding for a sheet that lists others' people, or numbers its own anew; else one each. */
  readonly report: () => void;
}

/** `leaveOut`: told of every repeat; says whether it still needs a finding. */
export function createRepeatedUsers(
  dataset: Dataset,
  leaveOut: (rows: EventColumns, row: number) => boolean,
  log: FindingLog,
): RepeatedUsers {
  const pairs = new Map<string, Pair>();
  const usersIn: Partial<Record<CountedKind, Int32Array>> = {};
  const sheetOf = ({ reading }: EventColumns, row: number): string =>
    dataset.readings[reading[row] as number]?.sheet ?? '';

  const note = (kind: CountedKind, row: number, kept: number): void => {
    const rows = dataset.events[kind];
    const isAfter = (rows.reading[row] as number) >= (rows.reading[kept] as number);
    const [earlier, later] = isAfter ? [kept, row] : [row, kept];
    const sheets = [sheetOf(rows, earlier), sheetOf(rows, later)] as const;
    const key = [kind, ...sheets].join('\n');
    const fresh = {
      kind,
      earlier: sheets[0],
      later: sheets[1],
      rows: 0,
      otherDates: 0,
      otherYears: 0,
      otherPlaces: 0,
      first: [],
    };
    const pair: Pair = pairs.get(key) ?? fresh;
    pairs.set(key, pair);
    pair.rows++;
    if (rows.firstDay[row] !== rows.firstDay[kept]) pair.otherDates++;
    if (yearOf(rows, row) !== yearOf(rows, kept)) pair.otherYears++;
    if (placesApart(rows, row, kept)) pair.otherPlaces++;
    if (pair.first.length < keptPerCode) pair.first.push({ rows, row, kept });
  };

  const usersOf = (kind: CountedKind, sheet: string): number =>
    total(
      [...(usersIn[kind] ?? [])].filter((_, index) => dataset.readings[index]?.sheet === sheet),
    );
  /** Whether `1`, `2`, `3` stand for one year or place and then for another, in one sheet or in several. */
  const beginAgain = (pairs: readonly Pair[]): boolean => {
    const sum = (of: (pair: Pair) => number): number => total(pairs.map(of));
    const rows = sum((pair) => pair.rows);
    // Nobody registers twice, so that a second sheet with other days alone is of other people.
    const ofOthers = sum((pair) =>
      pair.kind === 'registration' && pair.earlier !== pair.later
        ? pair.otherDates
        : pair.otherYears,
    );
    if (
      rows < fewestUsers ||
      Math.max(
        ofOthers,
        sum((pair) => pair.otherPlaces),
      ) < rows
    )
      return false;
    return areFirstNumbers(pairs.flatMap(({ first }) => first.map(idOf)));
  };
  /** The same of one sheet. */
  const beginsAgain = (pair: Pair): boolean => {
    const { kind, earlier, later, rows } = pair;
    const others = usersOf(kind, earlier) - rows;
    return earlier === later && rows >= others * leastShare && beginAgain([pair]);
  };
  const idOf = ({ rows: { user }, row }: Pair['first'][number]): string =>
    dataset.userIds[user[row] ?? missing] ?? '';
  const listSamePeople = ({ kind, earlier, later, rows }: Pair): boolean => {
    const fewest = Math.min(usersOf(kind, earlier), usersOf(kind, later));
    return earlier !== later && rows >= fewestUsers && rows >= fewest * leastShare;
  };

  return {
    keepFirst: (kind, periodOf) => {
      const rows = dataset.events[kind];
      const users = new Int32Array(dataset.readings.length);
      for (let row = 0; row < periodOf.length; row++) {
        if (rows.user[row] === missing || periodOf[row] === noPeriod) continue;
        const reading = rows.reading[row] as number;
        users[reading] = (users[reading] as number) + 1;
      }
      usersIn[kind] = users;
      keepFirstPerUser(periodOf, rows, dataset.userIds.length, (row, kept) => {
        if (leaveOut(rows, row)) note(kind, row, kept);
      });
    },
    report: () => {
      const all = [...pairs.values()];
      const repeating = new Map<string, Pair[]>();
      for (const pair of all.filter(listSamePeople)) repeating.set(pair.later, []);
      for (const pair of all) {
        const together = pair.earlier === pair.later ? undefined : repeating.get(pair.later);
        if (together) together.push(pair);
        else if (beginsAgain(pair)) reportBegunAgain([pair]);
        else reportOneByOne(pair);
      }
      for (const [sheet, together] of repeating)
        if (beginAgain(together)) reportBegunAgain(together);
        else reportTogether(sheet, together);
    },
  };

  /** Of one sheet, or of a sheet and others that begin with the same numbers. */
  function reportBegunAgain(together: readonly Pair[]): void {
    const [pair] = together;
    const [repeat] = pair?.first ?? [];
    if (!pair || !repeat) return;
    const { rows, row, kept } = repeat;
    const others = earlierOf(together).filter((sheet) => sheet !== pair.later);
    const isOfPlaces = together.every((each) => each.otherPlaces >= each.rows);
    const field = isOfPlaces ? placesApart(rows, row, kept) : undefined;
    const nameAt = (at: number): string =>
      dataset.names[field ?? 'area'][rows[field ?? 'area'][at] as number] ?? '';
    addFinding(log, {
      ...{ code: 'IDENTIFICATIVI_RICOMINCIATI', ...cellOf(dataset, rows, row, 'userId') },
      value: idOf(repeat),
      details: {
        rows: total(together.map((pair) => pair.rows)),
        ...(field
          ? { places: [nameAt(kept), nameAt(row)] }
          : { days: [rows.firstDay[kept] as Day, rows.firstDay[row] as Day] }),
        ...(others.length > 0 && { others }),
      },
    });
  }

  function reportOneByOne({ earlier, later, rows: count, otherDates, first }: Pair): void {
    // A program wrote a row for each of something else that the user has.
    const areOfOneCause = earlier === later && otherDates === 0 && count > mostAlone;
    const findings = first.map((repeat): Finding => {
      const { rows, row } = repeat;
      return {
        ...{ code: 'UTENTE_RIPETUTO', ...cellOf(dataset, rows, row, 'userId') },
        value: idOf(repeat),
        details: { day: rows.firstDay[row] as Day, rows: areOfOneCause ? count : 1 },
      };
    });
    for (let index = 0; index < (areOfOneCause ? 1 : count); index++) {
      const finding = findings[Math.min(index, findings.length - 1)];
      if (finding) addFinding(log, finding);
    }
  }

  /** In a sheet with columns for several steps each step has its rows. */
  function reportTogether(sheet: string, together: readonly Pair[]): void {
    const others = earlierOf(together);
    const rows = total(together.map((pair) => pair.rows));
    const otherDates = total(together.map((pair) => pair.otherDates));
    addFinding(log, {
      code: 'UTENTI_IN_PIU_FOGLI',
      sheet,
      value: '',
      details: { others, rows, otherDates },
    });
  }
}

function earlierOf(together: readonly Pair[]): readonly string[] {
  return [...new Set(together.map(({ earlier }) => earlier))];
}

/** Rows without a user all stay. */
function keepFirstPerUser(
  periodOf: Int16Array,
  { user: users, firstDay }: { readonly user: Int32Array; readonly firstDay: Int32Array },
  userCount: number,
  onRepeat: (row: number, kept: number) => void,
): void {
  const earliest = new Int32Array(userCount).fill(missing);
  for (let row = 0; row < periodOf.length; row++) {
    const user = users[row] as number;
    if (user === missing || periodOf[row] === noPeriod) continue;
    const known = earliest[user] as number;
    if (known === missing || (firstDay[row] as number) < (firstDay[known] as number)) {
      earliest[user] = row;
    }
  }
  for (let row = 0; row < periodOf.length; row++) {
    const user = users[row] as number;
    const kept = earliest[user] as number;
    if (user === missing || periodOf[row] === noPeriod || kept === row) continue;
    periodOf[row] = noPeriod;
    onRepeat(row, kept);
  }
}

/** The field by which two rows are of different places; undefined where none says so. */
function placesApart(
  rows: EventColumns,
  row: number,
  other: number,
): (typeof placeFields)[number] | undefined {
  return placeFields.find((field) => {
    const [one, two] = [rows[field][row] as number, rows[field][other] as number];
    return one !== missing && two !== missing && one !== two;
  });
}

function yearOf({ firstDay }: EventColumns, row: number): number {
  return calendarDay(firstDay[row] as Day).year;
}

/** Whether identifiers are the numbers from 1 on, each of them, with the same letters before them. */
function areFirstNumbers(ids: readonly string[]): boolean {
  const parts = ids.map((id) => /^(\D*)(\d{1,6})$/.exec(id));
  const numbers = new Set(parts.map((part) => Number(part?.[2])));
  const starts = new Set(parts.map((part) => part?.[1]));
  return starts.size === 1 && Math.max(...numbers) === numbers.size && !numbers.has(0);
}
