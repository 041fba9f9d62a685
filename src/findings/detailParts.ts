import type { Day } from '../calendar/day';
import type { RowKind } from '../service/sheets';
import type { CountedKind, Stage } from '../service/stages';

/** Parts that the details of several findings share, or that are longer than a line. */

/** A sheet, and what stands above its columns. */
export interface FoundSheet {
  readonly name: string;
  readonly headers: readonly string[];
}

export interface InColumn {
  readonly header: string;
}

/** Rows that have one finding, zero-based and from top to bottom, and how many counts they have in a crosstab. */
export interface RowsTogether {
  readonly rows: readonly number[];
  readonly counts: number;
  /** Whether their texts are of one form, and not the same. */
  readonly areDifferent?: boolean;
}

/** A fault of a cell: of one row or of several. */
export interface OfLabel extends InColumn {
  readonly together?: RowsTogether;
}

export interface Votes {
  readonly lowest: number;
  readonly highest: number;
}

/** Votes whose scale nothing tells: the column, how many more there are, how they are read meanwhile. */
export interface UnclearScale extends Votes {
  readonly more: number;
  readonly answers: 'votes' | 'words';
  /** Where the scale is told: those that never pass five, the row of the first and what stands beside them. */
  readonly low?: { readonly count: number; readonly row: number; readonly label?: string };
}

/** A date that leaves rows out: of one row or, in the header or label of a crosstab, of several. */
export interface DateOfRows {
  readonly rows: number;
  /** Whether it stands in a header, where no day is to be written. */
  readonly isHeader?: true;
}

export interface DateHabitSeen extends InColumn {
  readonly cells: number;
}

export interface SayingNone extends InColumn {
  readonly rows: number;
  /** The first of them, as numbers of sheet rows from 1 on. */
  readonly first: readonly number[];
  readonly others: readonly string[];
}

/** Rows that say that a stage was taken, and not when. */
export interface UndatedSteps extends InColumn {
  readonly stage: Stage;
  readonly rows: number;
}

export interface ForeignArea {
  readonly user: string;
  readonly userArea: string;
  /** Where all rows of the sheet are of one area: how many they are, and of how many users of other areas. */
  readonly all?: { readonly rows: number; readonly users: number };
}

export interface CentreElsewhere {
  readonly centreArea: string;
  readonly statedArea: string;
  readonly countedIn: string;
}

export interface SharedCounts {
  readonly kind: CountedKind | 'contact';
  /** The sheet that counts the same places in the same time, and how many rows do. */
  readonly other: string;
  readonly rows: number;
  /** Two lists of one sheet do. */
  readonly areLists?: true;
  /** Rows of one sheet do, which this column tells to be of several extracts. */
  readonly extracts?: string;
  /** By what the other divides the same people, and by what the sheet does, whose rows do not count. */
  readonly divisions?: readonly [string, string];
  /** A name that means several places of the sheet, and what these count together; or one of them as well. */
  readonly whole?: {
    readonly name: string;
    readonly sum: number;
    readonly mayBeCentre?: true;
  };
  /** Rows blank in these columns that count what the others do; the first, as numbers from 1 on. */
  readonly sums?: { readonly columns: readonly string[]; readonly first: readonly number[] };
  /** The days of the finding's count, and those of another of the same place that has some of them. */
  readonly days?: readonly [SomeDays, SomeDays];
}

interface SomeDays {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export interface GrowingCounts {
  readonly kind: CountedKind | 'contact';
  /** The day on which several times begin, each longer than the one before. */
  readonly from?: Day;
}

export interface CountsMadeOwn {
  readonly kind: CountedKind | 'contact';
  /** Whether they begin again every year. */
  readonly restartsYearly?: true;
  /** The header that says so, where it is not the analyst. */
  readonly header?: string;
}

export interface LongCounts {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly rows: number;
  /** The first of them, as numbers of sheet rows from 1 on. */
  readonly first: readonly number[];
  /** How many counts would be longer than such a period. Absent for contacts, which are counted by month. */
  readonly tooLong?: Readonly<Record<'semester' | 'quarter' | 'year', number>>;
  /** Whether CONTEGGI_CUMULATI asks about the sheet. */
  readonly mayBeCumulated?: true;
}

/** Of both sheets the first area (of contacts, channel) and period that they tell, and how many more. */
export interface CountsOfListed {
  readonly kind: CountedKind | 'contact';
  readonly other: string;
  readonly place: string;
  readonly period: string;
  readonly further: number;
  /** Whether both say the same number in each: then the counts are left out. */
  readonly areEqual?: true;
}

export interface UnknownName {
  /** The known names that it is likely to stand for. */
  readonly nearest: readonly string[];
  /** The area that the name of a job centre means all the same. */
  readonly area?: string;
}

export interface UnusedParameter {
  readonly parameter: string;
  /** What a usable value looks like; absent where a row above has set the parameter. */
  readonly expected?: string;
}

/** A name in a setting that the data do not have, and the names that they have. */
export interface UnknownPlace {
  readonly unknown: 'sheet' | 'column' | 'question' | 'area';
  readonly known: readonly string[];
}

export type UnusedCorrection = {
  readonly correction: { readonly sheet: string; readonly field: string };
} & (UnknownPlace | { readonly fault: 'unknownField' | 'incomplete' | 'unread' | 'taken' });

/** Dates of a sheet after the day of the data, or after the last period; the finding is at the first. */
export interface BeyondDates {
  readonly dates: number;
  readonly asOf: Day;
  readonly isPeriodEnd?: true;
}

export interface CountColumns {
  readonly columns: readonly { readonly header: string; readonly column: number }[];
}

/** Rows without an identifier, what they count, how many with one have a number beside it, and such a number. */
export interface NumbersOfRows {
  readonly rows: number;
  readonly counts: number;
  readonly named: number;
  readonly example: string;
}

/** What is not read. `butRead`: whether other rows of its kind are, or another list of its sheet. */
export interface Unread {
  readonly kind: RowKind;
  readonly butRead?: { readonly kind: boolean; readonly list: boolean };
}

export type KindColumns = CountColumns & Unread;

/** How many of the rows of a sheet that were read are hidden, or struck through. */
export interface MarkedRows {
  readonly marked: number;
  readonly rows: number;
}

/** The column of the field that is used, and whether all of its dates are of one day. */
export interface RepeatedColumn {
  readonly field: string;
  readonly used: { readonly header: string; readonly column: number };
  readonly isOneDay?: true;
}

/** What says that a list counts something else. */
export interface OtherMeasureSaid extends Unread {
  readonly at: 'name' | 'title' | 'header' | 'gender' | 'sums';
}

export interface CountsToChoose extends KindColumns {
  /** Whether the sheet has columns of other steps, which are read. */
  readonly isOfSeveral?: true;
}

/** Two steps with the same counts of a period in every area, and how many the first counts in all. */
export interface CopiedCounts {
  readonly first: Stage;
  readonly second: Stage;
  readonly period: string;
  readonly firstCount: number;
}

/** Totals that are not the sum of their parts: how many cells, and what the parts of the first add up to. */
export interface BrokenTotals {
  /** `columns`: the parts stand beside it; `rows`: above it or below. */
  readonly of: 'columns' | 'rows';
  /** Its header, or the label of its row. */
  readonly label: string;
  readonly sum: number;
  readonly cells: number;
}

/** What a sheet lacks a column for, and how many of the kind it counts without. */
export interface Unplaced {
  readonly kind: CountedKind;
  readonly field: 'area' | 'jobCentre' | 'provider';
  readonly count: number;
}

/** What a sheet of the kind needs and does not have. */
export interface LackedColumns extends Unread {
  /** The headers of which one is enough, for each column that is lacking. */
  readonly columns: readonly (readonly string[])[] | 'ratings';
  /** The headers that are there. */
  readonly found: readonly string[];
}
