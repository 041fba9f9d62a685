/** A cell of the sheet `Parametri` to be written: text stays text, `''` empties the cell. */
export interface CellEdit {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly content: string | number;
}
