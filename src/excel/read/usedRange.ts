/** The range that holds values, loaded for `endsOf`; a null object on a blank sheet. */
export function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getUsedRangeOrNullObject(true)
    .load('rowIndex,rowCount,columnIndex,columnCount')
    .untrack();
}

/** Whether some of the rows of a range are hidden; of a range loaded with `rowHidden`. */
export function hidesRows(used: Excel.Range): boolean {
  // Of rows of which some are hidden, Excel says neither true nor false.
  return !used.isNullObject && (used.rowHidden as boolean | null) !== false;
}

/** How far a sheet is filled. */
export interface SheetEnds {
  /** Rows and columns from the first of the sheet to the last that holds a value; 0 on a blank sheet. */
  readonly rowEnd: number;
  readonly columnEnd: number;
}

export function endsOf(used: Excel.Range): SheetEnds {
  if (used.isNullObject) return { rowEnd: 0, columnEnd: 0 };
  return { rowEnd: used.rowIndex + used.rowCount, columnEnd: used.columnIndex + used.columnCount };
}
