/** A workbook of raw data to be written: what the sample produces and a target lays out in sheets. */
export interface RawWorkbook {
  /** Sheets of free text, one line per cell of column A; they come first. */
  readonly notes: readonly { readonly name: string; readonly lines: readonly string[] }[];
  /** Sheets of data, each one Excel table with a frozen header row. */
  readonly sheets: readonly RawTableSheet[];
}

export interface RawTableSheet {
  readonly name: string;
  readonly columns: readonly RawColumn[];
  readonly rowCount: number;
  /** One value per column and row; dates are serial numbers of the 1900 system, blank is null. */
  rows(): Iterable<readonly (string | number | null)[]>;
}

export interface RawColumn {
  readonly header: string;
  /** `text` is never taken for a number or a formula; `date` shows as dd/mm/yyyy. */
  readonly type: 'text' | 'date' | 'number';
  /** In characters of the default font. */
  readonly width: number;
}
