import type { CellPlace, CellRange } from '../grid/address';
import type { ExcelTable, PlacedCell, PlacedChart, PlacedSheet } from '../layout/placed';
import type { CellStyle } from '../layout/theme';
import type { CellContent, SheetMark } from './ownedSheet';

/** What there is to do so that the workbook holds the wanted report; no sheets: nothing. */
export interface ReportPlan {
  readonly sheets: readonly SheetPlan[];
  /** All sheets of the report as the user calls them, in the report's order: the index names the others. */
  readonly reportSheets: readonly string[];
  readonly changedCells: number;
  /** Cells that the user filled and the report has to take. */
  readonly overwrites: readonly FilledCell[];
  /** Sheets of the user's that have a name of the report's: nothing can be written while there are some. */
  readonly conflicts: readonly NameConflict[];
  /** Sheets that look like the report's and bear no mark of it: they are taken over if the user says so. */
  readonly adoptions: readonly string[];
  /** What the workbook is to remember of the run; absent where what it remembers is still right. */
  readonly record?: RecordUpdate;
}

export interface RecordUpdate {
  /** Names and texts to keep, in the order in which they have to be written. */
  readonly put: readonly (readonly [name: string, text: string])[];
  /** Names of texts to forget once the others are written. */
  readonly drop: readonly string[];
}

export interface FilledCell {
  readonly sheet: string;
  /** `C5` */
  readonly cell: string;
  /** A formula where there is one, else the value. */
  readonly content: CellContent;
}

export interface NameConflict {
  readonly sheet: string;
  /** Free in the workbook, and a valid name of a sheet. */
  readonly freeName: string;
}

export interface SheetPlan {
  /** As the user calls it. */
  readonly name: string;
  readonly task: 'create' | 'adopt' | 'update';
  /** Of a sheet to create, zero-based among all; absent: at the end. */
  readonly position?: number;
  /** Absent where only contents change: the mark then stays true all along. */
  readonly mark?: MarkChange;
  /** What is remembered of the rows from now on, where that changes. */
  readonly texts?: string;
  readonly unmerge: readonly string[];
  /** Cells that are emptied of all but comments: those that the report had, and those with a new look. */
  readonly clear: readonly string[];
  readonly writes: readonly CellWrite[];
  readonly merge: readonly string[];
  /** Where the Excel table is to be made, or made as long as this. */
  readonly table?: TableArea;
  /** There is such a table, whatever is to be done to it. */
  readonly hasTable?: true;
  /** Blocks that get their look and their links. */
  readonly looks: readonly FormatBlock[];
  /** Present where they have to be set: of all columns, and of all rows. */
  readonly widths?: PlacedSheet['columnWidths'];
  readonly heights?: RowHeights;
  readonly removedCharts: readonly string[];
  readonly addedCharts: readonly PlacedChart[];
  readonly updatedCharts: readonly PlacedChart[];
  /** Unchanged charts that go back to their places: Excel moves charts where sizes of cells are set. */
  readonly shiftedCharts: readonly PlacedChart[];
  /** Names of the user's own. */
  readonly otherCharts: readonly string[];
  /** View and print set-up, where it is to be done. */
  readonly page?: PlacedPage;
  readonly printed?: PrintedCells;
}

/** A sheet of which more changes than contents. */
export type RemadeSheet = SheetPlan & { readonly mark: MarkChange };

export function isRemade(plan: SheetPlan): plan is RemadeSheet {
  return plan.mark !== undefined;
}

interface MarkChange {
  /** What the sheet bears. */
  readonly held?: SheetMark;
  /** While the run lasts. */
  readonly before: SheetMark;
  /** Once it is over. */
  readonly after: SheetMark;
}

export interface PlacedPage extends Pick<PlacedSheet, 'frozenRows' | 'repeatedRows'> {
  /** Of the report, for the footer. */
  readonly title: string;
}

/** An Excel table from column A; columns of the user's may follow those of the report. */
export type TableArea = ExcelTable & Pick<PlacedSheet, 'lastColumn'>;

export type RowHeights = Pick<PlacedSheet, 'rowHeights' | 'lastRow'>;

export type PrintedCells = Pick<
  PlacedSheet,
  'printScale' | 'pageBreaks' | 'lastRow' | 'lastPrintedColumn'
>;

/** A block of contents with the number formats that keep text literal; null leaves the cell alone. */
export interface CellWrite extends CellPlace {
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly contents: readonly (readonly (CellContent | null)[])[];
}

/** Cells that look alike. */
export interface FormatBlock {
  readonly range: CellRange;
  readonly style: CellStyle;
  /** The cells among them that lead somewhere. */
  readonly links: readonly PlacedCell[];
}
