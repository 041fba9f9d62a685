import type { CellRange, PlacedCell, PlacedChart, PlacedSheet } from '../layout/placed';
import type { CellStyle } from '../layout/theme';
import type { CellContent, SheetMark } from './ownedSheet';

/** What there is to do so that the workbook holds the wanted report; no sheets: nothing. */
export interface ReportPlan {
  readonly sheets: readonly SheetPlan[];
  /** Cells whose content changes. */
  readonly changedCells: number;
  /** Cells that the user filled and the report has to take. */
  readonly overwrites: readonly CellPlace[];
  /** Sheets of the user's that have a name of the report's: nothing can be written while there are some. */
  readonly conflicts: readonly string[];
  /** What the workbook is to remember of the run; absent where what it remembers is still right. */
  readonly record?: string;
}

export interface CellPlace {
  readonly sheet: string;
  /** `C5` */
  readonly cell: string;
}

export interface SheetPlan {
  /** As the user calls it. */
  readonly name: string;
  readonly task: 'create' | 'adopt' | 'update';
  /** Of a sheet to create, zero-based among all; absent: at the end. */
  readonly position?: number;
  /** The mark while the run lasts, and once it is over. */
  readonly before: SheetMark;
  readonly after: SheetMark;
  readonly unmerge: readonly string[];
  /** The report's cells of before, and cells that get another look: all but the comments goes. */
  readonly clear: readonly string[];
  readonly writes: readonly CellWrite[];
  readonly merge: readonly string[];
  readonly links: readonly PlacedCell[];
  readonly looks: readonly FormatBlock[];
  /** Column widths and row heights, where they are to be set. */
  readonly sizes?: Pick<PlacedSheet, 'columnWidths' | 'rowHeights' | 'lastRow'>;
  readonly removedCharts: readonly string[];
  readonly addedCharts: readonly PlacedChart[];
  readonly updatedCharts: readonly PlacedChart[];
  /** Names of the user's own. */
  readonly otherCharts: readonly string[];
  /** View and print set-up, where it is to be done. */
  readonly page?: PlacedPage;
}

export interface PlacedPage extends PlacedSheet {
  /** Of the report, for the footer. */
  readonly title: string;
}

/** A block of contents with the number formats that keep text literal; null leaves the cell alone. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly contents: readonly (readonly (CellContent | null)[])[];
}

export interface FormatBlock {
  readonly range: CellRange;
  readonly style: CellStyle;
}
