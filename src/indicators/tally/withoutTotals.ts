import { type Day, italianDay } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import {
  type Dataset,
  type EventColumns,
  missing,
  type ProfileColumns,
  type Reading,
} from '../../intake/dataset';
import { type CountedKind, countedKinds } from '../../service/stages';
import { wordClasses, wordDimensions } from '../../service/wordClasses';
import { matchKey } from '../../text/matchKey';
import { cellOf } from '../checks/rowFinding';
import type { Territory } from '../places/territory';
import { totalsOfTimes } from './totalsOfTimes';

/** The rows of counts that one sheet has of one time, or of one area in it. */
interface Group {
  /** Sum and rows of what may be a total, and sum and number of rows of the rest. */
  total: number;
  readonly rows: number[];
  rest: number;
  restRows: number;
}

/**
 * The dataset without the rows that are totals of others, though they do not say so: an area that nobody knows
 * (`Piemonte`), one beside its own provinces (`AT-AL`) or a row without its job centre, whose counts are the sum of
 * the others, wherever they stand, or of a time (`I trim 2018`) beside its months; and without the rows of women and men
 * below the areas that count both. Each is reported, and is not among the rows read.
 */
export function withoutTotals(dataset: Dataset, territory: Territory, log: FindingLog): Dataset {
  let { events } = dataset;
  const keptOf = new Map<CountedKind, readonly number[]>();
  const skipped = new Map<number, number>();
  const said = new Set<string>();
  for (const kind of countedKinds) {
    const { totals, parts, times } = totalRows(dataset, territory, kind);
    const left = new Set([...totals, ...parts, ...times]);
    if (left.size === 0) continue;
    const own = events[kind];
    for (const row of [...left].sort((a, b) => a - b)) {
      const index = own.reading[row] as number;
      skipped.set(index, (skipped.get(index) ?? 0) + 1);
      const field = times.has(row) ? 'date' : 'area';
      const at = cellOf(dataset.readings[index], own.row[row] as number, field);
      // In a crosstab each cell of the row is a count.
      const key = `${at.sheet ?? ''} ${at.row ?? ''}`;
      if (said.has(key)) continue;
      said.add(key);
      const value = times.has(row)
        ? `${italianDay(own.firstDay[row] as Day)} – ${italianDay(own.lastDay[row] as Day)}`
        : (dataset.names.area[own.area[row] as number] ?? '');
      const code = parts.has(row) ? 'PARTE_NON_SOMMATA' : 'RIGA_DI_TOTALE';
      addFinding(log, { code, ...at, value });
    }
    const kept = allRows(own).filter((row) => !left.has(row));
    events = { ...events, [kind]: eventsAt(own, kept) };
    keptOf.set(kind, kept);
  }
  if (skipped.size === 0) return dataset;
  const readings = dataset.readings.map((reading, index): Reading => ({
    ...reading,
    rowsRead: reading.rowsRead - (skipped.get(index) ?? 0),
  }));
  const { registration, pact } = dataset.events;
  const registered = keptOf.get('registration') ?? allRows(registration);
  // The profiles of pacts that count without names come after those of the registrations.
  const signed = (keptOf.get('pact') ?? allRows(pact)).map((row) => registration.length + row);
  const described = [...registered, ...signed.filter((row) => row < dataset.profiles.length)];
  return { ...dataset, events, profiles: profilesAt(dataset.profiles, described), readings };
}

const smallSum = 10;

/** More names than these are a column of something else. */
const mostNames = 20;

interface TotalRows {
  readonly totals: ReadonlySet<number>;
  /** Rows of women and of men below areas that count both. */
  readonly parts: ReadonlySet<number>;
  /** Totals of shorter times. */
  readonly times: ReadonlySet<number>;
}

function totalRows(
  { events, readings, names }: Dataset,
  { unknownAreas, areaOfArea }: Territory,
  kind: CountedKind,
): TotalRows {
  const { length, user, count, area, jobCentre, reading, firstDay, lastDay } = events[kind];
  const byArea = new Map<string, Map<string, Group>>();
  const byCentre = new Map<string, Map<string, Group>>();
  const byName = new Map<string, Map<string, Group>>();
  const byGender = new Map<string, Map<string, Group>>();
  const genders = new Set([...unknownAreas].filter((code) => isGender(names.area[code] ?? '')));
  const namesOf = namesByArea(areaOfArea);
  const isOfCounts = readings.some(
    (each) => each.kind === kind && each.columns.count !== undefined,
  );
  for (let row = 0; isOfCounts && row < length; row++) {
    const code = area[row] as number;
    if (user[row] !== missing || code === missing || count[row] === 0) continue;
    const sheet = readings[reading[row] as number]?.sheet ?? '';
    const time = `${firstDay[row]} ${lastDay[row]}`;
    for (const unknown of unknownAreas.size > mostNames ? [] : unknownAreas) {
      put(byArea, `${sheet}|${unknown}`, time, row, code === unknown);
    }
    for (const name of namesOf.get(areaOfArea[code] ?? missing) ?? []) {
      put(byName, `${sheet}|${name}`, time, row, code === name);
    }
    if (genders.size > 1) put(byGender, sheet, time, row, genders.has(code));
    const isWhole = jobCentre[row] === missing;
    put(byCentre, sheet, `${time} ${code}`, row, isWhole);
  }
  const parts = new Set<number>();
  for (const groups of byGender.values()) {
    const found = [...groups.values()];
    const areParts = found.every(({ total, rest }) => total === rest);
    if (areParts)
      found.forEach(({ rows }) => {
        rows.forEach((row) => parts.add(row));
      });
  }
  const totals = new Set<number>();
  for (const groups of [...byArea.values(), ...byCentre.values(), ...byName.values()]) {
    const found = [...groups.values()].filter(
      ({ rows, restRows }) => rows.length > 0 && restRows > 0,
    );
    if (!found.every(({ total, rest }) => total === rest)) continue;
    if (!found.some(({ restRows }) => restRows > 1)) continue;
    // One small sum may well be equal by chance.
    if (found.length === 1 && (found[0]?.total ?? 0) < smallSum) continue;
    for (const { rows } of found) rows.forEach((row) => totals.add(row));
  }
  return { totals, parts, times: totalsOfTimes(events[kind], readings) };

  function put(
    all: Map<string, Map<string, Group>>,
    key: string,
    part: string,
    row: number,
    isTotal: boolean,
  ): void {
    const groups = all.get(key) ?? new Map<string, Group>();
    all.set(key, groups);
    const group = groups.get(part) ?? { total: 0, rows: [], rest: 0, restRows: 0 };
    groups.set(part, group);
    if (isTotal) {
      group.total += count[row] as number;
      group.rows.push(row);
      return;
    }
    group.rest += count[row] as number;
    group.restRows++;
  }
}

function allRows({ length }: EventColumns): readonly number[] {
  return Array.from({ length }, (_, row) => row);
}

function eventsAt(events: EventColumns, rows: readonly number[]): EventColumns {
  const at = (column: Int32Array): Int32Array =>
    Int32Array.from(rows, (row) => column[row] as number);
  return {
    length: rows.length,
    reading: Uint16Array.from(rows, (row) => events.reading[row] as number),
    row: at(events.row),
    user: at(events.user),
    firstDay: at(events.firstDay),
    lastDay: at(events.lastDay),
    area: at(events.area),
    province: at(events.province),
    jobCentre: at(events.jobCentre),
    provider: at(events.provider),
    count: at(events.count),
    unreadUsers: events.unreadUsers,
  };
}

/** A column that no sheet has stays empty. */
function profilesAt({ words, age }: ProfileColumns, rows: readonly number[]): ProfileColumns {
  const at = (column: Int16Array): Int16Array =>
    column.length === 0 ? column : Int16Array.from(rows, (row) => column[row] as number);
  const kept = wordDimensions.map((name) => {
    const { labels, codes } = words[name];
    return [name, { labels, codes: at(codes) }] as const;
  });
  return {
    length: rows.length,
    words: Object.fromEntries(kept) as ProfileColumns['words'],
    age: at(age),
  };
}

function isGender(name: string): boolean {
  return genderWords.has(matchKey(name));
}

const genderWords = new Set(
  wordClasses.gender.flatMap(({ label, words }) => [label, ...words].map(matchKey)),
);

/** Two names of one area may well be spellings of it. */
const fewestNames = 3;

/** The areas that go by several names, as one with its provinces does. */
function namesByArea(areaOfArea: Territory['areaOfArea']): ReadonlyMap<number, readonly number[]> {
  const codes = new Map<number, number[]>();
  areaOfArea.forEach((area, code) => {
    if (area !== undefined) codes.set(area, [...(codes.get(area) ?? []), code]);
  });
  return new Map(
    [...codes].filter(([, own]) => own.length >= fewestNames && own.length <= mostNames),
  );
}
