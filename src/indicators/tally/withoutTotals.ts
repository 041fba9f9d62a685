import { type Day, italianDay } from '../../calendar/day';
import {
  addFinding,
  type Finding,
  type FindingLog,
  rowsTogether,
  withdrawFindings,
} from '../../findings/finding';
import {
  type Dataset,
  type EventColumns,
  missing,
  type ProfileColumns,
  type Reading,
} from '../../intake/dataset';
import { wordDimensions } from '../../service/profile/wordClasses';
import { meansSheet } from '../../service/sheetTitles';
import { type CountedKind, countedKinds } from '../../service/stages';
import { cellOf } from '../checks/rowFinding';
import { fieldsOfPlaces } from '../places/areaOfRows';
import type { Territory } from '../places/territory';
import { type DoubtfulTotal, totalsOfPlaces } from './totalsOfPlaces';
import { totalsOfTimes } from './totalsOfTimes';

/**
 * The dataset without the rows that are totals of others, though they do not say so: by place or profile (as
 * `totalsOfPlaces` tells them), by time (`I trim 2018` beside its months), and rows of women and men below
 * places that count both. Each is reported and is not among the rows read. A row that may be a total and is
 * no sum is asked about, once for each name of a sheet.
 */
export function withoutTotals(dataset: Dataset, territory: Territory, log: FindingLog): Dataset {
  let { events } = dataset;
  const keptOf = new Map<CountedKind, readonly number[]>();
  const skipped = new Map<number, number>();
  const said = new Set<string>();
  for (const kind of countedKinds) {
    const { totals, parts, doubtful } = totalsOfPlaces(dataset, territory, kind);
    const times = totalsOfTimes(events[kind], dataset.readings);
    reportDoubtful(dataset, kind, doubtful, log);
    const left = new Set([...totals.keys(), ...parts.keys(), ...times]);
    if (left.size === 0) continue;
    const own = events[kind];
    for (const row of [...left].sort((a, b) => a - b)) {
      const index = own.reading[row] as number;
      skipped.set(index, (skipped.get(index) ?? 0) + 1);
      const field = totals.get(row) ?? parts.get(row) ?? 'date';
      const { columns = {}, headerRow } = dataset.readings[index] ?? {};
      const shown = field === 'area' ? fieldsOfPlaces.find((each) => each in columns) : field;
      const at = cellOf(dataset, own, row, shown ?? 'area');
      // In a crosstab each cell of the row is a count.
      const { row: rowOfCount = 0, column } = at;
      // A header above the counts says of all of its column what it is.
      const isColumn = field !== 'date' && column !== undefined && column === columns.count;
      const sheetRow = (isColumn ? headerRow : undefined) ?? rowOfCount;
      const key = `${at.sheet ?? ''} ${isColumn ? `column ${column}` : sheetRow}`;
      if (said.has(key)) continue;
      said.add(key);
      const name = field === 'date' ? timeOf(own, row) : nameOf(dataset, kind, row, field);
      const value = name === '' ? String(sheetRow + 1) : name;
      const ofTotal = isColumn ? 'COLONNA_DI_TOTALE' : 'RIGA_DI_TOTALE';
      const code = parts.has(row) ? 'PARTE_NON_SOMMATA' : ofTotal;
      addFinding(log, { code, ...at, row: sheetRow, value });
    }
    const kept = allRows(own).filter((row) => !left.has(row));
    events = { ...events, [kind]: eventsAt(own, kept) };
    keptOf.set(kind, kept);
  }
  if (skipped.size === 0) return dataset;
  forgiveTotals(log, said);
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

/**
 * A total has to name no place: what is said of it and of other rows stays said of these. `said`: sheet and row.
 */
function forgiveTotals(log: FindingLog, said: ReadonlySet<string>): void {
  const code = 'CELLA_ATTESA_VUOTA';
  const others = (finding: Finding): readonly number[] =>
    (rowsTogether(finding) ?? [finding.row ?? 0]).filter(
      (row) => !said.has(`${finding.sheet ?? ''} ${row}`),
    );
  withdrawFindings(log, code, (finding) => others(finding).length === 0);
  for (const kept of [log.first, log.further])
    for (const [index, finding] of kept.entries()) {
      if (finding.code !== code || !rowsTogether(finding)) continue;
      const rows = others(finding);
      const together = { rows, counts: rows.length };
      kept[index] = { ...finding, row: rows[0] ?? 0, details: { ...finding.details, together } };
    }
}

function timeOf({ firstDay, lastDay }: EventColumns, row: number): string {
  return `${italianDay(firstDay[row] as Day)} – ${italianDay(lastDay[row] as Day)}`;
}

/** What the row says in the field, or the first place that it names. */
function nameOf(
  { events, names }: Dataset,
  kind: CountedKind,
  row: number,
  field: keyof Dataset['names'],
): string {
  const found = [field, ...fieldsOfPlaces].find((each) => events[kind][each][row] !== missing);
  return found === undefined ? '' : (names[found][events[kind][found][row] as number] ?? '');
}

function reportDoubtful(
  dataset: Dataset,
  kind: CountedKind,
  doubtful: readonly DoubtfulTotal[],
  log: FindingLog,
): void {
  const events = dataset.events[kind];
  for (const { field, row, sum, rows, mayBeCentre } of doubtful) {
    const at = cellOf(dataset, events, row, field);
    const { sheet = '' } = at;
    if (dataset.settings.rightCounts.some((each) => meansSheet(each, sheet))) continue;
    addFinding(log, {
      code: 'CONTEGGI_SOVRAPPOSTI',
      ...at,
      value: String(events.count[row]),
      details: {
        kind,
        other: sheet,
        rows,
        whole: {
          name: nameOf(dataset, kind, row, field),
          sum,
          ...(mayBeCentre && { mayBeCentre }),
        },
      },
    });
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
