import { isoDay } from '../calendar/day';
import type { CountedRows } from '../indicators/checks/placedData';
import { type Divisions, divisionsOf } from '../indicators/places/divisions';
import { noPeriod } from '../indicators/tally/periodOfRows';
import { notStated } from '../indicators/tally/tally';
import { contactMonthStarts } from '../indicators/tally/tallyForms';
import { profileRowReader } from '../indicators/tally/tallyProfile';
import { missing } from '../intake/dataset';
import type { About } from '../report/figureKey';
import { ageClassOf } from '../service/profile/ageClasses';
import { wordDimensions } from '../service/profile/wordClasses';
import type { DataKind } from '../service/sheets';
import { type CountedKind, countedKinds, stageDefinitions } from '../service/stages';

/** The rows of one kind, and what they are told apart by. */
export interface KindRows {
  readonly kind: DataKind;
  readonly columns: LocatedColumns;
  readonly groupings: readonly Grouping[];
}

/** Rows of the same group count in the same figures. */
interface Grouping {
  readonly groups: readonly RowGroup[];
  /** Index of the group of each row, or missing where it counts in none. */
  readonly groupOf: Int32Array;
}

/** Rows that know where they stand in the raw sheets, and how many each counts. */
export interface LocatedColumns {
  readonly length: number;
  /** Index in the readings of the dataset. */
  readonly reading: Uint16Array;
  /** Zero-based sheet row. */
  readonly row: Int32Array;
  readonly count: Int32Array;
  /** Code in the identifiers of the dataset, or missing. */
  readonly user?: Int32Array;
  /** Missing where the row has no date. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
}

/** Rows that are alike in all that figures tell apart. */
export interface RowGroup {
  /** As finely as it is counted: `{ stage: 'pact', area: 'CN', period: '2019-07-01' }`. */
  readonly about: About & { readonly stage: DataKind };
  readonly rows: Int32Array;
}

/**
 * All rows that count: by place and time, by class of each profile, and by answer to each question. The
 * columns that tell them apart are those that the tally itself is made from.
 */
export function groupRows(counted: CountedRows): readonly KindRows[] {
  const { events, contacts, satisfaction } = counted.dataset;
  const forms = { ...satisfaction, firstDay: satisfaction.day, lastDay: satisfaction.day };
  return [
    ...countedKinds.map((kind) => ({
      ...{ kind, columns: events[kind] },
      groupings: [
        byPlace(counted, kind),
        ...(kind === 'registration' || kind === 'pact' ? byClass(counted, kind) : []),
      ],
    })),
    { kind: 'contact', columns: contacts, groupings: [byMonth(counted)] },
    { kind: 'satisfaction', columns: forms, groupings: byAnswer(counted) },
  ];
}

function byPlace(
  { dataset, territory, periods, periodOf, areaOf }: CountedRows,
  kind: CountedKind,
): Grouping {
  const division = kind === 'meeting' ? undefined : stageDefinitions[kind].divides;
  const divisions = divisionsOf(kind, dataset, territory);
  const [period, area] = [periodOf[kind], areaOf[kind]];
  const units = divisions ? divisions.names.length + 1 : 1;
  const unitOf = (row: number): number => (divisions?.codes[row] ?? missing) + 1;
  return groupBy(
    dataset.events[kind],
    (row) =>
      period[row] === noPeriod
        ? missing
        : ((area[row] as number) * units + unitOf(row)) * periods.length + (period[row] as number),
    (row) => ({
      stage: kind,
      area: territory.areas[area[row] as number]?.id ?? '',
      ...(division && divisions && { [division]: unitName(divisions, unitOf(row)) }),
      period: periods[period[row] as number]?.id ?? '',
    }),
  );
}

function unitName({ names, unnamed }: Divisions, unit: number): string {
  return names[unit - 1] ?? unnamed;
}

function byClass(
  { dataset, periodOf }: CountedRows,
  stage: 'registration' | 'pact',
): readonly Grouping[] {
  const { events, profiles } = dataset;
  const profileOf = stage === 'registration' ? (row: number) => row : profileRowReader(dataset);
  const columns: readonly ClassColumn[] = [
    ...wordDimensions.map((dimension) => {
      const { codes, labels } = profiles.words[dimension];
      return { dimension, codes, labelOf: (code: number) => labels[code] ?? notStated };
    }),
    { dimension: 'ageClass', codes: profiles.age, labelOf: ageClassOf },
  ];
  return columns
    .filter(({ codes }) => codes.length > 0)
    .map(({ dimension, codes, labelOf }) => {
      const codeOf = (row: number): number => {
        const profile = profileOf(row);
        return profile === missing ? missing : (codes[profile] as number);
      };
      return groupBy(
        events[stage],
        (row) => (periodOf[stage][row] === noPeriod ? missing : codeOf(row) + 1),
        (row) => {
          const code = codeOf(row);
          return { stage, dimension, class: code === missing ? notStated : labelOf(code) };
        },
      );
    });
}

/** A column of profiles: codes of words, or ages. */
interface ClassColumn {
  readonly dimension: string;
  readonly codes: Int16Array;
  readonly labelOf: (code: number) => string;
}

function byMonth({ dataset: { contacts }, monthOfContacts, start }: CountedRows): Grouping {
  const monthOf = contactMonthStarts(contacts, start);
  const { length: channels } = contacts.channelLabels;
  const channelOf = (row: number): number => contacts.channel[row] as number;
  return groupBy(
    contacts,
    (row) =>
      monthOfContacts[row] === noPeriod
        ? missing
        : (monthOfContacts[row] as number) * channels + channelOf(row),
    (row) => ({
      stage: 'contact',
      class: contacts.channelLabels[channelOf(row)] ?? '',
      period: isoDay(monthOf(row)),
    }),
  );
}

function byAnswer({ dataset: { satisfaction }, periodOfForms }: CountedRows): readonly Grouping[] {
  const { day, questions } = satisfaction;
  return questions.map(({ text, lowest, ratings }) =>
    groupBy(
      satisfaction,
      (row) => {
        const isCounted = day[row] === missing || periodOfForms[row] !== noPeriod;
        return isCounted && ratings[row] !== 0 ? (ratings[row] as number) : missing;
      },
      (row) => {
        const vote = lowest + (ratings[row] as number) - 1;
        return { stage: 'satisfaction', dimension: text, class: String(vote) };
      },
    ),
  );
}

/** Rows of one code are one group. Rows without a code, and rows that count nobody, are in no group. */
function groupBy(
  columns: Pick<LocatedColumns, 'length' | 'count'>,
  codeOf: (row: number) => number,
  aboutOf: (row: number) => RowGroup['about'],
): Grouping {
  const indexByCode = new Map<number, number>();
  const groupOf = new Int32Array(columns.length).fill(missing);
  const abouts: RowGroup['about'][] = [];
  const sizes: number[] = [];
  for (let row = 0; row < columns.length; row++) {
    const code = columns.count[row] === 0 ? missing : codeOf(row);
    if (code === missing) continue;
    const index = indexByCode.get(code) ?? abouts.length;
    if (index === abouts.length) {
      indexByCode.set(code, index);
      abouts.push(aboutOf(row));
      sizes.push(0);
    }
    groupOf[row] = index;
    sizes[index] = (sizes[index] as number) + 1;
  }
  const rows = sizes.map((size) => new Int32Array(size));
  const filled = sizes.map(() => 0);
  for (let row = 0; row < columns.length; row++) {
    const index = groupOf[row] as number;
    if (index === missing) continue;
    (rows[index] as Int32Array)[filled[index] as number] = row;
    filled[index] = (filled[index] as number) + 1;
  }
  const groups = abouts.map((about, index) => ({ about, rows: rows[index] as Int32Array }));
  return { groups, groupOf };
}
