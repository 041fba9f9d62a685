/** What a sheet of the workbook holds now, as far as a refresh has to know. */
export interface OwnedSheet {
  readonly name: string;
  /** Absent on sheets of the user's, copies of report sheets among them. */
  readonly mark?: SheetMark;
  /** Nothing was ever put in it. */
  readonly isBlank: boolean;
  /** From A1 as far as the wanted report reaches: formulas where there are some, values elsewhere, `''` for blanks. Empty without a mark. */
  readonly contents: readonly (readonly CellContent[])[];
  readonly charts: readonly string[];
}

export type CellContent = string | number | boolean;

/**
 * What the last run left in a sheet; it is kept with the sheet. Hashes are of what was wanted. Of contents
 * it says nothing: they can be read.
 */
export interface SheetMark {
  /** The report's own name of the sheet, whatever the user calls it. */
  readonly sheet: string;
  /** `in corso`: a run has begun to remake the sheet and not ended well: nothing but the cells of the blocks is sure. */
  readonly status: 'in corso' | 'completo';
  /** The report's cells, how they look and, hashed, where they lead: `A5:N9 body text`, `A12:A14 link text 1x2y3z`. */
  readonly blocks: readonly string[];
  readonly merges: readonly string[];
  readonly widths: string;
  readonly heights: string;
  /** View, paper and margins; what is printed, how large and where pages end. */
  readonly page: string;
  readonly printed: string;
  /** By name. */
  readonly charts: Readonly<Record<string, string>>;
  /** The analyst's box: `A60`. */
  readonly notes?: string;
  /** What the box holds, while the box may be moving. */
  readonly notesText?: CellContent;
}
