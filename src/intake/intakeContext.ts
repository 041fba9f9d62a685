import type { Day } from '../calendar/day';
import type { FindingLog } from '../findings/finding';
import type { OnAside } from '../findings/rowAside';
import type { CellRange } from '../grid/address';
import type { Field } from '../service/fields';
import type { Outcome } from '../service/outcomes';
import { fieldHeader } from '../service/sheetNeeds';
import type { RowKind } from '../service/sheets';
import type { RawRow } from './cells/cellText';
import type { TextWatch } from './cells/textWatch';
import type { Reading, UsedColumn } from './dataset';
import type { HabitOf } from './dates/dateHabits';
import type { RawSheet, RawSource } from './rawSource';
import type { StepFilter } from './sheets/region';

/** How far the reading has come. */
export interface IntakeProgress {
  /** The sheet being read. */
  readonly sheet: string;
  readonly rowsDone: number;
  /** 0 where the source does not know. */
  readonly rowsTotal: number;
}

/** What every step of the intake works with. */
export interface IntakeContext {
  readonly source: RawSource;
  readonly log: FindingLog;
  /** Takes what is wrong with cells of rows, which may be told once for several rows. */
  readonly faults: FindingLog;
  /**
   * Called with every row that is not counted, for whoever explains rows; not with one that has its own
   * finding.
   */
  readonly onAside?: OnAside;
  /** Called with every row of a step that was not taken. */
  readonly onNotTaken?: (cells: RawRow) => void;
  /** Told of the texts that will be printed. */
  readonly texts: TextWatch;
  /** Open readings, in order; their numbers grow while their rows are read. */
  readonly readings: OpenReading[];
  /** What the analyst says that the word of a column of outcomes means, or that of a remark. */
  readonly settledOutcome: (word: string) => Outcome | undefined;
  /** Whether the analyst says that the counts of a sheet are right as they are. */
  readonly areRightCounts: (sheet: string) => boolean;
  /** Whether the analyst says that day and month are swapped in a column of dates, or that they are not. */
  readonly dateAnswer: (sheet: string, header: string) => 'swapped' | 'right' | undefined;
  /** How a program wrote all the dates of a column. */
  readonly dateHabit: HabitOf;
  /** Cells of sheets that belong to no list, in the order in which they are found. */
  readonly unread: (readonly [sheet: RawSheet, range: CellRange])[];
  /** What is to be done once all rows are read. */
  readonly atEnd: (() => void)[];
  /** Whether a row of this day can be counted. If not, the row has the one finding that says so. */
  readonly isInTime: (day: Day) => boolean;
  /** Called after each chunk; throws where the run was cancelled. */
  readonly onRows: (sheet: string, count: number) => void;
}

type OpenReading = { -readonly [Key in keyof Reading]: Reading[Key] };

/** Starts a reading: its place among the readings, and the numbers that grow with its rows. */
export function openReading(
  { readings }: IntakeContext,
  {
    isContinued = false,
    ...about
  }: Omit<Reading, 'rowsRead' | 'rowsLeftOut' | 'isContinued'> &
    Partial<Pick<Reading, 'isContinued'>>,
): { readonly index: number; readonly reading: OpenReading } {
  const reading = { ...about, isContinued, rowsRead: 0, rowsLeftOut: 0 };
  return { index: readings.push(reading) - 1, reading };
}

/**
 * The columns of the fields, and of the step where a log names it, with their headers, from left to right.
 */
export function usedColumns(
  kind: RowKind,
  columns: Reading['columns'],
  headers: readonly string[],
  step?: StepFilter,
): readonly UsedColumn[] {
  const fields = (Object.entries(columns) as [Field, number][]).map(
    ([field, column]) => [fieldHeader(kind, field), column] as const,
  );
  return [...fields, ...(step ? [['Fase', step.column] as const] : [])]
    .map(([field, column]) => ({ column, header: headers[column] ?? '', field }))
    .sort((a, b) => a.column - b.column);
}
