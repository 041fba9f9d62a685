import type { PlainAside } from '../findings/rowAside';
import type { Clock } from '../indicators/tally/span';
import { runPhases, type Steps } from '../indicators/tally/steps';
import type { Tally } from '../indicators/tally/tally';
import { planTally } from '../indicators/tally/tallyDataset';
import { type Dataset, missing } from '../intake/dataset';
import { countKey, type FigureKey } from '../report/figureKey';
import type { Figure } from '../report/report';
import type { DataKind } from '../service/sheets';
import type { CountedKind } from '../service/stages';
import { grouped } from '../text/grouped';
import { isMadeOfRows } from './figureIndex';
import { groupRows, type KindRows, type LocatedColumns, type RowGroup } from './rowGroups';
import type { RowNotes } from './rowNotes';

/** A row of a raw sheet that counts in a figure. */
export interface FigureRow {
  readonly sheet: string;
  /** Zero-based sheet row. */
  readonly row: number;
  /** How many it adds to the figure: less than none where it corrects others. */
  readonly weight: number;
  /** As written; undefined where the row names nobody. */
  readonly userId: string | undefined;
  /** Undefined where the row has no date; the same day twice, save for months and semesters. */
  readonly days: readonly [first: number, last: number] | undefined;
}

/** A dataset counted once more, with what each row counts as. */
export interface TracedRows {
  readonly tally: Tally;
  /** The rows that make a figure, kind by kind from the top; none where rows do not count what it sums. */
  readonly rowsOf: (figure: Asked) => readonly FigureRow[];
  /** The same without the rows whose users the other stage counts. */
  readonly rowsWithout: (figure: Asked, stage: CountedKind) => readonly FigureRow[];
  /**
   * The rows of a sheet that could be read, or one of them, each with the groups that it counts in. A row may
   * come more than once.
   */
  readonly readRows: (sheet: string, only?: number) => Iterable<ReadRow>;
}

/** What is withheld shows no rows, whoever asks. */
type Asked = Pick<Figure, 'key' | 'withheld'>;

export interface ReadRow {
  readonly row: number;
  readonly kind: DataKind;
  readonly groups: readonly RowGroup[];
  /** Where it counts in none, why, as far as the row itself says. */
  readonly why?: PlainAside;
}

/** Counts the dataset as `tallySteps` does, and keeps what each row counts as. */
export function* traceSteps(
  dataset: Dataset,
  clock: Clock,
  { log, onAside }: Pick<RowNotes, 'log' | 'onAside'>,
): Steps<TracedRows | undefined> {
  const plan = planTally(dataset, clock, log, onAside);
  if (!plan) return undefined;
  yield* runPhases(plan.phases);
  const tally = plan.tally();
  const counted = plan.rows();
  const kinds = groupRows(counted);
  const found = kinds.map(byWhatIsCounted);
  const placesOf = (figure: Asked): readonly Places[] =>
    isMadeOfRows(figure) ? placesIn(found, figure.key) : [];
  return {
    tally,
    rowsOf: (figure) => figureRows(placesOf(figure), counted.dataset),
    rowsWithout: (figure, stage) => {
      const absent = placesWithout(placesOf(figure), placesIn(found, countKey({ stage })));
      return figureRows(absent, counted.dataset);
    },
    readRows: (sheet, only) => readRows(kinds, counted.dataset, sheet, only),
  };
}

/** Whether what is counted so is part of the figure. */
export function isPartOf(about: RowGroup['about'], key: FigureKey): boolean {
  if (key.stage !== about.stage || key.dimension !== about.dimension) return false;
  const isSame = parts.every((part) => key[part] === undefined || key[part] === about[part]);
  if (!isSame || key.period === undefined) return isSame;
  // Periods are called by their first day.
  const { period = '' } = about;
  return key.indicator === 'cumulative' ? period <= key.period : period === key.period;
}

const parts = ['area', 'jobCentre', 'provider', 'class'] as const;

/** The rows of a kind that make a figure, from the top. */
interface Places {
  readonly columns: LocatedColumns;
  readonly rows: Int32Array;
}

/** The groups of a kind by stage and dimension: a report has thousands of figures, each of few of them. */
interface KindGroups {
  readonly columns: LocatedColumns;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
}

function byWhatIsCounted({ columns, groupings }: KindRows): KindGroups {
  const groups = groupings.flatMap((grouping) => grouping.groups);
  return { columns, groups: grouped(groups, ({ about }) => whatIsCounted(about)) };
}

function whatIsCounted({ stage, dimension }: Pick<FigureKey, 'stage' | 'dimension'>): string {
  return `${stage} ${dimension}`;
}

function placesIn(kinds: readonly KindGroups[], key: FigureKey): readonly Places[] {
  return kinds.flatMap(({ columns, groups }): readonly Places[] => {
    const counted = groups.get(whatIsCounted(key)) ?? [];
    const parts = counted.filter(({ about }) => isPartOf(about, key));
    if (parts.length === 0) return [];
    const rows = new Int32Array(parts.reduce((sum, part) => sum + part.rows.length, 0));
    let filled = 0;
    for (const part of parts) {
      rows.set(part.rows, filled);
      filled += part.rows.length;
    }
    return [{ columns, rows: rows.sort() }];
  });
}

/** The rows whose user the others do not name. A row without a user is of nobody that they name. */
function placesWithout(all: readonly Places[], others: readonly Places[]): readonly Places[] {
  const there = new Set<number | undefined>();
  for (const { columns, rows } of others) for (const row of rows) there.add(columns.user?.[row]);
  there.delete(missing);
  there.delete(undefined);
  return all.map(({ columns, rows }) => ({
    columns,
    rows: rows.filter((row) => !there.has(columns.user?.[row])),
  }));
}

/** A row of a crosstab counts several times: here it is one row. */
function figureRows(
  places: readonly Places[],
  { readings, userIds }: Dataset,
): readonly FigureRow[] {
  const sheets = [...new Set(readings.map(({ sheet }) => sheet))];
  const sheetOf = readings.map(({ sheet }) => sheets.indexOf(sheet));
  const found: { -readonly [Part in keyof FigureRow]: FigureRow[Part] }[] = [];
  const known = new Map<number, number>();
  for (const { columns, rows } of places) {
    const { reading, row: sheetRow, user, firstDay, lastDay, count } = columns;
    for (const at of rows) {
      const sheet = sheetOf[reading[at] as number] as number;
      const row = sheetRow[at] as number;
      const id = row * sheets.length + sheet;
      const before = found[known.get(id) ?? -1];
      if (before) {
        before.weight += count[at] as number;
        continue;
      }
      known.set(id, found.length);
      const first = firstDay[at] as number;
      found.push({
        sheet: sheets[sheet] as string,
        row,
        weight: count[at] as number,
        userId: userIds[user?.[at] ?? missing],
        days: first === missing ? undefined : [first, lastDay[at] as number],
      });
    }
  }
  return found;
}

function* readRows(
  kinds: readonly KindRows[],
  { readings }: Dataset,
  sheet: string,
  only: number | undefined,
): Iterable<ReadRow> {
  const isOfSheet = readings.map((reading) => reading.sheet === sheet);
  for (const { kind, columns, groupings } of kinds) {
    const { reading, row, count } = columns;
    for (let at = 0; at < columns.length; at++) {
      if (only !== undefined && row[at] !== only) continue;
      if (isOfSheet[reading[at] as number] !== true) continue;
      const groups = groupings.flatMap(
        ({ groupOf, groups: all }) => all[groupOf[at] as number] ?? [],
      );
      const why =
        count[at] === 0
          ? 'RIGA_CON_ZERO'
          : kind === 'satisfaction'
            ? 'RIGA_SENZA_RISPOSTE'
            : undefined;
      yield {
        ...{ row: row[at] as number, kind, groups },
        ...(groups.length === 0 && why && { why }),
      };
    }
  }
}
