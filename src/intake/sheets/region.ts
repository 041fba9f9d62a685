import type { Field } from '../../service/fields';
import type { SomePeople } from '../../service/measures';
import { type ColumnMap, has } from '../../service/sheetNeeds';
import { dateFields, profileFields, type RowKind } from '../../service/sheets';
import type { LaterStage } from '../../service/stages';
import { matchKey } from '../../text/matchKey';
import { cellText, type RawRow } from '../cells/cellText';
import type { FormLayout } from '../columns/formLayout';
import type { HeaderLine } from '../columns/headerLine';
import type { HeadedColumn, Reading } from '../dataset';
import type { RawCell, RawSheet } from '../rawSource';
import type { UnfoldedPivot } from './pivots/unfoldedRow';

/** What rows say without a column for it: a header above their counts does, or the name of the sheet. */
export type Given = Readonly<Partial<Record<Field, RawCell>>>;

/** Whether a name that says `named` says all that `given` does: that of the same office does, with its year. */
export function isSaidBy(named: Given, given: Given): boolean {
  return Object.entries(given).every(([field, text]) => named[field as keyof Given] === text);
}

/** A column of counts in a crosstab, and what its headers say of them. */
export interface CrossColumn {
  readonly column: number;
  readonly given: Given;
  /** Whether the header says that the counts are those up to a day. */
  readonly isCumulated?: true;
}

export interface TotalColumn {
  readonly column: number;
  readonly parts: readonly number[];
}

/** The labels of a column that stand amid their group, by sheet row. */
export interface GroupLabels {
  readonly column: number;
  readonly labels: ReadonlyMap<number, RawCell>;
}

/** Rows that hold the name of a place and nothing else: it is that of the rows below, as far as the next one. */
export interface GroupTitles {
  readonly field: 'area' | 'province' | 'jobCentre' | 'month';
  /** The column of the field; one right of the sheet where it has none. */
  readonly column: number;
  /** By sheet row. */
  readonly titles: ReadonlyMap<number, RawCell>;
}

/** In a log of events, where the rows name their step and the texts, tidied up, that name this one. */
export interface StepFilter {
  readonly column: number;
  /** See `stepKey`. */
  readonly keys: ReadonlySet<string>;
}

/** What spellings of one step have in common: `Patti %` is not `Patti`. */
export function stepKey(cell: RawCell): string {
  const text = cellText(cell);
  return text.includes('%') ? `${matchKey(text)}%` : matchKey(text);
}

/** Rows of one kind under one header row: where they stand and which column holds what. */
export interface Region {
  readonly sheet: RawSheet;
  readonly kind: RowKind;
  readonly line: HeaderLine;
  readonly columns: ColumnMap;
  /** First sheet row below the header. */
  readonly firstRow: number;
  /** Of these rows, those that stand at the top of the sheet. */
  readonly top: readonly RawRow[];
  /** Absent: down to the end of the sheet. */
  readonly rowCount?: number;
  /** Columns to read besides: where a form's questions may stand. */
  readonly otherColumns: readonly number[];
  /** Of a satisfaction sheet. */
  readonly layout?: FormLayout;
  /** Of a satisfaction sheet, the texts above its headers, and those that stand alone in a row below. */
  readonly around?: readonly string[];
  /** Columns that hold something at the top of the sheet and are no field and no question. */
  readonly unused: readonly HeadedColumn[];
  /** Where the outcome is a column of different measures: the texts, as `outcomeKey`, of which rows count. */
  readonly counted?: ReadonlySet<string>;
  /** Columns of no field whose remarks may say that a row does not count. */
  readonly remarks: readonly number[];
  /**
   * Columns of no field that tell rows apart: they answer yes and no to what nobody knows, or name of each row what it is,
   * the sheet's own thing among others.
   */
  readonly apart?: ReadonlyMap<number, 'answers' | 'types'>;
  /** Of the remarks, the one in which a row of counts is said to correct another: `dato aggiornato`. */
  readonly updates?: number;
  readonly given: Given;
  /** Whom the list counts, where others of the kind count the others. */
  readonly people?: SomePeople;
  /** What periods such as `2018/1` are, where their header does not say it. */
  readonly periodPart?: 'semestre' | 'trimestre';
  /** Which of the rows are of this kind; absent: all are. */
  readonly step?: StepFilter;
  /** The rows are read for another step as well: what of them is no data is said there. */
  readonly isReadBefore?: boolean;
  /** A compact pivot table: what its labels say in columns of their own. */
  readonly pivot?: UnfoldedPivot;
  /** By sheet row, the rows of counts that are not added up by what they name, and the code that says why. */
  readonly notAdded?: ReadonlyMap<
    number,
    'RIGHE_SOTTO_IL_TOTALE' | 'PARTE_NON_SOMMATA' | 'RIGA_DI_TOTALE'
  >;
  /** Columns whose blank cells say what the last filled one above them does. */
  readonly carried: readonly number[];
  /** Labels that stand amid their group, for its other rows. */
  readonly groupLabels?: GroupLabels;
  /** Rows that say of those below where they are, and nothing else. */
  readonly groupTitles?: GroupTitles;
  /** In a crosstab, the columns of counts: each cell of theirs is a row. */
  readonly cross: readonly CrossColumn[];
  /** Beside them, the columns of totals, and the columns that each of these adds up. */
  readonly totals?: readonly TotalColumn[];
  /** One column of these alone, whose counts are those up to a day. */
  readonly isCumulated?: true;
  /** Later stages whose dates the rows of users carry themselves. */
  readonly wideStages: readonly LaterStage[];
  /**
   * Those of them that have sheets of their own as well: the columns are for users that these do not name.
   */
  readonly fallbackStages: readonly LaterStage[];
  /** Columns that say with yes and no whether the users took a later stage, which they date here or nowhere. */
  readonly marks?: ReadonlyMap<LaterStage, number>;
}

/**
 * Of what the sheet's name and titles say, what its columns lack: a place where they have none, of counts the time, and
 * whom they count.
 */
export function lackingOf(named: Given, columns: ColumnMap): Given {
  const isPlaced = has(['area', 'province', 'jobCentre'], columns);
  const isTimed = columns.userId !== undefined || has(dateFields, columns);
  const isLacking = (field: string): boolean => {
    if ((dateFields as readonly string[]).includes(field)) return !isTimed;
    const isOfProfile = (profileFields as readonly string[]).includes(field);
    if (isOfProfile) return columns[field as Field] === undefined;
    // A provider may work in several areas, which have several providers.
    return field === 'provider' ? columns.provider === undefined : !isPlaced;
  };
  return Object.fromEntries(Object.entries(named).filter(([field]) => isLacking(field)));
}

/** What is said of all counts of the list, as far as anything is. */
export function saidOfCounts({
  isCumulated,
  people,
  updates,
}: Region): Pick<Reading, 'isCumulated' | 'people' | 'updates'> {
  return {
    ...(isCumulated && { isCumulated }),
    ...(people && { people }),
    ...(updates !== undefined && { updates }),
  };
}

/** The fields that are given, as if each had a column. */
export function asColumns(given: Given): ColumnMap {
  return Object.fromEntries(Object.keys(given).map((field) => [field, 0]));
}

/** What is given has no cell of its own: a finding about it points to the count. */
export function citedColumns(columns: ColumnMap, given: Given): ColumnMap {
  const { count } = columns;
  if (count === undefined) return columns;
  const counts = Object.keys(given).map((field) => [field, count]);
  return { ...(Object.fromEntries(counts) as ColumnMap), ...columns };
}

/**
 * The rows that a header row stands above: of its table, without the total row, or down to the next list, or
 * all.
 */
export function rowsBelow(line: HeaderLine): Pick<Region, 'firstRow' | 'rowCount'> {
  const firstRow = line.row + 1;
  if (!line.table) {
    return { firstRow, ...(line.endRow === undefined ? {} : { rowCount: line.endRow - firstRow }) };
  }
  const { rowCount, hasTotalRow } = line.table;
  return { firstRow, rowCount: Math.max(0, rowCount - (hasTotalRow ? 2 : 1)) };
}
