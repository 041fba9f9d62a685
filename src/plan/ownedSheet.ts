import type { CellRange } from '../grid/address';

/** What a sheet of the workbook holds now, as far as a refresh has to know. */
export interface OwnedSheet extends HeldCells {
  readonly name: string;
  /** Absent on sheets of the user's, copies of report sheets among them. */
  readonly mark?: SheetMark;
  /** The sheet is the report's: its mark cannot be read, or is gone and the sheet is taken over. */
  readonly isMarkLost?: true;
  /** The adapters of today would make it look otherwise than those that made it did. */
  readonly isOutdated?: true;
  /** Nothing was ever put in it. */
  readonly isBlank: boolean;
  readonly charts: readonly string[];
  /** There is an Excel table on it. */
  readonly hasTable?: true;
}

/** What a sheet holds, and where it is known to hold what is the report's. */
export interface HeldCells {
  /**
   * From A1 as far as the report reaches or was moved: formulas where there are some, values elsewhere, `''`
   * for blanks. Empty where the sheet is not the report's.
   */
  readonly contents: readonly (readonly CellContent[])[];
  /** What became of the mark's area, where Excel kept track of it; null: it is gone. */
  readonly area?: CellRange | null;
  /** The same of the analyst's box. */
  readonly box?: CellRange;
}

export type CellContent = string | number | boolean;

/** What the last run left in a sheet. The sheet keeps it. Hashes are of what the run wanted. */
export interface SheetMark {
  /** The report's own name of the sheet, whatever the user calls it. */
  readonly sheet: string;
  /** `in corso`: a run that remade the sheet has not ended well; only the cells of the blocks are sure. */
  readonly status: 'in corso' | 'completo';
  /** From A1 to the last cell of what the report takes: `A1:N60`. */
  readonly area: string;
  /** While it is in the making: what the name of the area said before. */
  readonly areaBefore?: string;
  /** What `rowTexts` gives: of contents the only thing that is remembered, for they may move. */
  readonly texts: string;
  /** The report's cells with looks, and links as hashes: `A5:N9 body text`, `A12:A14 link text 1x2y3z`. */
  readonly blocks: readonly string[];
  readonly merges: readonly string[];
  readonly widths: string;
  readonly heights: string;
  /** View, paper and margins; what is printed, how large and where pages end. */
  readonly page: string;
  readonly printed: string;
  /** By name. */
  readonly charts: Readonly<Record<string, string>>;
  /** The cells of the Excel table that are the report's, headers included: `A6:K460`. */
  readonly table?: string;
  /** The analyst's box: `A60`. */
  readonly notes?: string;
  /** What the box holds, while the box may be moving. */
  readonly notesText?: CellContent;
}
