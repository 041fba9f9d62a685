import type { Field } from '../service/fields';
import type { SomePeople } from '../service/measures';
import type { WordDimension } from '../service/profile/wordClasses';
import type { RatingScale } from '../service/ratings';
import type { DataKind, RowKind } from '../service/sheets';
import type { CountedKind } from '../service/stages';
import type { SettingCells, Settings } from './settings/settings';

/** In a column of codes: the row has no such value. */
export const missing = -1;

/** The readable rows of all sheets, column by column. Row i of every column of one group belongs together. */
export interface Dataset {
  readonly settings: Settings;
  readonly settingCells: SettingCells;
  /** One per sheet and kind of row read from it. */
  readonly readings: readonly Reading[];
  /** In the order of the workbook; the report's own sheets, blank ones and notes are none of them. */
  readonly unread: readonly UnreadSheet[];
  /** Kinds with a sheet that gave no rows, whether or not other sheets of the kind did. */
  readonly incomplete: ReadonlySet<RowKind>;
  /** Identifiers of users as written; a code is an index. */
  readonly userIds: readonly string[];
  /** By user, the number of the office; empty where identifiers are the same in all offices. */
  readonly officeOf: ReadonlyMap<number, number>;
  readonly names: Names;
  /** A kind that no sheet holds has no rows and no reading. */
  readonly events: Readonly<Record<CountedKind, EventColumns>>;
  /**
   * Row i describes the user of `events.registration` row i; the rows after these describe those whom the
   * first rows of `events.pact` count, one by one.
   */
  readonly profiles: ProfileColumns;
  readonly contacts: ContactColumns;
  readonly satisfaction: SatisfactionColumns;
  /** The sheet `Territorio`, in its order; absent where there is none. */
  readonly territory?: readonly TerritoryRow[];
  /** The sheet `Soggetti attuatori`, in its order; absent where there is none. */
  readonly providers?: readonly ProviderRow[];
  /** The sheets that these two come from. */
  readonly references: readonly ReferenceSheet[];
}

/** Rows of one kind read from one sheet. In the wide shape one sheet has several readings. */
export interface Reading {
  readonly sheet: string;
  readonly kind: DataKind;
  /** Zero-based; the lower one of two. */
  readonly headerRow: number;
  /** Zero-based sheet column of each field that was recognised. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** The same with their headers, from left to right; of forms the questions too. */
  readonly used: readonly UsedColumn[];
  /** Columns that hold something and that nothing was read from; only of the first reading of a region. */
  readonly unused: readonly HeadedColumn[];
  /** Whether it is one more column of the crosstab that the reading before it began. */
  readonly isContinued: boolean;
  /** Whether the header says that the counts are those up to a day: `al 30/06/2018`. */
  readonly isCumulated?: true;
  /** The column of remarks in which some counts are said to correct others. */
  readonly updates?: number;
  /** Whom the rows count, where others of the kind count the others. */
  readonly people?: SomePeople;
  /** Rows that hold something of this kind; total rows and blank rows are none. */
  readonly rowsRead: number;
  /** Of these, the rows that could not be read; each has its finding. */
  readonly rowsLeftOut: number;
}

/** A sheet that holds something like a list, of which no row is read. */
export interface UnreadSheet {
  readonly sheet: string;
  /** From left to right; columns without a header are left out. */
  readonly headers: readonly HeadedColumn[];
  /** The kind whose columns it has, but not the name; other sheets have it. */
  readonly kind?: RowKind;
  /** What its rows look like; absent where a finding tells of them, or where it is not wanted. */
  readonly list?: UnreadList;
  /** Whether a finding says why it is not read. */
  readonly isReported: boolean;
  /** Whether the analyst does not want it to be read. */
  readonly isUnwanted?: true;
}

/** The first thousand rows of a list that nothing was read from. */
export interface UnreadList {
  /** Whether they, or headers above counts, say a time. */
  readonly isDated: boolean;
  /** Whether they name areas, provinces, job centres or providers. */
  readonly isPlaced: boolean;
  /** Whether a column says that users took a step, or with whom. */
  readonly saysStep: boolean;
  /** Whether they have what rows of some step have, which one nothing tells. */
  readonly isOfSomeStep: boolean;
  /** One per row, where they are of people or cases. */
  readonly identifiers: readonly string[];
  /** By column of whole numbers that may count; rows of totals are left out. */
  readonly counts: readonly (readonly number[])[];
}

/** A sheet column; the header is blank where there is none. */
export interface HeadedColumn {
  readonly header: string;
  readonly column: number;
}

export interface UsedColumn extends HeadedColumn {
  /** What it was read as, as messages name it: `Data registrazione`, `domanda`. */
  readonly field: string;
}

/** Distinct names as first written; spellings that differ in case, accents or punctuation are one. */
export interface Names {
  readonly area: readonly string[];
  readonly province: readonly string[];
  readonly jobCentre: readonly string[];
  readonly provider: readonly string[];
}

export interface EventColumns {
  readonly length: number;
  /** Index in `readings`, and zero-based sheet row: where a finding about the row points. */
  readonly reading: Uint16Array;
  readonly row: Int32Array;
  /** Code in `userIds`; missing on counted rows. */
  readonly user: Int32Array;
  /** First and last day that the row's date names: the same, save for months and semesters. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Codes in `names`, or missing. */
  readonly area: Int32Array;
  readonly province: Int32Array;
  readonly jobCentre: Int32Array;
  readonly provider: Int32Array;
  /** How many the row stands for: 1 where it has a user. */
  readonly count: Int32Array;
  /** One per row that could not be read: its user, or missing. These rows are not among the `length`. */
  readonly unreadUsers: Int32Array;
}

export interface ProfileColumns {
  readonly length: number;
  readonly words: Readonly<Record<WordDimension, WordColumn>>;
  /** Whole years at registration, or missing. Length 0 where no sheet has age or date of birth. */
  readonly age: Int16Array;
}

/** `codes` is empty where no sheet has the column. */
export interface WordColumn {
  /** Class labels for print: known words in their standard form, others as first written. */
  readonly labels: readonly string[];
  readonly codes: Int16Array;
}

export interface ContactColumns {
  readonly length: number;
  readonly reading: Uint16Array;
  readonly row: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly channelLabels: readonly string[];
  readonly channel: Int16Array;
  readonly count: Int32Array;
}

export interface SatisfactionColumns {
  readonly length: number;
  readonly reading: Uint16Array;
  readonly row: Int32Array;
  /** Missing where the form has no date. */
  readonly day: Int32Array;
  /** How many gave the answers of the row. */
  readonly count: Int32Array;
  readonly questions: readonly QuestionColumn[];
}

/** The answers to one question. */
interface QuestionColumn extends RatingScale {
  readonly text: string;
  /** 1 for the lowest vote of the scale, 2 for the next; 0 where the answer is blank. */
  readonly ratings: Uint8Array;
}

export interface ReferenceSheet {
  readonly sheet: string;
  /** Those that could be used. */
  readonly rows: number;
}

export interface TerritoryRow {
  readonly jobCentre: string;
  /** Other names of the job centre. */
  readonly alsoCalled?: readonly string[];
  readonly area: string;
  readonly areaCode?: string;
  /** What the report calls the job centre. */
  readonly printedName?: string;
  /** Codes or names of the provinces of the area. */
  readonly provinces: readonly string[];
  /** Its row and its columns in the sheet, zero-based; absent in the territory that is built in. */
  readonly at?: {
    readonly sheet: string;
    readonly row: number;
    readonly jobCentre: number;
    readonly provinces: number;
  };
}

export interface ProviderRow {
  readonly provider: string;
  readonly area: string;
  /** What the report calls the provider. */
  readonly printedName?: string;
}
